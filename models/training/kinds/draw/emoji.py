"""Emoji: of many houses, in colours, with outlines, and of one colour."""

from __future__ import annotations

import random
import re

from PIL import Image

from . import assets as a
from .symbols import FLAGS, filled, hexed, padded, squared

#: Of one colour, where a face or an animal tells them from icons.
ONE_COLOUR = ["emojione-monotone", "fluent-emoji-high-contrast"]
COLOURED = ["fluent-emoji-flat", "noto", "emojione", "fxemoji", "noto-v1", "emojione-v1", "fluent-emoji", "twemoji"]


def emoji(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "emoji", "words": 0}
    side = rng.choice([18, 24, 32, 36, 64, 72, 128, 128, 256, 400])
    roll = rng.random()
    if roll < 0.12:
        text = filled(rng.choice(a.iconify(rng.choice(ONE_COLOUR), part, "", FLAGS)), a.ink(rng, (255, 255, 255), 0.9))
    elif roll < 0.17:
        text = drawn_in_lines(rng, flat(rng, part))
    elif roll < 0.45:
        text = outlined(rng, flat(rng, part))
    elif roll < 0.52:
        text = rng.choice(a.iconify("streamline-emojis", part))
    elif roll < 0.65:
        text = flat(rng, part)
    else:
        text = rng.choice(a.iconify(rng.choice(COLOURED), part, "", FLAGS))
    mark = a.svg(text, side)
    return padded(rng, squared(mark, rng.choice([0, 0, 0, 0.15, 0.3]))), labels


def flat(rng: random.Random, part: str) -> str:
    pack = rng.choice(["twemoji", "twemoji", "fxemoji", "emojione"])
    return rng.choice(a.iconify(pack, part, "", FLAGS))


def outlined(rng: random.Random, text: str) -> str:
    """Its flat shapes with a dark line about each, as houses with an outlined style draw them."""
    line = f'stroke="{hexed(a.ink(rng, (255, 255, 255), 0.9))}" stroke-width="{width(text) * rng.uniform(0.018, 0.045):.2f}" stroke-linejoin="round" stroke-linecap="round"'
    return re.sub(r"<(path|circle|ellipse|rect|polygon)(?=[ /])(?![^>]*stroke=)", rf"<\1 {line}", text)


def drawn_in_lines(rng: random.Random, text: str) -> str:
    """Only the lines."""
    return re.sub(r'fill="#[0-9a-fA-F]{3,8}"', 'fill="#fff"', outlined(rng, text))


def width(text: str) -> float:
    return float(re.search(r'viewBox="0 0 ([\d.]+)', text).group(1))
