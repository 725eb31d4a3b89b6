"""What the captioners' trunk sees in one picture, for the second look where the router is undecided."""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

TRUNK = Path(__file__).parents[2] / "zoo/trunk/trunk.onnx"
SIDE = 224
SIZE = 1280 * 2


@functools.cache
def session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(TRUNK, options)


def deep(picture: Image.Image) -> np.ndarray:
    """float32 [2560]: the classifier's pooled vector, and the detector's last grid, averaged over its cells.
    models/engine/encode.ts does the same to the picture: on white, squashed."""
    rgba = picture.convert("RGBA")
    white = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
    pixels = np.asarray(Image.alpha_composite(white, rgba).convert("RGB").resize((SIDE, SIDE), Image.Resampling.BILINEAR))
    pooled, grid = session().run(["pooled", "detector_grid"], {"pixels": pixels[None]})
    return np.concatenate([pooled[0], grid[0].mean(0)])
