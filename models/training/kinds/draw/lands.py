"""Land and sea on a picture, and the lines of a graticule: what all maps of geodata begin with."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw

from .geodata import View

SEAS = [
    (170, 211, 223),
    (163, 204, 255),
    (200, 225, 240),
    (255, 255, 255),
    (221, 238, 250),
    (70, 110, 160),
    (28, 40, 60),
    (212, 218, 220),
    (240, 240, 240),
]
SCALES = [
    ((255, 245, 235), (127, 39, 4)),
    ((247, 251, 255), (8, 48, 107)),
    ((247, 252, 245), (0, 68, 27)),
    ((255, 255, 204), (128, 0, 38)),
    ((255, 255, 255), (63, 0, 125)),
    ((165, 0, 38), (26, 152, 80)),
    ((68, 1, 84), (253, 231, 37)),
]


def canvas(rng: random.Random) -> tuple[int, int]:
    return rng.choice([(640, 480), (800, 500), (520, 520), (480, 640), (720, 400), (900, 600)])


def source(rng: random.Random) -> str:
    return rng.choice(["world", "world", "coarse", "states"])


def land(rng: random.Random, view: View, fill, line, width: float, sea, twice: int = 2) -> Image.Image:
    """The areas, each in the colour that `fill` gives it, drawn large and scaled down so that lines are soft."""
    out = Image.new("RGB", (view.w * twice, view.h * twice), sea)
    draw = ImageDraw.Draw(out)
    if view.kind == "globe":
        r = min(view.w, view.h) * 0.47 * twice
        x, y = view.w / 2 * twice, view.h / 2 * twice
        draw.rectangle((0, 0, *out.size), fill=rng.choice([(255, 255, 255), (20, 20, 30), sea]))
        draw.ellipse((x - r, y - r, x + r, y + r), fill=sea)
    for name, rings in view.shapes():
        colour = fill(name)
        for ring in rings:
            points = [tuple(p) for p in np.clip(ring * twice, -9000, 9000)]
            draw.polygon(points, fill=colour)
            if line and width:
                draw.line([*points, points[0]], fill=line, width=max(1, round(width * twice)))
    return out.resize((view.w, view.h), Image.Resampling.LANCZOS)


def graticule(rng: random.Random, picture: Image.Image, ink=(150, 170, 190)) -> Image.Image:
    draw, step = ImageDraw.Draw(picture), rng.uniform(50, 140)
    for k in range(int(max(picture.size) / step) + 1):
        draw.line((k * step, 0, k * step, picture.height), fill=ink)
        draw.line((0, k * step, picture.width, k * step), fill=ink)
    return picture
