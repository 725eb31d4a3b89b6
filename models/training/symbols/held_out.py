"""Test pictures: drawings of sets that were not trained on, and letters, words and photos, which have no name.

Every other drawing is plain, as icons and flags mostly are on pages: any size and ink, on nothing or on one colour. The others are
changed by scene.py: tiles, badges, shadows, blur, compression.
"""

from __future__ import annotations

import collections
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass

import data
import labels
import numpy as np
import prepare
import scene
import sets
from PIL import Image

#: How many drawings of each kind: with a name of ours, and without one.
COUNTS = {"icon": (500, 300), "logo": (300, 100), "flag": (250, 0), "emoji": (300, 0)}
TEXTS, DISCS, PHOTOS = 100, 60, 100
#: Name, drawing, whether it has colours, its place in the file of drawings.
Named = tuple[str, sets.Symbol, bool, int]


@dataclass
class Case:
    kind: str  # "none" for letters, words and photos
    name: str
    source: str
    drawing: str
    views: np.ndarray
    inside: np.ndarray  # the view of what lies on a tile, if any: [0 or 1, 64, 64, 4]
    setting: str = ""  # "plain" or "changed"; "" for what is no symbol


def known() -> set[str]:
    return {labels.label(s)[1] for s in sets.role("train")}


def source_kind(role: str, pack: str) -> str:
    return next(kind for kind, packs in sets.ROLES[role].items() if pack in packs)


def texts(rng: random.Random) -> list[tuple[str, str]]:
    words = scene.vocabulary()
    many = [" ".join(rng.sample(words, 1 + i % 3)) for i in range(TEXTS)]
    many = [t.upper() if i % 4 == 0 else t.title() if i % 4 < 3 else t for i, t in enumerate(many)]
    return [(t, "words") for t in many] + [(chr(65 + i % 26), "letter on a disc") for i in range(DISCS)]


def picked(rng: random.Random, pool: list[Named], count: int) -> list[Named]:
    """By chance, but each name once before any name twice: common names must not decide the figures."""
    turn: dict[str, int] = collections.Counter()
    ranked = []
    for row in sorted(pool, key=lambda r: rng.random()):
        turn[row[0]] += 1
        ranked.append((turn[row[0]], len(ranked), row))
    return [row for _, _, row in sorted(ranked, key=lambda r: r[:2])[:count]]


def plain(rng: random.Random, drawing: np.ndarray) -> Image.Image:
    """A drawing as a page shows it with nothing around it: 16 to 96 pixels, mostly dark ink, on nothing or on one colour."""
    high, wide = drawing.shape[:2]
    side = rng.choice([16, 20, 24, 24, 32, 48, 64, 96]) / max(high, wide)
    ink, ground = rng.choice([((0, 0, 0), (255, 255, 255))] * 2 + [((255, 255, 255), (30, 60, 120)), (rng_ink(rng), (250, 250, 250))])
    if drawing.ndim == 2:
        drawing = np.dstack([np.full((high, wide, 3), ink, np.uint8), drawing])
    picture = Image.fromarray(drawing, "RGBA").resize((max(1, round(wide * side)), max(1, round(high * side))), Image.Resampling.LANCZOS)
    if rng.random() < 0.5:
        return picture
    under = Image.new("RGBA", (picture.width + 4, picture.height + 4), (*ground, 255))
    under.alpha_composite(picture, (2, 2))
    return under


def rng_ink(rng: random.Random) -> tuple[int, int, int]:
    return rng.randrange(160), rng.randrange(160), rng.randrange(160)


def pictures(role: str) -> Iterator[tuple[Image.Image, str, str, str, str, str]]:
    """Pictures with kind, name, set, drawing and setting, always the same. "icon:~name" is a drawing that we have no name for."""
    rng = random.Random(f"held out {role}")
    have, by_kind = known(), collections.defaultdict(list)
    for drawing in data.drawings(role):
        kind, name = labels.label(drawing[0])
        named = ":~" not in name and name in have
        if kind in ("flag", "emoji") and not named:
            continue
        by_kind[kind, named].append((name, *drawing))
    for kind, counts in COUNTS.items():
        for named, count in zip((True, False), counts):
            for at, (name, symbol, coloured, index) in enumerate(picked(rng, by_kind[kind, named], count)):
                drawing = data.master(role, coloured, index)
                picture = scene.shown(rng, drawing, kind) if at % 2 else plain(rng, drawing)
                called = name if named else f"{kind}:~{symbol.stem}"
                yield picture, kind, called, symbol.pack, symbol.name, "changed" if at % 2 else "plain"
    lettered = [(scene.lettered(rng, text, test=role == "test"), what) for text, what in texts(rng)]
    photos = [(scene.photographed(rng, role), "photo") for _ in range(PHOTOS)]
    for picture, what in lettered + photos:
        yield picture, "none", f"none:{what}", what, what, ""


def make(role: str) -> list[Case]:
    return [c for found in pictures(role) for c in case(*found)]


def case(picture: Image.Image, kind: str, name: str, source: str, drawing: str, setting: str) -> list[Case]:
    rgba = np.asarray(picture.convert("RGBA"))
    views, inner = prepare.views(rgba), prepare.inside(rgba)
    none = np.zeros((0, prepare.SIDE, prepare.SIDE, 4), np.uint8)
    return [Case(kind, name, source, drawing, np.stack(views), none if inner is None else inner[None], setting)] if views else []


def renamed(role: str, kind: str, source: str, drawing: str, have: set[str]) -> tuple[str, str]:
    """Kind and name of an icon or logo by the tables as they are now."""
    is_icon = kind == "icon" or source in sets.ROLES[role]["icon"]
    symbol = sets.Symbol(source, drawing, sets.stem(drawing, source) if is_icon else drawing, source_kind(role, source), "")
    name = labels.label(symbol)[1]
    return name.split(":")[0], name if name in have else f"{kind}:~{symbol.stem}"


def cases(role: str) -> list[Case]:
    target = sets.DATA / f"held-out-{role}"
    if not target.with_suffix(".json").exists():
        made = make(role)
        np.save(target.with_suffix(".npy"), np.concatenate([v for c in made for v in (c.views, c.inside)]))
        target.with_suffix(".json").write_text(
            json.dumps([[c.kind, c.name, c.source, c.drawing, c.setting, len(c.views), len(c.inside)] for c in made])
        )
    have = known()
    views, at, out = np.load(target.with_suffix(".npy")), 0, []
    for kind, name, source, drawing, setting, count, more in json.loads(target.with_suffix(".json").read_text()):
        # The name of a drawing may have changed since its picture was made.
        called = renamed(role, kind, source, drawing, have) if kind in ("icon", "logo") else (kind, name)
        out.append(Case(*called, source, drawing, views[at : at + count], views[at + count : at + count + more], setting))
        at += count + more
    packs = {p for packs in sets.ROLES[role].values() for p in packs}
    return [c for c in out if c.kind == "none" or c.source in packs]
