"""Trains the second look: the kind from what the captioners' trunk sees and the statistics, joined with the first look's
probabilities. Keeps DATA/second.pt; prints what it would score on the judged pictures of Wikipedia, cross-validated."""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from pathlib import Path

import numpy as np
import torch
from deep import SIZE
from network import KINDS
from second_data import PHOTO, first_looks, flickr, shards, wikipedia
from torch import nn
from torch.nn import functional as F

WIKI_REPEATS = 12  # a hundred real pictures among thousands of rendered ones
FOLDS = 5
MEMBERS = 3  # networks that differ in their chance alone; what they say is averaged
MIXED = 0.2  # mixup's alpha (Zhang et al. 2017): pictures of the wild lie between the rendered ones


class SecondLook(nn.Module):
    """deep [n, 2560], statistics [n, s] -> logits of kinds [n, 12], without the first look."""

    def __init__(self, statistics: int):
        super().__init__()
        self.register_buffer("mean", torch.zeros(SIZE + statistics))
        self.register_buffer("scale", torch.ones(SIZE + statistics))
        self.seen = nn.Sequential(nn.Dropout(0.3), nn.Linear(SIZE, 192), nn.ReLU())
        self.measured = nn.Sequential(nn.Dropout(0.1), nn.Linear(statistics, 64), nn.ReLU())
        self.join = nn.Sequential(nn.Dropout(0.4), nn.Linear(256, 96), nn.ReLU(), nn.Dropout(0.2), nn.Linear(96, KINDS))

    def forward(self, deep, statistics):
        facts = torch.clamp((torch.cat([deep, statistics], 1) - self.mean) * self.scale, -5, 5)
        seen, measured = self.seen(facts[:, :SIZE]), self.measured(facts[:, SIZE:])
        if self.training:  # the statistics of rendered pictures are easier than those of the wild
            measured = measured * (torch.rand(len(measured), 1) > 0.3)
        return self.join(torch.cat([seen, measured], 1))


class Looks(nn.Module):
    """The members' average, as logarithms of probabilities."""

    def __init__(self, members: list[SecondLook]):
        super().__init__()
        self.members = nn.ModuleList(members)

    @classmethod
    def blank(cls, statistics: int) -> Looks:
        return cls([SecondLook(statistics) for _ in range(MEMBERS)])

    def forward(self, deep, statistics):
        return torch.stack([member(deep, statistics).softmax(1) for member in self.members]).mean(0).clamp(1e-7).log()


class Joined(nn.Module):
    """As exported: pooled [n, 1280], detector_grid [n, 49, 1280], statistics [n, s], first [n, 12] -> kinds [n, 12].
    A log-linear pool of both looks (Genest and Zidek 1986): each has learnt from other views."""

    def __init__(self, look: Looks):
        super().__init__()
        self.look = look
        self.weights = nn.Parameter(torch.tensor([0.5, 0.5]))
        self.bias = nn.Parameter(torch.zeros(KINDS))

    def pool(self, second, first):
        return (self.weights[0] * second + self.weights[1] * torch.log(first.clamp(1e-4)) + self.bias).log_softmax(1)

    def forward(self, pooled, detector_grid, statistics, first):
        return self.pool(self.look(torch.cat([pooled, detector_grid.mean(1)], 1), statistics), first).exp()


def fit(data: dict[str, np.ndarray], epochs: int, kept: Path) -> Looks:
    """Trains the members one after the other. What the folder holds for the same data and epochs is not trained again."""
    kept.mkdir(parents=True, exist_ok=True)
    looks = Looks.blank(data["statistics"].shape[1])
    name = hashlib.sha256(data["statistics"].tobytes() + data["labels"].tobytes() + bytes([epochs])).hexdigest()[:16]
    for seed, member in enumerate(looks.members, 1):
        path = kept / f"{name}-{seed}.pt"
        if not path.exists():
            part = path.with_suffix(".part")
            torch.save(fit_one(data, epochs, seed).state_dict(), part)
            part.rename(path)
        member.load_state_dict(torch.load(path))
    return looks.eval()


