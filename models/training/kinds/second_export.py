"""Scores both looks together as the extension takes them, writes the second as ONNX and puts it into the router's card."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from deep import TRUNK
from export import described
from render import KINDS
from score import decide, photo_threshold
from second import Joined, Looks, answers
from second_data import PHOTO, first_looks, flickr, shards, wikipedia

HERE = Path(__file__).parent
LIKELY = 0.3  # as models/route/experts-for-kind.ts: from there the trunk will be asked anyway
ASK_TRUNK = [PHOTO, KINDS.index("drawing")]
SURE_FROM = 0.8  # higher gains .5 points on dev, and asks the trunk of half as many pictures again
OTHER = 0.3
INPUTS = ["pooled", "detector_grid"]
# Higher ones lose photos unlike Flickr8k's and keep no more other pictures out (cross-validated on Wikipedia).
MOST_PHOTO_THRESHOLD = 0.4


def cascade(first: np.ndarray, both: np.ndarray) -> tuple[np.ndarray, float]:
    """What is answered in the end, and the share of pictures that are looked at twice."""
    again = (first[:, ASK_TRUNK].max(1) >= LIKELY) | (first.max(1) < SURE_FROM)
    return np.where(again[:, None], both, first), float(again.mean())


def measured(truth: np.ndarray, first: np.ndarray, both: np.ndarray, photo: float) -> dict[str, float]:
    answer, again = cascade(first, both)
    found, photos = decide(answer, photo, OTHER), truth == PHOTO
    row = {"pictures": len(truth), "kind": (found == truth).mean(), "looked at twice": again}
    if photos.any():
        row["photos kept"] = (found[photos] == PHOTO).mean()
    if not photos.all():
        row["non-photos called photo"] = (found[~photos] == PHOTO).mean()
    for i, kind in enumerate(KINDS):
        if (truth == i).sum() >= 100 and not photos.all():
            row[f"{kind} recall"] = (found[truth == i] == i).mean()
    return {key: round(float(value), 4) for key, value in row.items()}


def export(joined: Joined, dev: dict[str, np.ndarray], path: Path) -> float:
    """Writes the network; gives the largest difference of ONNX Runtime from torch."""
    shapes = [
        torch.zeros(1, 1280),
        torch.zeros(1, 49, 1280),
        torch.from_numpy(dev["statistics"][:1]),
        torch.full((1, len(KINDS)), 1 / len(KINDS)),
    ]
    names = [*INPUTS, "statistics", "first"]
    torch.onnx.export(joined, tuple(shapes), path, input_names=names, output_names=["kinds"], opset_version=17, dynamo=False)
    session, worst = onnxruntime.InferenceSession(path), 0.0
    for i in range(0, len(dev["labels"]), max(1, len(dev["labels"]) // 100)):
        deep = dev["deep"][i : i + 1].astype(np.float32)
        feed = [
            deep[:, :1280],
            np.repeat(deep[:, None, 1280:], 49, 1),
            dev["statistics"][i : i + 1],
            np.full((1, len(KINDS)), 1 / len(KINDS), np.float32),
        ]
        with torch.no_grad():
            ours = joined(*(torch.from_numpy(value) for value in feed)).numpy()
        worst = max(worst, float(np.abs(session.run(None, dict(zip(names, feed)))[0] - ours).max()))
    return worst


def encoder_of(zoo: Path) -> dict:
    """How the trunk takes a picture, as the captioners' cards say it."""
    encoder = json.loads((zoo / "attention/model.json").read_text())["encoder"]
    return {"file": "trunk", "picture": encoder["picture"], "input": encoder["input"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    args = parser.parse_args()
    data, zoo = Path(args.data), HERE.parents[1] / "zoo"
    dev, wiki, photos = shards(data, "dev"), wikipedia(data), flickr(data)
    joined = Joined(Looks.blank(dev["statistics"].shape[1]))
    joined.load_state_dict(torch.load(data / "second.pt"))
    joined.eval()
    firsts = {name: first_looks(part) for name, part in (("dev", dev), ("wiki", wiki), ("flickr", photos))}
    crossed = np.load(data / "second-answers.npz")["wiki"]  # each picture by networks that have not learnt from it
    seen = answers(joined, photos, firsts["flickr"])
    photo = photo_threshold(cascade(firsts["flickr"], seen)[0], MOST_PHOTO_THRESHOLD)
    scores = {
        "dev": measured(dev["labels"][:, 0], firsts["dev"], answers(joined, dev, firsts["dev"]), photo),
        "flickr8k-dev": measured(photos["labels"][:, 0], firsts["flickr"], seen, photo),
        "concadia, cross-validated": measured(wiki["labels"][:, 0], firsts["wiki"], crossed, photo),
    }
    test = shards(data, "test")
    first = first_looks(test)
    scores["kept out of training"] = measured(test["labels"][:, 0], first, answers(joined, test, first), photo)
    worst = export(joined, dev, zoo / "kinds/second.onnx")
    if worst > 1e-4:
        raise SystemExit(f"ONNX differs from torch by {worst}: not exported.")
    about, card = json.loads((HERE / "card.json").read_text()), json.loads((zoo / "kinds/model.json").read_text())
    card.update({key: about[key] for key in ("version", "summary", "licence", "provenance", "weaknesses")})
    card["files"].update({"second": described(zoo, "kinds/second.onnx"), "trunk": described(zoo, f"trunk/{TRUNK.name}")})
    card["secondLook"] = {"file": "second", "encoder": encoder_of(zoo), "inputs": INPUTS, "sureFrom": SURE_FROM}
    card["thresholds"].update({"photo": photo, "other": OTHER})
    card["scores"] = scores
    (zoo / "kinds/model.json").write_text(json.dumps(card, indent=2) + "\n")
    print(json.dumps({"scores": scores, "thresholds": card["thresholds"], "largest difference": worst}, indent=1))


if __name__ == "__main__":
    main()
