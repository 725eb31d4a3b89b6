"""Draws one training picture, of a symbol as a page shows it or of something else, and takes one of its views."""

from __future__ import annotations

import functools
import json
import math
import random
import string
from pathlib import Path

import augment as a
import numpy as np
import prepare
import sets
from PIL import Image, ImageDraw, ImageFilter

SIZES = {"icon": (12, 110), "logo": (18, 140), "flag": (14, 110), "emoji": (14, 110)}


def shown(rng: random.Random, master: np.ndarray, kind: str, words: str = "") -> Image.Image:
    """The symbol as a page might show it. The master is a mask [n, n], or RGBA [n, n, 4] where the drawing has colours."""
    back = a.ground(rng)
    clear = rng.random() < 0.42
    tile = kind in ("icon", "logo") and rng.random() < (0.2 if kind == "icon" else 0.15)
    paper = a.any_colour(rng) if tile else back
    if tile and not clear and abs(a.luma(paper) - a.luma(back)) < 40:
        paper = a.apart(rng, back)
    if master.ndim == 2:
        ink = (
            a.apart(rng, paper)
            if tile or not clear
            else rng.choice([(0, 0, 0), (0, 0, 0), (255, 255, 255), (80, 80, 80), a.any_colour(rng)])
        )
        mark = a.inked(a.weighed(rng, master), ink)
    else:
        mark, ink = Image.fromarray(recoloured(rng, master, kind), "RGBA"), a.apart(rng, paper)
    if kind == "flag":
        mark = a.flown(rng, mark)
    if tile:
        mark = a.tiled(rng, mark, paper)
    if kind in ("icon", "emoji") and rng.random() < 0.05:
        mark = a.badged(rng, mark)
    if words and rng.random() < 0.12:
        mark = a.worded(rng, mark, words, a.apart(rng, back) if tile else ink)
    low, high = SIZES[kind]
    long = math.exp(rng.uniform(math.log(low), math.log(high)))
    mark = a.scaled(rng, mark, long * (max(mark.size) / a_side(mark, words)))
    if not clear:
        mark = a.laid(rng, mark, back)
    if rng.random() < 0.08:
        mark = mark.filter(ImageFilter.GaussianBlur(max(mark.size) * rng.uniform(0.004, 0.02)))
    if rng.random() < 0.08:
        factor = rng.uniform(1.3, 3)
        mark = mark.resize((round(mark.width * factor), round(mark.height * factor)), rng.choice(a.FILTERS + [Image.Resampling.NEAREST]))
    return a.compressed(rng, mark)


def a_side(mark: Image.Image, words: str) -> int:
    """The length that is scaled to the wanted size: the height if a word stands beside the symbol, else the longer side."""
    return mark.height if words and mark.width > 1.6 * mark.height else max(mark.size)


def recoloured(rng: random.Random, master: np.ndarray, kind: str) -> np.ndarray:
    """Other shades of the same colours; sometimes in grey, logos most often."""
    roll = rng.random()
    if (kind == "logo" and roll < 0.2) or (kind in ("icon", "emoji") and roll < 0.04):
        grey = master.copy()
        grey[..., :3] = (master[..., :3] @ np.array([77, 150, 29]) >> 8)[..., None]
        return grey
    if roll < 0.6:
        return master
    out = master.astype(np.float32)
    out[..., :3] = out[..., :3] * np.array([rng.uniform(0.85, 1.12) for _ in range(3)]) + rng.uniform(-14, 14)
    return np.clip(out, 0, 255).astype(np.uint8)


def view(rng: random.Random, picture: Image.Image, kind: str) -> np.ndarray | None:
    """Mostly the cut-out view, sometimes the whole picture; the other way round for flags and for what is not a symbol."""
    found = prepare.views(np.asarray(picture.convert("RGBA")))
    if not found:
        return None
    whole = 0.7 if kind in ("flag", "none") else 0.15
    return found[0] if len(found) == 1 or rng.random() < whole else found[1]


@functools.cache
def captions() -> list[dict]:
    with open(sets.SHARED / "data/flickr8k/captions.jsonl") as lines:
        return [json.loads(line) for line in lines]


@functools.cache
def photos(part: str) -> list[Path]:
    flickr = [sets.DATA / "photos/images" / r["image"] for r in captions() if r["split"] == ("dev" if part == "train" else "test")]
    return flickr if part == "train" else flickr + sorted((sets.DATA / "coco").rglob("*.jpg"))


@functools.lru_cache(300)
def photo(path: Path) -> Image.Image:
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((200, 200))
    return picture