def fit_one(data: dict[str, np.ndarray], epochs: int, seed: int) -> SecondLook:
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    deep, statistics = (torch.from_numpy(data[key]).float() for key in ("deep", "statistics"))
    kinds = F.one_hot(torch.from_numpy(data["labels"][:, 0]).long(), KINDS).float()
    look = SecondLook(statistics.shape[1])
    facts = torch.cat([deep, statistics], 1)
    look.mean.copy_(facts.mean(0))
    look.scale.copy_(1 / (facts.std(0) + 1e-2))
    optimizer = torch.optim.AdamW(look.parameters(), 2e-3, weight_decay=0.05)
    steps, step, batch = epochs * (len(kinds) // 128), 0, 128
    for _ in range(epochs):
        order = torch.randperm(len(kinds))
        for i in range(0, len(order) - batch + 1, batch):
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * min(1, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * step / steps))
            share, others = chance.beta(MIXED, MIXED), torch.randperm(batch)
            seen, measured, truth = (
                share * part + (1 - share) * part[others] for part in (values[order[i : i + batch]] for values in (deep, statistics, kinds))
            )
            loss = F.cross_entropy(look(seen, measured), truth, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
    return look.eval()


def pooled(look: Looks, dev: dict[str, np.ndarray], first: np.ndarray) -> Joined:
    """The weights of both looks, fitted on dev, whose sources neither has seen."""
    joined = Joined(look)
    with torch.no_grad():
        second = look(torch.from_numpy(dev["deep"]).float(), torch.from_numpy(dev["statistics"]).float())
    before, kinds = torch.from_numpy(first), torch.from_numpy(dev["labels"][:, 0]).long()
    optimizer = torch.optim.LBFGS([joined.weights, joined.bias], max_iter=60)

    def closure():
        optimizer.zero_grad()
        loss = F.nll_loss(joined.pool(second, before), kinds) + 1e-3 * joined.bias.square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return joined.eval()


@torch.no_grad()
def answers(joined: Joined, data: dict[str, np.ndarray], first: np.ndarray, alone: bool = False) -> np.ndarray:
    second = joined.look(torch.from_numpy(data["deep"]).float(), torch.from_numpy(data["statistics"]).float())
    return (second if alone else joined.pool(second, torch.from_numpy(first))).exp().numpy()


def with_wikipedia(data: dict[str, np.ndarray], wiki: dict[str, np.ndarray], rows: np.ndarray) -> dict[str, np.ndarray]:
    return {key: np.concatenate([data[key], *[wiki[key][rows]] * WIKI_REPEATS]) for key in ("deep", "statistics", "labels")}


def report(name: str, kinds: np.ndarray, answer: np.ndarray) -> dict[str, float]:
    photos, best = kinds == PHOTO, answer.argmax(1)
    row = {"pictures": len(kinds), "kind": float((best == kinds).mean())}
    if photos.any():
        row["photos kept"] = float((best[photos] == PHOTO).mean())
    if (~photos).any():
        row["non-photos called photo"] = float((best[~photos] == PHOTO).mean())
    row = {key: round(value, 4) for key, value in row.items()}
    print(name, json.dumps(row), flush=True)
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--epochs", type=int, default=12)
    args = parser.parse_args()
    data = Path(args.data)
    train, dev, wiki, photos = shards(data, "train"), shards(data, "dev"), wikipedia(data), flickr(data)
    firsts = {"dev": first_looks(dev), "wiki": first_looks(wiki), "flickr": first_looks(photos)}
    print(len(train["labels"]), "pictures", flush=True)

    for name, part in (("dev", dev), ("wiki", wiki), ("flickr", photos)):
        report(f"{name}: first look", part["labels"][:, 0], firsts[name])
    crossed = np.zeros((len(wiki["labels"]), KINDS), np.float32)
    folds = np.random.default_rng(1).permutation(len(crossed)) % FOLDS
    for fold in range(FOLDS):
        here = folds == fold
        look = fit(with_wikipedia(train, wiki, np.flatnonzero(~here)), args.epochs, data / "looks")
        joined = pooled(look, dev, firsts["dev"])
        crossed[here] = answers(joined, {k: v[here] for k, v in wiki.items()}, firsts["wiki"][here])
    scores = {"concadia, cross-validated": report("wiki: both, cross-validated", wiki["labels"][:, 0], crossed)}
    final = pooled(fit(with_wikipedia(train, wiki, np.arange(len(crossed))), args.epochs, data / "looks"), dev, firsts["dev"])
    print("weights", final.weights.tolist())
    for name, part in (("dev", dev), ("flickr", photos)):
        scores[name] = report(f"{name}: both", part["labels"][:, 0], answers(final, part, firsts[name]))
    np.savez(
        data / "second-answers.npz", wiki=crossed, dev=answers(final, dev, firsts["dev"]), flickr=answers(final, photos, firsts["flickr"])
    )
    torch.save(final.state_dict(), data / "second.pt")
    (data / "second-scores.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
