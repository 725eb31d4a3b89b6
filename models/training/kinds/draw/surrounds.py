"""What stands on maps and beside them: names, pins, a title, a legend, a scale, controls."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from . import assets as a
from .geodata import View

ENDINGS = [
    "",
    "",
    " Street",
    " Road",
    " Park",
    " Lake",
    "ton",
    "burg",
    " Bay",
    "ville",
    " Square",
    " Hill",
    "ford",
    "by",
    " Bridge",
    " Station",
    " Island",
]
INKS = [(40, 40, 40), (80, 80, 90), (30, 60, 110), (90, 50, 30)]


def place(rng: random.Random, part: str) -> str:
    return rng.choice(["", "", "", "New ", "Upper ", "North ", "Port ", "Old "]) + rng.choice(a.vocabulary(part)) + rng.choice(ENDINGS)


def labels(
    rng: random.Random, picture: Image.Image, at: list[tuple[str, float, float]], part: str, size: float, ink=None, like: str = ""
) -> None:
    """Writes each text around its point, with a light edge or none."""
    face = a.font(rng, size, part, rng.choice(like.split("|")) if like else "")
    draw, ink, edge = ImageDraw.Draw(picture), ink or rng.choice(INKS), rng.choice([0, 0, 2])
    for text, x, y in at:
        width = draw.textlength(text, face)
        if x - width / 2 > 0 and x + width / 2 < picture.width and 0 < y < picture.height - size:
            light = picture.getpixel((int(x), int(y)))
            colour = (240, 240, 240) if sum(light[:3]) < 230 and not edge else ink
            draw.text((x - width / 2, y - size / 2), text, colour, face, stroke_width=edge, stroke_fill=(255, 255, 255))
            picture.info["words"] = 1


def named(rng: random.Random, view: View, picture: Image.Image, part: str, share: float, ink=None, like: str = "") -> Image.Image:
    """Areas' names in their middle, and towns' beside points."""
    size = rng.choice([9, 11, 13, 16])
    middles = [(name, *max(rings, key=lambda r: np.ptp(r[:, 0])).mean(0)) for name, rings in view.shapes() if name and rng.random() < share]
    upper = rng.random() < 0.3
    labels(rng, picture, [(n.upper() if upper else n, x, y) for n, x, y in middles[:60]], part, size, ink, like)
    if rng.random() < 0.4:
        draw = ImageDraw.Draw(picture)
        towns = [(place(rng, part), rng.uniform(0, view.w), rng.uniform(0, view.h)) for _ in range(rng.randint(2, 20))]
        for _, x, y in towns:
            draw.ellipse((x - 2, y - 2, x + 2, y + 2), fill=rng.choice(INKS))
        labels(rng, picture, [(n, x, y - size) for n, x, y in towns], part, max(8, size - 2), ink, like)
    return picture


def furniture(rng: random.Random, picture: Image.Image, part: str, scale=None, plain: bool = False) -> Image.Image:
    """A title, a legend, pins, a bar of scale, buttons to zoom: each with chance."""
    if plain:
        return picture
    words, draw = picture.info.get("words", 0), ImageDraw.Draw(picture)
    w, h = picture.size
    small = a.font(rng, rng.choice([10, 12]), part)
    if rng.random() < 0.3:
        for _ in range(rng.choice([1, 1, 3, 12])):
            pin(draw, rng.uniform(0.1, 0.9) * w, rng.uniform(0.15, 0.9) * h, rng.uniform(5, 12), a.colour(rng, 0, 230))
    if rng.random() < (0.5 if scale else 0.1):
        words = legend(rng, draw, w, h, small, scale, part) or words
    if rng.random() < 0.2:
        x, y, length = w * 0.05, h * 0.94, rng.randint(50, 120)
        draw.line((x, y - 5, x, y, x + length, y, x + length, y - 5), fill=(50, 50, 50), width=2)
        draw.text((x, y - 18), f"{rng.choice([1, 2, 5, 50, 100, 200])} {rng.choice(['km', 'mi', 'm'])}", (50, 50, 50), small)
    if rng.random() < 0.15:
        for k, sign in enumerate("+-"):
            draw.rectangle((10, 10 + k * 30, 38, 38 + k * 30), fill=(255, 255, 255), outline=(150, 150, 150))
            draw.text((19, 16 + k * 30), sign, (60, 60, 60), small)
    if rng.random() < 0.25:
        face, text = a.font(rng, rng.choice([18, 24, 30]), part), a.words(rng, rng.randint(1, 4), part)
        above = ImageOps.expand(picture, (0, int(face.size * 1.8), 0, 0), (255, 255, 255))
        ImageDraw.Draw(above).text((12, face.size * 0.3), text, (30, 30, 30), face)
        picture, words = above, 1
    if rng.random() < 0.1:
        picture = ImageOps.expand(picture, rng.randint(2, 8), rng.choice([(0, 0, 0), (120, 120, 120), (255, 255, 255)]))
    picture.info["words"] = words
    return picture


def legend(rng, draw: ImageDraw.ImageDraw, w: int, h: int, face, scale, part: str) -> int:
    low, high, steps = scale or (np.array(a.colour(rng)), np.array(a.colour(rng)), rng.randint(2, 6))
    x, y = rng.choice([w * 0.03, w * 0.8]), h * rng.uniform(0.5, 0.7)
    draw.rectangle((x - 6, y - 6, x + 90, y + steps * 16 + 4), fill=(255, 255, 255))
    for k in range(steps):
        tone = tuple(int(v) for v in low + (high - low) * k / max(1, steps - 1))
        draw.rectangle((x, y + k * 16, x + 18, y + k * 16 + 12), fill=tone)
        draw.text((x + 24, y + k * 16 - 1), f"{k * 20} - {k * 20 + 19}" if scale else place(rng, part)[:9], (60, 60, 60), face)
    return 1


def pin(draw: ImageDraw.ImageDraw, x: float, y: float, r: float, colour) -> None:
    draw.polygon([(x - r * 0.9, y - r * 1.8), (x + r * 0.9, y - r * 1.8), (x, y)], fill=colour)
    draw.ellipse((x - r, y - r * 3, x + r, y - r), fill=colour)
    draw.ellipse((x - r * 0.4, y - r * 2.4, x + r * 0.4, y - r * 1.6), fill=(255, 255, 255))
