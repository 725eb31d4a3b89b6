"""Logos: of brands, in their colours, alone or beside the name; names alone; and marks made up of a few flat shapes."""

from __future__ import annotations

import functools
import json
import random
import re
from pathlib import Path

from PIL import Image, ImageDraw

from . import assets as a
from .icons import THEMES
from .marks import shapes
from .symbols import badge, branded, filled, padded, squared

#: In colours of their own.
PACKS = ["logos", "logos", "logos", "skill-icons", "unjs", "cryptocurrency-color", "token-branded"]
FILES = ["super-tiny-icons/images/svg", "@lobehub/icons-static-svg/icons", "@lobehub/icons-static-svg/icons"]
#: Of one colour.
PLAIN = ["cib", "fa7-brands", "streamline-logos"]


def logo(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    picture, words = made(rng, part)
    if picture.width > picture.height * 1.3 and rng.random() < 0.35:  # as packs of logos have them: all square
        picture = squared(picture, rng.choice([0, 0, 0.25]))
    return picture, {"kind": "logo", "words": words}


def made(rng: random.Random, part: str) -> tuple[Image.Image, int]:
    """A logo, and whether words are in it: -1 is not known."""
    side = rng.choice([48, 64, 96, 128, 200, 256, 400])
    roll = rng.random()
    if roll < 0.3:
        return padded(rng, a.svg(rng.choice(a.iconify(rng.choice(PACKS), part)), side)), -1
    if roll < 0.4:
        text = rng.choice(a.files(str(a.NPM / rng.choice(FILES)), "*.svg", part)).read_text()
        return padded(rng, a.svg(filled(text, tint(rng)), side)), -1
    if roll < 0.46 and (found := programs(part)):
        return padded(rng, a.svg(rng.choice(found), side)), -1
    return marked(rng, part, side) if roll < 0.76 else (wordmark(rng, part), 1)


def marked(rng: random.Random, part: str, side: int) -> tuple[Image.Image, int]:
    """A mark of one colour, mostly its brand's, or made up; at times beside a name or on a tile."""
    fore = tint(rng)
    roll = rng.random()
    if roll < 0.45:
        text, own = rng.choice(simple(part))
        fore = own if rng.random() < 0.6 else fore
        mark = a.svg(filled(text, fore), side)
    elif roll < 0.7:
        mark = a.svg(filled(rng.choice(a.iconify(rng.choice(PLAIN), part)), fore), side)
    else:
        mark = shapes(rng, side)
    if rng.random() < 0.3:
        return beside(rng, mark, fore, part), 1
    return (badge(rng, mark, fore) if rng.random() < 0.15 else padded(rng, mark)), -1


def tint(rng: random.Random) -> tuple[int, int, int]:
    return a.ink(rng, (255, 255, 255), 0.25)


@functools.cache
def simple(part: str) -> list[tuple[str, tuple[int, int, int]]]:
    """Simple Icons' marks and their brands' colours."""
    colours = {
        re.sub(r"[^a-z0-9]", "", row["title"].lower()): row["hex"]
        for row in json.loads((a.NPM / "simple-icons/data/simple-icons.json").read_text())
    }
    out = []
    for path in a.files(str(a.NPM / "simple-icons/icons"), "*.svg", part):
        value = int(colours.get(path.stem, "333333"), 16)
        out.append((path.read_text(), (value >> 16, value >> 8 & 255, value & 255)))
    return out


@functools.cache
def programs(part: str) -> list[Path]:
    """What desktops show for programs and distributions whose marks are known."""
    roots = [a.DEB / "icons" / name for name in dict.fromkeys(THEMES)]
    return [p for root in roots for p in a.files(str(root), "*.svg", part) if branded(p.stem) and "symbolic" not in str(p)]


def beside(rng: random.Random, mark: Image.Image, fore: tuple[int, int, int], part: str) -> Image.Image:
    face = a.font(rng, mark.height * rng.uniform(0.5, 0.9), part)
    name = brand(rng, part)
    width = int(face.getlength(name))
    below = rng.random() < 0.25
    size = (max(mark.width, width) + 10, mark.height + int(face.size * 1.6)) if below else (mark.width + width + 30, mark.height + 20)
    out = Image.new("RGBA", size, (0, 0, 0, 0))
    out.alpha_composite(mark, ((size[0] - mark.width) // 2 if below else 5, 5 if below else 10))
    at = ((size[0] - width) / 2, mark.height + 5) if below else (mark.width + 20, (size[1] - face.size * 1.2) / 2)
    ImageDraw.Draw(out).text(at, name, fore, face)
    return out


def brand(rng: random.Random, part: str) -> str:
    name = rng.choice(a.vocabulary(part))
    name = rng.choice(
        [name, name.lower(), name.upper(), name + rng.choice([".io", "ly", "Lab", " & Co", "Soft", " Bank"]), name[:3].upper()]
    )
    return name


def wordmark(rng: random.Random, part: str) -> Image.Image:
    face = a.font(rng, rng.choice([40, 60, 90]), part)
    name, tag = brand(rng, part), a.words(rng, 3, part).upper() if rng.random() < 0.25 else ""
    small = face.font_variant(size=max(8, face.size // 4))
    w, h = int(max(face.getlength(name), small.getlength(tag))) + 60, int(face.size * (1.9 if tag else 1.6))
    clear = rng.random() < 0.4
    back = (255, 255, 255) if clear else a.ground(rng)
    out = Image.new("RGBA", (w, h), (*back, 0 if clear else 255))
    draw = ImageDraw.Draw(out)
    fore, x, y = a.ink(rng, back, 0.3), 30, face.size * 0.2
    if rng.random() < 0.35:
        box = (3, 3, w - 4, h - 4)
        style = {"outline": fore, "width": rng.randint(2, 6)}
        draw.ellipse(box, **style) if rng.random() < 0.3 else draw.rounded_rectangle(box, rng.randint(0, h // 2), **style)
    half = rng.randint(1, len(name)) if rng.random() < 0.3 else len(name)
    draw.text((x, y), name[:half], fore, face)
    draw.text((x + face.getlength(name[:half]), y), name[half:], a.ink(rng, back, 0.1), face)
    if tag:
        draw.text((x, face.size * 1.4), tag, fore, small)
    if rng.random() < 0.3:
        draw.line((x, h - 8, w - 30, h - 8), a.ink(rng, back, 0.1), rng.randint(2, 6))
    return out
