"""What the second look learns from: rendered shards, Flickr8k dev photos as they are, and judged pictures of Wikipedia."""
from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

from deep import deep
from draw import assets
from features import features
from render import KINDS

HERE = Path(__file__).parent
FIRST = HERE.parents[1] / "zoo/kinds/router.onnx"
PHOTO = KINDS.index("photo")
KEYS = ("thumb", "crops", "statistics", "deep", "labels")


def load(folder: Path, part: str) -> dict[str, np.ndarray]:
    """All shards of one part, one after the other."""
    shards = [np.load(path) for path in sorted(folder.glob(f"{part}-*-[0-9][0-9][0-9].npz"))]
    return {key: np.concatenate([shard[key] for shard in shards]) for key in KEYS}


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


def wikipedia(data: Path) -> dict[str, np.ndarray]:
    judged = json.loads((HERE / "concadia-kinds.json").read_text())["kinds"]
    folder = assets.SHARED / "data/concadia-calibration/images"
    return from_files([folder / name for name in judged], [KINDS.index(kind) for kind in judged.values()], data / "concadia-deep.npz")


def first_looks(data: dict[str, np.ndarray]) -> np.ndarray:
    """float32 [n, 12]: what the router in the package gives."""
    session = onnxruntime.InferenceSession(FIRST)
    inputs = ("thumb", "crops", "statistics")
    rows = [session.run(["kinds"], {key: data[key][i : i + 1] for key in inputs})[0][0] for i in range(len(data["labels"]))]
    return np.stack(rows)
