"""The tail of the trunk as an ONNX model of its own, small enough to lie in the trunk's metadata."""

import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from altcap.features.tail import INPUTS, OUTPUTS, Tail

CONSTANTS = ['detector.anchor_sizes', 'detector.anchor_centres', 'to_seven']


def tail_of(constants: dict[str, np.ndarray]) -> bytes:
    """Its bytes, from the constants of the trunk's graph."""
    tail = Tail(*(torch.from_numpy(constants[name].copy()) for name in CONSTANTS)).eval()
    anchors = len(constants[CONSTANTS[0]])
    shapes = [(1, 49, 1280), (1, 1000), (1, 100, 1280), (1, anchors, 91), (1, anchors, 4)]
    generator = torch.Generator().manual_seed(1)
    example = tuple(torch.randn(shape, generator=generator) for shape in shapes)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter('ignore')
        plain, folded = (Path(folder) / name for name in ('plain.onnx', 'folded.onnx'))
        torch.onnx.export(tail, example, plain, input_names=INPUTS, output_names=OUTPUTS, opset_version=17, dynamo=False)
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(folded)
        onnxruntime.InferenceSession(plain, options, providers=['CPUExecutionProvider'])
        return folded.read_bytes()
