"""What other decision rules would do, by the networks as shipped: on four fifths of the challenge (both looks), and on the judged
pictures of Wikipedia (the first look alone: it has not learnt from them, the second has).

  python rules.py --challenge ../challenge [--cache FOLDER]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from render import KINDS
from score import decide
from second_data import HERE, PHOTO, first_looks, from_files, judged, wikipedia
from second_export import OTHER, cascade

# Of photos.
THRESHOLD: float = json.loads((HERE.parents[1] / "zoo/kinds/model.json").read_text())["thresholds"]["photo"]


def shipped_second(data: dict[str, np.ndarray], first: np.ndarray) -> np.ndarray:
    """float32 [n, 12]: what the second look in the package gives."""
    session = onnxruntime.InferenceSession(HERE.parents[1] / "zoo/kinds/second.onnx")
    deep, rows = data["deep"].astype(np.float32), []
    for i in range(len(first)):
        grid = np.repeat(deep[i : i + 1, None, 1280:], 49, 1)
        feed = {
            "pooled": deep[i : i + 1, :1280],
            "detector_grid": grid,
            "statistics": data["statistics"][i : i + 1],
            "first": first[i : i + 1],
        }
        rows.append(session.run(None, feed)[0][0])
    return np.stack(rows)


def favoured(answer: np.ndarray, bonus: float) -> np.ndarray:
    """The answer with the photo's logit raised."""
    raised = answer.copy()
    raised[:, PHOTO] *= np.exp(bonus)
    return raised / raised.sum(1, keepdims=True)


def line(name: str, truth: np.ndarray, answer: np.ndarray, photo: float = THRESHOLD) -> None:
    found, photos = decide(answer, photo, OTHER), truth == PHOTO
    kept, scenes = (found[photos] == PHOTO).sum(), (found[~photos] == PHOTO).sum()
    print(
        f"  {name}: right {(found == truth).sum()} of {len(truth)}; photos kept {kept} of {photos.sum()}; "
        f"others called photo {scenes} of {(~photos).sum()}"
    )


def strays(names: list[str], truth: np.ndarray, answer: np.ndarray) -> None:
    """Every photo that is sent elsewhere, with all probabilities of a hundredth or more."""
    for i in np.flatnonzero((truth == PHOTO) & (decide(answer, THRESHOLD, OTHER) != PHOTO)):
        print("   ", names[i], {KINDS[k]: round(float(answer[i, k]), 2) for k in answer[i].argsort()[::-1] if answer[i, k] >= 0.01})


def compare(names: list[str], truth: np.ndarray, answer: np.ndarray) -> None:
    for bonus in (0, 0.5, 0.75, 1, 1.5, 2):
        line(f"photo's logit + {bonus}", truth, favoured(answer, bonus))
    for photo in (0.3, 0.4, 0.5, 0.6):
        line(f"photo threshold {photo}", truth, answer, photo)
    strays(names, truth, answer)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--challenge", type=Path, default=Path("../challenge"))
    parser.add_argument("--cache", type=Path, default=Path("../kinds-data"), help="where what the trunk sees is kept")
    args = parser.parse_args()
    rows = [json.loads(text) for text in (args.challenge / "labels.jsonl").read_text().splitlines()]
    rows = [row for row in rows if row["part"] != "final"]
    truth = np.array([KINDS.index(row["kind"]) for row in rows])
    found = from_files(
        [args.challenge / row["file"] for row in rows], truth.tolist(), args.cache / f"{args.challenge.resolve().name}-develop.npz"
    )
    first = first_looks(found)
    print("challenge, four fifths, both looks")
    both = shipped_second(found, first)
    compare([row["file"] for row in rows], truth, cascade(first, both)[0])
    highest = cascade(first, both)[0][truth != PHOTO, PHOTO].max()
    print(f"  the highest probability of a photo among the others: {highest:.2f}")
    wiki, kinds = wikipedia(args.cache), judged()
    print("Wikipedia, first look alone")
    compare(list(kinds), np.array([KINDS.index(kind) for kind in kinds.values()]), first_looks(wiki))


if __name__ == "__main__":
    main()
