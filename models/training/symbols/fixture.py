"""Writes tests/fixtures/symbols/views.json: what prepare.py makes of small generated pictures, and the answer of network and index."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import prepare
from build_index import embed
from names import HERE, ZOO
from search import Index

OUT = HERE.parents[2] / "tests/fixtures/symbols/views.json"
#: Width, height and sort of picture.
PICTURES = [
    (1, 1, "opaque"),
    (24, 24, "clear"),
    (63, 200, "clear"),
    (300, 90, "opaque"),
    (96, 96, "ring"),
    (48, 31, "ring"),
    (33, 40, "cross"),
    (640, 401, "opaque"),
    (60, 60, "tile"),
    (90, 70, "tile"),
]


def picture(width: int, height: int, sort: str) -> np.ndarray:
    """A picture computed in integers only, so that every language gets the same.

    "opaque" and "clear" have waves and hard edges, "clear" with transparent parts. "ring" and "cross" show one on a plain background,
    "tile" a cross on a disc that lies on a transparent background.
    """
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    red, green, blue = (x * 7 + y * 3) % 256, np.where((x // 9 + y // 5) % 3 == 0, 255, (x * y) % 200), (x * x + y * 11) % 256
    alpha = np.where((x + y) % 17 == 0, 0, np.where(x % 31 < 4, (y * 5) % 256, 255)) if sort == "clear" else np.full((height, width), 255)
    if sort in ("ring", "cross", "tile"):
        across, down = 2 * x - width + 1, 2 * y - height + 1
        far, side = across * across + down * down, min(width, height)
        ring = (far * 4 < side * side * 3) & (far * 4 > side * side)
        cross = (np.abs(np.abs(across) - np.abs(down)) < side // 6) & (np.abs(across) * 4 < side * 3) & (np.abs(down) * 4 < side * 3)
        on = ring if sort == "ring" else cross if sort == "cross" else cross & (far * 2 < side * side)
        red, green, blue = (np.where(on, a, b) for a, b in ((30, 250), (60, 250), (140, 245)))
        alpha = np.where(far <= side * side, 255, 0) if sort == "tile" else alpha
    return np.stack([red, green, blue, alpha], -1).astype(np.uint8)


def main() -> None:
    index, rows = Index(ZOO), []
    for width, height, sort in PICTURES:
        views = prepare.views(picture(width, height, sort))
        inner = prepare.inside(picture(width, height, sort))
        row = {
            "width": width,
            "height": height,
            "sort": sort,
            "views": [hashlib.sha256(v.tobytes()).hexdigest() for v in views],
            "inside": None if inner is None else hashlib.sha256(inner.tobytes()).hexdigest(),
        }
        if views:
            vectors = embed(np.stack(views))
            said = index.answer(vectors)
            row |= {"embedding": [[round(float(v), 4) for v in vector[:8]] for vector in vectors]}
            row |= {
                "kind": said.kind,
                "name": said.name,
                "cosine": round(said.cosine, 4),
                "share": round(said.share, 4),
                "lead": round(said.lead, 4),
                "voters": said.voters,
            }
        rows.append(row)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
