"""Trains the network that tells paintings and maps, from what the captioners' trunk sees and the statistics: DATA/late.pt.
The router's two looks know neither kind; models/experts/kind/late-kinds.ts asks this one after them."""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
import torch
from deep import SIZE
from render import LATE, NAMES
from torch import nn
from torch.nn import functional as F
from train import load

NEITHER = len(LATE)
KEYS = ("statistics", "deep", "labels")
MIXED = 0.2  # mixup's alpha, as in second.py


class LateLook(nn.Module):
    """deep [n, 2560], statistics [n, s] -> logits of painting, map, neither."""

    def __init__(self, statistics: int, seen: int = 64, measured: int = 24):
        super().__init__()
        self.register_buffer("mean", torch.zeros(SIZE + statistics))
        self.register_buffer("scale", torch.ones(SIZE + statistics))
        self.seen = nn.Sequential(nn.Dropout(0.3), nn.Linear(SIZE, seen), nn.ReLU())
        self.measured = nn.Sequential(nn.Dropout(0.1), nn.Linear(statistics, measured), nn.ReLU())
        self.join = nn.Sequential(nn.Dropout(0.4), nn.Linear(seen + measured, NEITHER + 1))

    def forward(self, deep, statistics):
        facts = torch.clamp((torch.cat([deep, statistics], 1) - self.mean) * self.scale, -4, 4)
        seen, measured = self.seen(facts[:, :SIZE]), self.measured(facts[:, SIZE:])
        if self.training:  # what is measured in rendered pictures is easier than in real ones
            measured = measured * (torch.rand(len(measured), 1) > 0.4)
        return self.join(torch.cat([seen, measured], 1))


class Exported(nn.Module):
    """pooled [n, 1280], detector_grid [n, 49, 1280], statistics [n, s] -> probabilities of painting and of map."""

    def __init__(self, look: LateLook):
        super().__init__()
        self.look = look

    def forward(self, pooled, detector_grid, statistics):
        return self.look(torch.cat([pooled, detector_grid.mean(1)], 1), statistics).softmax(1)[:, :NEITHER]


def targets(labels: np.ndarray) -> np.ndarray:
    """0 painting, 1 map, 2 neither, of labels as render.py keeps them."""
    names = [NAMES[kind] for kind in labels[:, 0]]
    return np.array([LATE.index(name) if name in LATE else NEITHER for name in names])


def fit(data: dict[str, np.ndarray], epochs: int, seed: int = 1) -> LateLook:
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    deep, statistics = (torch.from_numpy(data[key]).float() for key in ("deep", "statistics"))
    kinds = F.one_hot(torch.from_numpy(targets(data["labels"])), NEITHER + 1).float()
    look = LateLook(statistics.shape[1])
    facts = torch.cat([deep, statistics], 1)
    look.mean.copy_(facts.mean(0))
    look.scale.copy_(1 / (facts.std(0) + 1e-2))
    optimizer = torch.optim.AdamW(look.parameters(), 2e-3, weight_decay=0.1)
    batch = 128
    steps, step = epochs * (len(kinds) // batch), 0
    for _ in range(epochs):
        order = torch.randperm(len(kinds))
        for i in range(0, len(order) - batch + 1, batch):
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * min(1, (step + 1) / 50) * (0.5 + 0.5 * math.cos(math.pi * step / steps))
            share, others = chance.beta(MIXED, MIXED), torch.randperm(batch)
            seen, measured, truth = (
                share * part + (1 - share) * part[others] for part in (values[order[i : i + batch]] for values in (deep, statistics, kinds))
            )
            loss = F.cross_entropy(look(seen, measured), truth, label_smoothing=0.03)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
    return look.eval()


@torch.no_grad()
def answers(look: LateLook, data: dict[str, np.ndarray]) -> np.ndarray:
    """float32 [n, 3]: probabilities of painting, map, neither."""
    return look(torch.from_numpy(data["deep"]).float(), torch.from_numpy(data["statistics"]).float()).softmax(1).numpy()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--epochs", type=int, default=20)
    args = parser.parse_args()
    data = Path(args.data)
    train, dev = (load(data / "late", part, KEYS) for part in ("train", "dev"))
    look = fit(train, args.epochs)
    truth, found = targets(dev["labels"]), answers(look, dev).argmax(1)
    print(
        len(train["labels"]),
        "pictures; on dev",
        [f"{name} {(found[truth == i] == i).mean():.3f}" for i, name in enumerate([*LATE, "neither"])],
    )
    torch.save(look.state_dict(), data / "late.pt")


if __name__ == "__main__":
    main()
