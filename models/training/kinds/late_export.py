"""Writes the network of late.py as ONNX, chooses its thresholds on photos that it never learnt from, and puts it into the router's card."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from export import described
from late import KEYS, Exported, LateLook, answers, targets
from render import LATE
from second_data import flickr
from train import load

ZOO = Path(__file__).parents[2] / "zoo"
INPUTS = ["pooled", "detector_grid"]
#: Of 1,000 Flickr8k dev photos and of the rendered dev photos, old ones among them, so many may be taken for a painting or map.
MOST_PHOTOS_LOST = 0.002
LEAST = 0.6
#: Paintings must be this probable: a photo of a screen that shows a photo, which is no split's, has .81.
LEAST_PAINTING = 0.85
#: Where the looks do not see a photo. Drawings that are called paintings are told no worse than before.
SURE_FROM_ELSE = {"painting": 0.4, "map": 0.4}
#: What maps are taken for at the first look, and how sure it must be of that for the trunk not to be asked.
TAKEN_FOR = {"kinds": ["text", "chart", "diagram", "screenshot"], "sureFrom": 0.95}


def threshold(of_photos: np.ndarray) -> float:
    """The lowest, from LEAST, that so few photos reach."""
    return round(max(LEAST, float(np.quantile(of_photos, 1 - MOST_PHOTOS_LOST)) + 0.005), 2)


def export(look: LateLook, path: Path, sample: dict[str, np.ndarray]) -> float:
    """Writes the network; gives the largest difference of ONNX Runtime from torch."""
    network = Exported(look).eval()
    width = sample["statistics"].shape[1]
    shapes = (torch.zeros(1, 1280), torch.zeros(1, 49, 1280), torch.zeros(1, width))
    names = [*INPUTS, "statistics"]
    torch.onnx.export(network, shapes, path, input_names=names, output_names=["late"], opset_version=17, dynamo=False)
    onnx.checker.check_model(onnx.load(path))
    session, worst = onnxruntime.InferenceSession(path), 0.0
    for i in range(min(200, len(sample["labels"]))):
        deep = sample["deep"][i : i + 1].astype(np.float32)
        feed = [deep[:, :1280], np.repeat(deep[:, None, 1280:], 49, 1), sample["statistics"][i : i + 1]]
        with torch.no_grad():
            ours = network(*(torch.from_numpy(value) for value in feed)).numpy()
        worst = max(worst, float(np.abs(session.run(None, dict(zip(names, feed)))[0] - ours).max()))
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    args = parser.parse_args()
    data = Path(args.data)
    dev, test, photos = load(data / "late", "dev", KEYS), load(data / "late", "test", KEYS), flickr(data)
    look = LateLook(dev["statistics"].shape[1])
    look.load_state_dict(torch.load(data / "late.pt"))
    look.eval()
    truth, found = targets(dev["labels"]), answers(look, dev)
    of_flickr = answers(look, photos)
    kept = np.concatenate([found[dev["labels"][:, 0] == 0], of_flickr])
    sure = {kind: threshold(kept[:, i]) for i, kind in enumerate(LATE)}
    sure["painting"] = max(sure["painting"], LEAST_PAINTING)
    limits = np.array([sure["painting"], SURE_FROM_ELSE["map"]])  # paintings are taken for photos, maps for anything else
    scores: dict[str, dict[str, float]] = {
        "late kinds, dev": {"pictures": len(truth)},
        "late kinds, kept out of training": {"pictures": len(test["labels"])},
    }
    for name, labels, answer in (("dev", truth, found), ("kept out of training", targets(test["labels"]), answers(look, test))):
        told = answer[:, : len(LATE)] >= limits
        for i, kind in enumerate(LATE):
            scores[f"late kinds, {name}"][f"{kind} recall"] = float(told[labels == i, i].mean())
        if (labels == len(LATE)).any():
            scores[f"late kinds, {name}"]["others called late"] = float(told[labels == len(LATE)].any(1).mean())
    scores["late kinds, flickr8k-dev"] = {
        "pictures": len(of_flickr),
        "photos kept": float(1 - (of_flickr[:, : len(LATE)] >= limits).any(1).mean()),
    }
    worst = export(look, ZOO / "kinds/late.onnx", dev)
    if worst > 1e-4:
        raise SystemExit(f"ONNX differs from torch by {worst}: not exported.")
    card = json.loads((ZOO / "kinds/model.json").read_text())
    about = json.loads((Path(__file__).parent / "card.json").read_text())
    card.update({key: about[key] for key in ("version", "summary", "licence", "provenance", "weaknesses")})
    card["files"]["late"] = described(ZOO, "kinds/late.onnx")
    card["lateKinds"] = {"file": "late", "inputs": INPUTS, "sureFrom": sure, "sureFromElse": SURE_FROM_ELSE, "takenFor": TAKEN_FOR}
    card["scores"].update({name: {key: round(value, 4) for key, value in row.items()} for name, row in scores.items()})
    (ZOO / "kinds/model.json").write_text(json.dumps(card, indent=2) + "\n")
    print(json.dumps({"scores": scores, "sureFrom": sure, "largest difference": worst}, indent=1))


if __name__ == "__main__":
    main()
