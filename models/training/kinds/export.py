"""Writes the router as ONNX and its card; checks that ONNX Runtime gives what torch gives."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from network import Answers, Router
from train import load

HERE = Path(__file__).parent


def described(zoo: Path, name: str) -> dict[str, str | int]:
    """A file of models/zoo as cards name it."""
    data = (zoo / name).read_bytes()
    return {"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--zoo", default=str(HERE.parents[1] / "zoo/kinds"))
    args = parser.parse_args()
    dev = load(Path(args.data) / "shards", "dev")
    router = Router(dev["statistics"].shape[1])
    router.load_state_dict(torch.load(Path(args.data) / "router.pt"))
    model = Answers(router).eval()
    inputs = [torch.from_numpy(dev[key][:1]) for key in ("thumb", "crops", "statistics")]
    path = Path(args.zoo) / "router.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        model,
        tuple(inputs),
        path,
        input_names=["thumb", "crops", "statistics"],
        output_names=["kinds", "words", "charts"],
        opset_version=17,
        dynamo=False,
    )
    session = onnxruntime.InferenceSession(path)
    worst = 0.0
    for i in range(0, len(dev["labels"]), max(1, len(dev["labels"]) // 100)):
        feed = {key: dev[key][i : i + 1] for key in ("thumb", "crops", "statistics")}
        with torch.no_grad():
            ours = model(*(torch.from_numpy(v) for v in feed.values()))
        worst = max(worst, *(float(np.abs(a - b.numpy()).max()) for a, b in zip(session.run(None, feed), ours)))
    if worst > 1e-4:
        raise SystemExit(f"ONNX differs from torch by {worst}: not exported.")
    card = json.loads((HERE / "card.json").read_text())
    scores = Path(args.data) / "scores.json"
    if scores.exists():
        found = json.loads(scores.read_text())
        card["scores"], card["thresholds"] = found["scores"], found["thresholds"]
    card["files"] = {"network": described(path.parents[1], f"{path.parent.name}/{path.name}")}
    (path.parent / "model.json").write_text(json.dumps(card, indent=2) + "\n")
    print(json.dumps({"bytes": path.stat().st_size, "largest difference": worst}))


if __name__ == "__main__":
    main()
