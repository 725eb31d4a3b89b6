"""Scores the router: dev, what was kept out of training, Flickr8k dev photos as they are, and 100 pictures of Wikipedia.
Chooses the thresholds on dev and Flickr8k dev, and writes DATA/scores.json."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from network import Router
from render import KINDS
from second_data import PHOTO, flickr, judged, wikipedia
from train import answers_for, load


def softmax(logits: np.ndarray) -> np.ndarray:
    e = np.exp(logits - logits.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def decide(p: np.ndarray, photo: float, other: float) -> np.ndarray:
    """Index of the kind, -1 where undecided: as models/judge/kind.ts does."""
    best = p.argmax(1)
    return np.where(p.max(1) >= np.where(best == PHOTO, photo, other), best, -1)


def photo_threshold(flickr: np.ndarray, most: float = 0.7) -> float:
    """The highest of the thresholds, up to `most`, that keep 98.5 of 100 Flickr8k dev photos photos."""
    kept = [t for t in np.arange(0.3, most + 0.01, 0.02) if (decide(flickr, t, 0.3) == PHOTO).mean() >= 0.985]
    return round(float(max(kept, default=0.3)), 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    args = parser.parse_args()
    data = Path(args.data)
    dev, test = load(data / "shards", "dev"), load(data / "shards", "test")
    router = Router(dev["statistics"].shape[1])
    router.load_state_dict(torch.load(data / "router.pt"))
    photos, wiki, names = flickr(data), wikipedia(data), list(judged())
    kinds = {}
    heads = answers_for(router, dev)
    kinds["dev"] = softmax(heads[0])
    for name, part in (("test", test), ("flickr", photos), ("wiki", wiki)):
        kinds[name] = softmax(answers_for(router, part)[0])
    photo, other = photo_threshold(kinds["flickr"]), 0.3
    labels = dev["labels"]
    chosen = decide(kinds["dev"], photo, other)
    scores: dict[str, dict[str, float]] = {"dev": {"pictures": len(labels), "kind": float((chosen == labels[:, 0]).mean())}}
    for i, kind in enumerate(KINDS):
        scores["dev"][f"{kind} recall"] = float((chosen[labels[:, 0] == i] == i).mean())
        wrong = [KINDS[j] if j >= 0 else "?" for j in chosen[(labels[:, 0] == i) & (chosen != i)]]
        print(kind, round(scores["dev"][f"{kind} recall"], 3), {w: wrong.count(w) for w in set(wrong)})
    others = labels[:, 0] != PHOTO
    scores["dev"]["non-photos called photo"] = float((chosen[others] == PHOTO).mean())
    known, typed = labels[:, 1] >= 0, labels[:, 2] >= 0
    scores["dev"]["words"] = float(((heads[1][known, 0] > 0) == labels[known, 1]).mean())
    scores["dev"]["chart type"] = float((heads[2][typed].argmax(1) == labels[typed, 2]).mean())
    for i in sorted(set(test["labels"][:, 0])):
        rows = test["labels"][:, 0] == i
        scores.setdefault("kept out of training", {})[f"{KINDS[i]} recall"] = float((decide(kinds["test"], photo, other)[rows] == i).mean())
    scores["flickr8k-dev"] = {"pictures": len(kinds["flickr"]), "photo": float((decide(kinds["flickr"], photo, other) == PHOTO).mean())}
    truth = wiki["labels"][:, 0]
    found = decide(kinds["wiki"], photo, other)
    for n, t, f, p in zip(names, truth, found, kinds["wiki"]):
        if t != f:
            print("wiki", n, KINDS[t], "->", KINDS[f] if f >= 0 else "?", {KINDS[j]: round(float(p[j]), 2) for j in p.argsort()[-2:]})
    scores["concadia"] = {
        "pictures": 100,
        "kind": float((truth == found).mean()),
        "photos": int((truth == PHOTO).sum()),
        "photos kept": float((found[truth == PHOTO] == PHOTO).mean()),
        "non-photos called photo": float((found[truth != PHOTO] == PHOTO).mean()),
    }
    scores = {s: {k: round(v, 4) for k, v in row.items()} for s, row in scores.items()}
    thresholds = {"photo": photo, "other": other, "words": 0.5, "chart": 0.5}
    (data / "scores.json").write_text(json.dumps({"scores": scores, "thresholds": thresholds}, indent=1))
    print(json.dumps({"scores": scores, "thresholds": thresholds}, indent=1))


if __name__ == "__main__":
    main()
