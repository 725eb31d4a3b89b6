"""Writes tests/fixtures/kinds/: small generated pictures as raw RGBA and what features.py makes of them, for the parity test."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
from features import features

OUT = Path(__file__).parents[3] / "tests/fixtures/kinds/inputs.json"
SIZES = [(1, 1), (24, 24), (63, 200), (300, 90), (640, 401), (1201, 700)]


def picture(width: int, height: int) -> np.ndarray:
    """The same formula as in tests/unit/models/experts/kind/classify-kind.test.ts: waves, hard edges, a clear part."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    red = (x * 7 + y * 3) % 256
    green = np.where((x // 9 + y // 5) % 3 == 0, 255, (x * y) % 200)
    blue = (x * x + y * 11) % 256
    alpha = np.where((x + y) % 17 == 0, 0, np.where(x % 31 < 4, (y * 5) % 256, 255))
    return np.stack([red, green, blue, alpha], -1).astype(np.uint8)


def main() -> None:
    rows = []
    for width, height in SIZES:
        thumb, crops, statistics = features(picture(width, height), (width, height))
        digest = lambda a: hashlib.sha256(a.tobytes()).hexdigest()
        rows.append(
            {
                "width": width,
                "height": height,
                "thumb": digest(thumb),
                "crops": digest(crops),
                "statistics": [round(float(v), 7) for v in statistics],
            }
        )
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows) + "\n")


if __name__ == "__main__":
    main()
