"""What the second look learns from: rendered shards, Flickr8k dev photos as they are, and judged pictures of Wikipedia."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
from deep import deep
from draw import assets
from features import features
from PIL import Image
from render import KINDS
from train import load

HERE = Path(__file__).parent
FIRST = HERE.parents[1] / "zoo/kinds/router.onnx"
PHOTO = KINDS.index("photo")
KEYS = ("thumb", "crops", "statistics", "deep", "labels")


def shards(data: Path, part: str) -> dict[str, np.ndarray]:
    return load(data / "shards", part, KEYS)


def from_files(paths: list[Path], kinds: list[int], cache: Path) -> dict[str, np.ndarray]:
    if not cache.exists():
        rows = []
        for path in paths:
            picture = Image.open(path).convert("RGBA")
            rows.append((*features(np.asarray(picture), picture.size), deep(picture)))
        columns = [np.stack(column) for column in zip(*rows)]
        labels = np.array([(kind, -1, -1) for kind in kinds], np.int8)
        np.savez(cache, **dict(zip(KEYS, [*columns, labels])))
    return dict(np.load(cache))


def flickr(data: Path) -> dict[str, np.ndarray]:
    paths = assets.flickr("dev")
    return from_files(paths, [PHOTO] * len(paths), data / "flickr-dev-deep.npz")


def judged() -> dict[str, str]:
    """The kind of each picture of Wikipedia, by its name."""
    return json.loads((HERE / "concadia-kinds.json").read_text())["kinds"]


def wikipedia(data: Path) -> dict[str, np.ndarray]:
    folder, kinds = assets.SHARED / "data/concadia-calibration/images", judged()
    return from_files([folder / name for name in kinds], [KINDS.index(kind) for kind in kinds.values()], data / "concadia-deep.npz")


def first_looks(data: dict[str, np.ndarray]) -> np.ndarray:
    """float32 [n, 12]: what the router in the package gives."""
    session = onnxruntime.InferenceSession(FIRST)
    inputs = ("thumb", "crops", "statistics")
    rows = [session.run(["kinds"], {key: data[key][i : i + 1] for key in inputs})[0][0] for i in range(len(data["labels"]))]
    return np.stack(rows)
