"""Trains the router on rendered shards; keeps the averaged weights in DATA/router.pt."""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from network import Router
from torch.nn import functional as F

INPUTS = ("thumb", "crops", "statistics", "labels")


def load(folder: Path, part: str, keys: tuple[str, ...] = INPUTS) -> dict[str, np.ndarray]:
    """All shards of one part, one after the other."""
    parts = [np.load(path) for path in sorted(folder.glob(f"{part}-*-[0-9][0-9][0-9].npz"))]
    return {key: np.concatenate([p[key] for p in parts]) for key in keys}


def batch_of(data: dict[str, np.ndarray], rows: np.ndarray) -> list[torch.Tensor]:
    return [torch.from_numpy(data[key][rows]) for key in INPUTS]


def vary(thumb: torch.Tensor, crops: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Mirrors and recolours half of the pictures, both views alike; transparency stays."""
    n = len(thumb)
    mirrored = torch.rand(n) < 0.25
    thumb, crops = thumb.clone(), crops.clone()
    thumb[mirrored] = thumb[mirrored].flip(2)
    swap = torch.rand(n) < 0.3
    order = torch.randperm(3).tolist() + [3]
    thumb[swap], crops[swap] = thumb[swap][..., order], crops[swap][..., order]
    return thumb, crops


def loss_of(answers, labels: torch.Tensor) -> torch.Tensor:
    kinds, words, charts = answers
    labels = labels.long()
    loss = F.cross_entropy(kinds, labels[:, 0], label_smoothing=0.05)
    known = labels[:, 1] >= 0
    loss = loss + 0.5 * F.binary_cross_entropy_with_logits(words[known, 0], labels[known, 1].float())
    typed = labels[:, 2] >= 0
    if typed.any():
        loss = loss + 0.5 * F.cross_entropy(charts[typed], labels[typed, 2], label_smoothing=0.05) * min(
            1.0, typed.float().mean().item() * 8
        )
    return loss


@torch.no_grad()
def answers_for(router: Router, data: dict[str, np.ndarray]) -> list[np.ndarray]:
    router.eval()
    rows = np.arange(len(data["labels"]))
    out = [router(*batch_of(data, rows[i : i + 256])[:3]) for i in range(0, len(rows), 256)]
    return [torch.cat(column).numpy() for column in zip(*out)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--minutes", type=float, default=60, help="the schedule is cut to fit")
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--from", dest="start", default="", help="weights to go on from")
    parser.add_argument("--still", action="store_true", help="normalise as those weights do: needed where restore.py took them back")
    args = parser.parse_args()
    torch.manual_seed(1)
    data, dev = load(Path(args.data) / "shards", "train"), load(Path(args.data) / "shards", "dev")
    router = Router(data["statistics"].shape[1]).to(memory_format=torch.channels_last)
    router.mean.copy_(torch.from_numpy(data["statistics"].mean(0)))
    router.scale.copy_(torch.from_numpy(1 / (data["statistics"].std(0) + 1e-3)))
    if args.start:
        router.load_state_dict(torch.load(args.start))
    print(len(data["labels"]), "pictures;", sum(p.numel() for p in router.parameters()), "parameters", flush=True)
    average = copy.deepcopy(router)
    optimizer = torch.optim.AdamW(router.parameters(), args.rate, weight_decay=0.02)
    noise, began, step = np.random.default_rng(1), time.time(), 0
    steps = args.epochs * (len(data["labels"]) // args.batch)
    done = 0.0
    while done < 1:
        order = noise.permutation(len(data["labels"]))
        router.train()
        if args.still:
            for layer in router.modules():
                layer.train(not isinstance(layer, torch.nn.BatchNorm2d))
        total = 0.0
        for i in range(0, len(order) - args.batch + 1, args.batch):
            done = max(step / steps, (time.time() - began) / 60 / args.minutes)
            if done >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = args.rate * min(1, (step + 1) / 150) * (0.5 + 0.5 * math.cos(math.pi * done))
            thumb, crops, statistics, labels = batch_of(data, order[i : i + args.batch])
            loss = loss_of(router(*vary(thumb, crops), statistics), labels)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(router.parameters(), 2)
            optimizer.step()
            step += 1
            total += loss.item()
            keep = min(0.997, step / (step + 20))
            for a, b in zip(average.state_dict().values(), router.state_dict().values()):
                a.lerp_(b, 1 - keep) if a.dtype.is_floating_point else a.copy_(b)
        kinds, words, charts = answers_for(average, dev)
        labels = dev["labels"]
        typed, known = labels[:, 2] >= 0, labels[:, 1] >= 0
        report = {
            "minutes": round((time.time() - began) / 60, 1), "step": step, "loss": round(total / max(1, len(order) // args.batch), 3),
            "kind": round(float((kinds.argmax(1) == labels[:, 0]).mean()), 4),
            "words": round(float(((words[known, 0] > 0) == labels[known, 1]).mean()), 4),
            "chart": round(float((charts[typed].argmax(1) == labels[typed, 2]).mean()), 4),
        }  # fmt: skip
        print(json.dumps(report), flush=True)
        torch.save(average.state_dict(), Path(args.data) / "router.pt")


if __name__ == "__main__":
    main()
