"""What the heads read besides the map: the pooled features, ImageNet's plain names and the detector's scores, on a log scale."""

import numpy as np

from .features import load
from .names import imagenet_tree

NODE_FLOOR, SCORE_FLOOR = 1e-3, 1e-2
"""Added before the logarithm, so that what is absent has one value whatever its noise."""


def whole_picture(outputs: dict[str, np.ndarray]) -> np.ndarray:
    """[pictures, features] of the picture as a whole."""
    nodes = outputs['imagenet_probs'] @ imagenet_tree().members.T
    return np.concatenate(
        [
            outputs['pooled'].astype(np.float32),
            np.log(nodes + NODE_FLOOR),
            np.log(outputs['coco_scores'] + SCORE_FLOOR),
        ],
        1,
    ).astype(np.float32)


def grid_and_whole(name: str) -> tuple[np.ndarray, np.ndarray, list[dict]]:
    """A set's map [pictures, 49, 1280], its whole-picture features and its rows."""
    outputs, rows = load(name)
    return np.asarray(outputs['grid'], np.float32), whole_picture(outputs), rows
