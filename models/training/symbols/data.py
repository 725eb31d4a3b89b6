"""Batches of pictures drawn as pages might show them: kinds in fixed shares, all names of a kind equally often."""

from __future__ import annotations

import collections
import functools
import json
import random

import labels
import numpy as np
import scene
import sets
import torch

SHARES = {"concept": 0.36, "icon": 0.16, "logo": 0.15, "flag": 0.08, "emoji": 0.13, "none": 0.12}
LETTERS = [f"letter {c}" for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
NONE = [*LETTERS, "words", "photo", "sheet", "drawn"]


#: Share of a batch that is drawn anew, and how many pictures are kept to be shown again.
FRESH, KEPT = 0.35, 30000


def moved(rng: random.Random, pixels: np.ndarray, number: int) -> tuple[np.ndarray, int]:
    """Shifts the picture by up to two pixels."""
    return np.roll(pixels, (rng.randint(-2, 2), rng.randint(-2, 2)), (0, 1)), number


@functools.cache
def masters(role: str, coloured: bool) -> tuple[np.ndarray, list[sets.Symbol]]:
    path = sets.DATA / "masters" / f"{role}-{'colour' if coloured else 'mask'}"
    rows = [
        sets.Symbol(pack, name, sets.stem(name, pack) if kind == "icon" else stem, kind, points)
        for pack, name, stem, kind, points in json.loads(path.with_suffix(".json").read_text())
    ]
    return np.load(path.with_suffix(".npy"), mmap_mode="r")[: len(rows)], rows


def drawings(role: str) -> list[tuple[sets.Symbol, bool, int]]:
    packs = {p for packs in sets.ROLES[role].values() for p in packs}  # a set that was rendered may have lost its role since
    return [
        (symbol, coloured, i) for coloured in (False, True) for i, symbol in enumerate(masters(role, coloured)[1]) if symbol.pack in packs
    ]


def master(role: str, coloured: bool, index: int) -> np.ndarray:
    return masters(role, coloured)[0][index]


@functools.cache
def classes() -> tuple[list[str], dict[str, list[tuple[sets.Symbol, bool, int]]]]:
    """The names to learn, in a fixed order. An icon without a name of ours counts only where two sets call it the same."""
    found = collections.defaultdict(list)
    for drawing in drawings("train"):
        found[labels.label(drawing[0])[1]].append(drawing)
    kept = {k: v for k, v in sorted(found.items()) if not k.startswith("icon:~") or len({d[0].pack for d in v}) > 1}
    return [*kept, *(f"none:{n}" for n in NONE)], kept


class Pictures(torch.utils.data.IterableDataset):
    def __init__(self, seed: int, batch: int, count: int):
        self.seed, self.batch, self.count = seed, batch, count

    def __iter__(self):
        info = torch.utils.data.get_worker_info()
        rng = random.Random(f"{self.seed} {info.id if info else 0}")
        names, drawn = classes()
        self.number = {name: i for i, name in enumerate(names)}
        self.drawn = drawn
        self.pools = {
            "concept": [n for n in drawn if n.startswith("icon:") and "~" not in n],
            "icon": [n for n in drawn if n.startswith("icon:~")],
            **{kind: [n for n in drawn if n.startswith(f"{kind}:")] for kind in ("logo", "flag", "emoji")},
        }
        kept: list[tuple[np.ndarray, int]] = []
        for _ in range(self.count // (info.num_workers if info else 1)):
            # Drawing takes longer than learning, so most of a batch was shown before and is only shifted a little.
            fresh = self.batch if len(kept) < 4 * self.batch else round(self.batch * FRESH)
            pairs = [self.one(rng) for _ in range(fresh)] + [moved(rng, *rng.choice(kept)) for _ in range(self.batch - fresh)]
            for pair in pairs[:fresh]:
                if len(kept) < KEPT:
                    kept.append(pair)
                else:
                    kept[rng.randrange(KEPT)] = pair
            yield np.stack([p for p, _ in pairs]), np.array([n for _, n in pairs])

    def one(self, rng: random.Random) -> tuple[np.ndarray, int]:
        while True:
            try:
                found = self.attempt(rng)
            except (ValueError, OSError, ZeroDivisionError):  # too small to be drawn: try another
                continue
            if found is not None:
                return found

    def attempt(self, rng: random.Random) -> tuple[np.ndarray, int] | None:
        pool = rng.choices(list(SHARES), list(SHARES.values()))[0]
        if pool == "none":
            picture, name = self.nothing(rng)
            kind = "none"
        else:
            name = rng.choice(self.pools[pool])
            of = self.drawn[name]
            packs = sorted({d[0].pack for d in of})
            pack = rng.choice(packs)
            symbol, coloured, index = rng.choice([d for d in of if d[0].pack == pack])
            kind = name.split(":")[0]
            words = name.split(":")[1] if kind == "logo" and "wordmark" not in symbol.name else ""
            picture = scene.shown(rng, master("train", coloured, index), kind, words)
        found = scene.view(rng, picture, kind)
        return None if found is None else (found, self.number[name])

    def nothing(self, rng: random.Random):
        roll = rng.random()
        if roll < 0.6:
            text, name = scene.worded(rng)
            return scene.lettered(rng, text), f"none:{name}"
        if roll < 0.8:
            return scene.photographed(rng), "none:photo"
        if roll < 0.9:
            several = [rng.choice(self.drawn[rng.choice(self.pools["icon"])]) for _ in range(6)]
            return scene.sheet(rng, [master("train", coloured, i) for _, coloured, i in several]), "none:sheet"
        return scene.drawn(rng), "none:drawn"
