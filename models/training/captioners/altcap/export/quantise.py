"""Weight-only int8: weights are stored as bytes, each once, with one scale per output channel and computed in float32."""

from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from altcap.export.share import share_transposed

SMALLEST = 4096
# Layouts: the axis of the output channel in the stored weight.
CHANNEL_AXIS = {'Conv': 0, 'Gather': 0, 'MatMul': -1, 'Gemm': -1}


def quantise(source: Path, target: Path) -> int:
    """Writes `target` and returns its bytes. Cast and Mul are folded when a session loads, so speed stays."""
    model = onnx.load(source)
    graph, kept, added = model.graph, [], []
    for tensor in graph.initializer:
        axis = channel_axis(tensor, graph)
        if axis is None:
            kept.append(tensor)
            continue
        weight = numpy_helper.to_array(tensor)
        others = tuple(a for a in range(weight.ndim) if a != axis % weight.ndim)
        scale = (np.maximum(np.abs(weight).max(axis=others, keepdims=True), 1e-8) / 127).astype(np.float32)
        codes = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
        name = tensor.name
        kept += [numpy_helper.from_array(codes, f'{name}_codes'), numpy_helper.from_array(scale, f'{name}_scale')]
        added.append(helper.make_node('Cast', [f'{name}_codes'], [f'{name}_float'], to=onnx.TensorProto.FLOAT))
        added.append(helper.make_node('Mul', [f'{name}_float', f'{name}_scale'], [name]))
    nodes = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(added + nodes)
    share_transposed(graph)
    onnx.checker.check_model(model)
    onnx.save(model, target)
    return target.stat().st_size


def channel_axis(tensor, graph) -> int | None:
    """None where the tensor stays as it is."""
    if tensor.data_type != onnx.TensorProto.FLOAT or np.prod(tensor.dims) < SMALLEST:
        return None
    users = [node for node in graph.node if tensor.name in node.input]
    if not users or users[0].op_type not in CHANNEL_AXIS:
        return None
    node = users[0]
    if node.op_type in ('MatMul', 'Gemm') and node.input[1] != tensor.name:
        return None
    if node.op_type == 'Gemm' and any(a.name == 'transB' and a.i for a in node.attribute):
        return 0
    return CHANNEL_AXIS[node.op_type]
