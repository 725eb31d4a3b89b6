"""Scores the shipped networks as the extension asks them, late kinds included, on pictures that late.py never learnt from: labels of
the challenge, Concadia's hundred, and a folder of photos."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnxruntime
from draw import assets
from render import KINDS, LATE, NAMES
from second_data import FIRST, PHOTO, first_looks, from_files, judged

HERE = Path(__file__).parent
ZOO = HERE.parents[1] / "zoo"
LIKELY = 0.3  # as models/route/experts-for-kind.ts
ASK_TRUNK = [PHOTO, KINDS.index("drawing")]


def told(data: dict[str, np.ndarray]) -> list[str]:
    """The most probable kind of each picture, as models/route/route-picture.ts finds it."""
    card = json.loads((ZOO / "kinds/model.json").read_text())
    late = card["lateKinds"]
    second, third = (onnxruntime.InferenceSession(ZOO / card["files"][each["file"]]["path"]) for each in (card["secondLook"], late))
    enough = np.array(
        [late["takenFor"]["sureFrom"] if kind in late["takenFor"]["kinds"] else card["secondLook"]["sureFrom"] for kind in KINDS]
    )
    out = []
    for i, first in enumerate(first_looks(data)):
        if first[ASK_TRUNK].max() < LIKELY and (first >= enough).any():
            out.append(KINDS[first.argmax()])
            continue
        deep = data["deep"][i : i + 1].astype(np.float32)
        feed = {
            "pooled": deep[:, :1280],
            "detector_grid": np.repeat(deep[:, None, 1280:], 49, 1),
            "statistics": data["statistics"][i : i + 1],
        }
        kind = KINDS[second.run(None, {**feed, "first": first[None]})[0][0].argmax()]
        sure, found = late["sureFrom" if kind == "photo" else "sureFromElse"], third.run(None, feed)[0][0]
        passing = [(found[k], name) for k, name in enumerate(LATE) if found[k] >= sure[name]]
        out.append(max(passing)[1] if passing else kind)
    return out


def report(name: str, paths: list[Path], kinds: list[str], cache: Path) -> None:
    answers = told(from_files(paths, [NAMES.index(kind) for kind in kinds], cache))
    for kind in sorted(set(kinds)):
        print(f"{name}: {kind}", dict(Counter(answer for answer, truth in zip(answers, kinds) if truth == kind).most_common()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--challenge", help="made by challenge/make.py")
    parser.add_argument("--photos", help="a folder of photos")
    args = parser.parse_args()
    data = Path(args.data)
    print("by", FIRST.parent)
    if args.challenge:
        folder = Path(args.challenge)
        rows = [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines()]
        report("challenge", [folder / row["file"] for row in rows], [row["kind"] for row in rows], data / f"{folder.name}-late.npz")
    late = json.loads((HERE / "concadia-late.json").read_text())
    kinds = {name: next((kind for kind in LATE if name in late[kind]), kind) for name, kind in judged().items()}
    images = assets.SHARED / "data/concadia-calibration/images"
    report("concadia", [images / name for name in kinds], list(kinds.values()), data / "concadia-late.npz")
    if args.photos:
        paths = sorted(Path(args.photos).rglob("*.jpg"))
        report("photos", paths, ["photo"] * len(paths), data / "photos-late.npz")


if __name__ == "__main__":
    main()
