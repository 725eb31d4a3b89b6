"""Batches of the canonical drawings with changes of colour, weight, size, place and sharpness. Much faster than drawing pages (data.py)."""

from __future__ import annotations

import collections
import functools
import json
import random

import labels
import numpy as np
import sets
import torch
from torch.nn.functional import interpolate, max_pool2d

SHARES = {"concept": 0.44, "icon": 0.12, "logo": 0.16, "flag": 0.07, "emoji": 0.13, "none": 0.08}
CHUNK = 8  # this many pictures are scaled alike


@functools.cache
def rows() -> dict[str, list[int]]:
    """Name to rows of the canonical views. Icons without a name of ours only where there are several drawings."""
    packs = {"generated", *(p for packs in sets.TRAIN.values() for p in packs)}
    out = collections.defaultdict(list)
    for i, row in enumerate(json.loads((sets.DATA / "canonical.json").read_text())):
        if row[0] in packs:
            out[labels.of_row(row)].append(i)
    return {k: v for k, v in sorted(out.items()) if not k.startswith("icon:~") or len(v) > 1}


class Views(torch.utils.data.IterableDataset):
    def __init__(self, seed: int, batch: int, count: int):
        self.seed, self.batch, self.count = seed, batch, count

    def __iter__(self):
        torch.set_num_threads(1)
        rng, chance = random.Random(self.seed), torch.Generator().manual_seed(self.seed)
        pixels, by_name = np.load(sets.DATA / "canonical.npy", mmap_mode="r"), rows()
        number = {name: i for i, name in enumerate(by_name)}
        pools = collections.defaultdict(list)
        for name in by_name:
            kind = name.split(":")[0]
            pools["concept" if kind == "icon" and ":~" not in name else kind].append(name)
        for _ in range(self.count):
            kinds = rng.choices(list(SHARES), list(SHARES.values()), k=self.batch)
            names = [rng.choice(pools[kind]) for kind in kinds]
            taken = torch.from_numpy(np.stack([pixels[rng.choice(by_name[n])] for n in names])).permute(0, 3, 1, 2).float()
            yield changed(taken, chance, rng).permute(0, 2, 3, 1).round().to(torch.uint8), torch.tensor([number[n] for n in names])


def changed(views: torch.Tensor, chance: torch.Generator, rng: random.Random) -> torch.Tensor:
    views = weighed(views, rng)
    views = inked(views, chance)
    views = torch.cat([placed(scaled(part, rng), rng) for part in views.split(CHUNK)])
    views = torch.cat([roughened(part, chance, rng) for part in views.split(CHUNK)])
    return badged(views, chance, rng)


def weighed(views: torch.Tensor, rng: random.Random) -> torch.Tensor:
    """Makes the lines of one in six thicker or thinner."""
    out = views.clone()
    for i in range(len(views)):
        roll = rng.random()
        if roll < 0.1:
            out[i] = max_pool2d(views[i : i + 1], 3, 1, 1)[0]
        elif roll < 0.17:
            thin = -max_pool2d(-views[i : i + 1], 3, 1, 1)[0]
            out[i] = thin if thin[3].mean() > 0.6 * views[i, 3].mean() else views[i]
    return out


def inked(views: torch.Tensor, chance: torch.Generator) -> torch.Tensor:
    """Gives black symbols any colour, often white or black, and coloured ones other shades or, rarely, grey."""
    n = len(views)
    black = views[:, :3].amax((1, 2, 3)) == 0
    roll, ink = torch.rand(n, generator=chance), torch.rand(n, 3, generator=chance)
    ink = torch.where((roll < 0.3)[:, None], 0.0, torch.where((roll < 0.5)[:, None], 1.0, ink))
    painted = views[:, 3:] * ink[:, :, None, None]
    shade = 1 + (torch.rand(n, 3, generator=chance) - 0.55) * 0.3 * (roll > 0.5)[:, None]
    shaded = torch.minimum(views[:, :3] * shade[:, :, None, None], views[:, 3:])
    grey = (views[:, :3] * torch.tensor([0.3, 0.59, 0.11])[:, None, None]).sum(1, keepdim=True).expand_as(shaded)
    shaded = torch.where((roll > 0.96)[:, None, None, None], grey, shaded)
    return torch.cat([torch.where(black[:, None, None, None], painted, shaded), views[:, 3:]], 1)


def scaled(part: torch.Tensor, rng: random.Random) -> torch.Tensor:
    """Makes the symbol small, down to 9 pixels, and large again."""
    small = rng.choice([9, 11, 13, 16, 18, 20, 24, 24, 32, 32, 40, 48, 64, 64, 64, 64])
    if small < 64:
        part = interpolate(part, (small, small), mode="bilinear", antialias=True)
    high, wide = rng.randint(58, 68), rng.randint(58, 68)
    if rng.random() < 0.7:
        wide = high
    return interpolate(part, (high, wide), mode="bicubic" if rng.random() < 0.3 else "bilinear").clamp(0, 255)


def placed(part: torch.Tensor, rng: random.Random) -> torch.Tensor:
    """Centres the symbol, give or take two pixels."""
    out = torch.zeros(len(part), 4, 72, 72)
    top, left = (72 - part.shape[2]) // 2 + rng.randint(-2, 2), (72 - part.shape[3]) // 2 + rng.randint(-2, 2)
    out[:, :, top : top + part.shape[2], left : left + part.shape[3]] = part
    return out[:, :, 4:68, 4:68]


def roughened(part: torch.Tensor, chance: torch.Generator, rng: random.Random) -> torch.Tensor:
    """Hardens alpha, as removing a background does, and adds noise, as compression does."""
    if rng.random() < 0.4:
        part = (part * rng.uniform(1.0, 1.33)).clamp(0, 255)
    if rng.random() < 0.25:
        near = max_pool2d(part[:, 3:], 5, 1, 2) > 16
        part = (part + torch.randn(part.shape, generator=chance) * rng.uniform(2, 12) * near).clamp(0, 255)
    return part


def badged(views: torch.Tensor, chance: torch.Generator, rng: random.Random) -> torch.Tensor:
    """Puts a dot or a disc at the upper right of one in thirty."""
    y, x = torch.meshgrid(torch.arange(64), torch.arange(64), indexing="ij")
    for i in range(len(views)):
        if rng.random() < 0.033:
            disc = (x - rng.randint(46, 54)) ** 2 + (y - rng.randint(8, 16)) ** 2 < rng.randint(7, 12) ** 2
            colour = torch.cat([torch.rand(3, generator=chance) * 255, torch.tensor([255.0])])
            views[i] = torch.where(disc, colour[:, None, None], views[i])
    return views
