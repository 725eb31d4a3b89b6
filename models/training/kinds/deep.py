"""What the captioners' trunk sees in one picture, for the second look where the router is undecided."""
from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

TRUNK = Path(__file__).parents[2] / "zoo/trunk/trunk.onnx"
SIDE = 224
PARTS = 5
SIZE = 1280 * PARTS


@functools.cache
def session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(TRUNK, options)


def deep(picture: Image.Image) -> np.ndarray:
    """float32 [SIZE]: the classifier's pooled vector; the detector's last grid over its cells: mean, highest, deviation; the
    classifier's grid, highest. A symbol of few shapes fills few cells: the mean alone forgets it.
    models/engine/encode.ts does the same to the picture: on white, squashed."""
    rgba = picture.convert("RGBA")
    white = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
    pixels = np.asarray(Image.alpha_composite(white, rgba).convert("RGB").resize((SIDE, SIDE), Image.Resampling.BILINEAR))
    pooled, detector, grid = (output[0] for output in session().run(["pooled", "detector_grid", "grid"], {"pixels": pixels[None]}))
    return np.concatenate([pooled, detector.mean(0), detector.max(0), detector.std(0), grid.max(0)])