def photographed(rng: random.Random, part: str = "train") -> Image.Image:
    picture = photo(rng.choice(photos(part)))
    side = rng.uniform(0.5, 1.0)
    size = round(picture.width * side), round(picture.height * side) if rng.random() < 0.5 else round(picture.width * side)
    size = size[0], min(size[1], picture.height)
    left, top = rng.randint(0, picture.width - size[0]), rng.randint(0, picture.height - size[1])
    out = picture.crop((left, top, left + size[0], top + size[1])).convert("RGBA")
    if rng.random() < 0.4:  # an avatar
        out.putalpha(a.rounded(out.size, min(out.size) * rng.choice([0.5, 0.5, 0.1])))
        out = out if rng.random() < 0.5 else a.laid(rng, out, (255, 255, 255))
    return a.compressed(rng, out)


@functools.cache
def vocabulary() -> list[str]:
    return sorted({w.strip(".,").lower() for r in captions()[:3000] for c in r["captions"] for w in c.split() if len(w) > 1})


def lettered(rng: random.Random, text: str, test: bool = False) -> Image.Image:
    """The text as a picture. One or two letters often stand on a disc or a tile."""
    face = a.font(rng, 48, test)
    box = face.getbbox(text)
    back = a.ground(rng)
    disc = len(text) < 3 and rng.random() < 0.6
    paper = a.apart(rng, back) if disc else back
    mark = Image.new("RGBA", (box[2] - box[0] + 4, box[3] - box[1] + 4), (0, 0, 0, 0))
    ImageDraw.Draw(mark).text((2 - box[0], 2 - box[1]), text, (*a.apart(rng, paper), 255), face)
    if disc:
        mark = a.tiled(rng, mark, paper)
    high = math.exp(rng.uniform(math.log(12), math.log(110)))
    mark = a.scaled(rng, mark, high * max(mark.size) / mark.height)
    return a.compressed(rng, mark if rng.random() < 0.3 else a.laid(rng, mark, back))


def worded(rng: random.Random) -> tuple[str, str]:
    """A text and its class. Each letter is a class of its own, so that the network tells an X from a cross."""
    if rng.random() < 0.5:
        letter = rng.choice(string.ascii_letters + string.digits)
        return letter, f"letter {letter}"
    text = (
        " ".join(rng.sample(vocabulary(), rng.choice([1, 1, 1, 2, 3])))
        if rng.random() < 0.75
        else "".join(rng.choices(string.ascii_uppercase, k=2))
    )
    return (text.upper() if rng.random() < 0.25 else text.title() if rng.random() < 0.5 else text), "words"


def sheet(rng: random.Random, masters: list[np.ndarray]) -> Image.Image:
    """Many symbols in a grid, like a sprite sheet or a pattern."""
    across, cell = rng.choice([2, 2, 3, 4, 6]), rng.choice([16, 24, 32])
    down = rng.choice([1, 2, 3]) if across > 2 else 2
    out = Image.new("RGBA", (across * cell, down * cell), (0, 0, 0, 0))
    ink = a.any_colour(rng)
    for i in range(across * down):
        master = masters[i % len(masters)]
        mark = a.inked(master, ink) if master.ndim == 2 else Image.fromarray(master, "RGBA")
        out.alpha_composite(mark.resize((cell - 4, cell - 4)), ((i % across) * cell + 2, (i // across) * cell + 2))
    back = a.ground(rng)
    return out if rng.random() < 0.3 else a.laid(rng, out, back)


def drawn(rng: random.Random) -> Image.Image:
    """Flat shapes, like a small drawing or a pattern."""
    size = rng.randint(40, 120), rng.randint(40, 120)
    out = Image.new("RGBA", size, (*a.any_colour(rng), 255))
    draw = ImageDraw.Draw(out)
    for _ in range(rng.randint(3, 14)):
        x, y = sorted(rng.sample(range(size[0]), 2)), sorted(rng.sample(range(size[1]), 2))
        colour = (*a.any_colour(rng), 255)
        if rng.random() < 0.4:
            draw.ellipse((x[0], y[0], x[1], y[1]), colour)
        elif rng.random() < 0.6:
            draw.polygon([(rng.randrange(size[0]), rng.randrange(size[1])) for _ in range(rng.randint(3, 6))], colour)
        else:
            draw.line([(rng.randrange(size[0]), rng.randrange(size[1])) for _ in range(rng.randint(2, 6))], colour, rng.randint(1, 6))
    return a.compressed(rng, out)
