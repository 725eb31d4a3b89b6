"""Draws pictures of every kind and keeps what the router looks at in them, in shards that need not be made twice."""

from __future__ import annotations

import argparse
import json
import random
import sys
import traceback
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from deep import deep
from draw import assets
from draw.browser import screenshot
from draw.charts import chart
from draw.codes import qr
from draw.diagrams import diagram
from draw.drawings import drawing
from draw.emoji import emoji
from draw.flags import flag
from draw.icons import icon
from draw.logos import logo
from draw.maps import map_
from draw.paintings import painting
from draw.photo import photo
from draw.places import old_photo, plain_photo
from draw.plain import blank
from draw.publish import publish
from draw.text import text
from features import features

KINDS = ["photo", "drawing", "icon", "logo", "flag", "emoji", "text", "chart", "diagram", "screenshot", "qr", "blank"]
LATE = ["painting", "map"]  # told by late.py's network: the router knows nothing of them
NAMES = [*KINDS, *LATE]  # labels are indices of these
DRAWN = [photo, drawing, icon, logo, flag, emoji, text, chart, diagram, screenshot, qr, blank, painting, map_]
GENERATORS = {**dict(zip(NAMES, DRAWN)), "old": old_photo, "plain": plain_photo}
WEIGHTS = {"photo": 3.0, "drawing": 2.0, "chart": 1.3, "text": 1.3, "diagram": 1.2, "screenshot": 1.2, "flag": 0.7, "qr": 0.7}
#: Shards for late.py.
LATE_SHARDS = {
    "painting": 5,
    "map": 3,
    "plain": 6,
    "photo": 3,
    "old": 1,
    "drawing": 2,
    "chart": 2,
    "diagram": 2,
    "screenshot": 1,
    "text": 1,
    "icon": 1,
    "logo": 1,
    "flag": 1,
    "emoji": 1,
    "qr": 1,
}
CHART_TYPES = ["bar", "line", "pie", "scatter", "area", "other"]
SHARD = 200
MOST_PIXELS = 4_000_000  # as the engine decodes


def shard(kind: str, part: str, number: int, folder: Path) -> str:
    path = folder / f"{part}-{kind}-{number:03d}.npz"
    if path.exists():
        return ""
    thumbs, crops, statistics, trunk, labels = [], [], [], [], []
    samples = folder / "samples"
    failures, k = 0, 0
    while len(labels) < SHARD and failures < 50:
        rng = random.Random(f"{part} {kind} {number} {k}")
        k += 1
        try:
            picture, label = GENERATORS[kind](rng, part)
            picture = publish(rng, picture, kind)
        except (ValueError, OSError, IndexError, RuntimeError, ZeroDivisionError):
            failures += 1
            if failures < 3:
                traceback.print_exc(limit=3, file=sys.stderr)
            continue
        pixels = np.asarray(picture.convert("RGBA"))
        if pixels.shape[0] * pixels.shape[1] > MOST_PIXELS:
            continue
        t, c, s = features(pixels, picture.size)
        thumbs.append(t), crops.append(c), statistics.append(s), trunk.append(deep(picture).astype(np.float16))
        chart_type = CHART_TYPES.index(label["chart"]) if "chart" in label else -1
        labels.append((NAMES.index(label["kind"]), label["words"], chart_type))
        if number == 0 and len(labels) <= 24:
            picture.save(samples / f"{part}-{kind}-{len(labels):02d}.png")
    np.savez(
        path.with_suffix(".part.npz"),
        thumb=np.stack(thumbs),
        crops=np.stack(crops),
        statistics=np.stack(statistics),
        deep=np.stack(trunk),
        labels=np.array(labels, np.int8),
    )
    path.with_suffix(".part.npz").rename(path)
    return f"{path.name} {len(labels)} ({failures} failed)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--total", type=int, default=20000, help="pictures for training; a tenth as many for dev")
    parser.add_argument("--kinds", nargs="*", default=KINDS)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--shards", type=int, help="so many for each of the kinds, whatever --total says")
    parser.add_argument("--late", action="store_true", help="what late.py learns from, into DATA/late")
    parser.add_argument("--out", default=str(assets.DATA / "shards"))
    args = parser.parse_args()
    folder = assets.DATA / "late" if args.late else Path(args.out)
    (folder / "samples").mkdir(parents=True, exist_ok=True)
    share = args.total / sum(WEIGHTS.get(k, 1.0) for k in KINDS)
    jobs = []
    for kind in args.kinds:
        count = args.shards or max(1, round(share * WEIGHTS.get(kind, 1.0) / SHARD))
        jobs += [(i, kind, "train") for i in range(count)] + [(i, kind, "dev") for i in range(max(1, count // 10))]
        if kind in ("icon", "text"):
            jobs.append((0, kind, "test"))
    if args.late:
        jobs = [(i, kind, "train") for kind, count in LATE_SHARDS.items() for i in range(count)]
        jobs += [(0, kind, "dev") for kind in LATE_SHARDS] + [(0, kind, "test") for kind in LATE]
    jobs.sort()
    with ProcessPoolExecutor(args.workers) as pool:
        for done in pool.map(shard, *zip(*[(kind, part, i, folder) for i, kind, part in jobs])):
            if done:
                print(done, flush=True)
    print(json.dumps({"shards": len(jobs)}))


if __name__ == "__main__":
    main()
