"""Drawings of plain shapes: simple scenes and line art."""

from __future__ import annotations

import random

from PIL import Image, ImageDraw

from . import assets as a


def sketch(rng: random.Random) -> Image.Image:
    """Simple scenes and line art: hills, sun, trees, houses, faces, scribbles."""
    w, h = rng.choice([(600, 450), (500, 500), (450, 600)])
    lined = rng.random() < 0.5
    out = Image.new("RGB", (w * 2, h * 2), (255, 255, 255) if lined else a.colour(rng, 140, 255))
    draw, width = ImageDraw.Draw(out), rng.randint(3, 9)
    style = lambda: {"outline": (20, 20, 20), "width": width} if lined else {"fill": a.colour(rng)}
    for _ in range(rng.randint(1, 3)):
        y = h * rng.uniform(0.9, 1.6)
        points = [(x, y + rng.uniform(-1, 1) * h * 0.25) for x in range(0, w * 2 + 200, 200)]
        draw.polygon([(0, 2 * h), *points, (w * 2, 2 * h)], **style())
    for _ in range(rng.randint(3, 14)):
        x, y, r = rng.uniform(0, w * 2), rng.uniform(h * 0.2, h * 2), rng.uniform(20, h * 0.4)
        shape = rng.choice(["circle", "tree", "house", "face", "curve"])
        if shape in ("circle", "face"):
            draw.ellipse((x - r, y - r, x + r, y + r), **style())
        if shape == "face":
            for s in (-1, 1):
                draw.ellipse((x + s * r * 0.4 - r / 8, y - r * 0.3, x + s * r * 0.4 + r / 8, y), fill=(20, 20, 20))
            draw.arc((x - r / 2, y - r / 3, x + r / 2, y + r * 0.6), 20, 160, (20, 20, 20), width)
        if shape == "tree":
            draw.rectangle((x - r / 8, y, x + r / 8, y + r), **style())
            draw.ellipse((x - r / 2, y - r, x + r / 2, y + r * 0.2), **style())
        if shape == "house":
            draw.rectangle((x - r / 2, y, x + r / 2, y + r * 0.8), **style())
            draw.polygon([(x - r * 0.7, y), (x, y - r * 0.6), (x + r * 0.7, y)], **style())
        if shape == "curve":
            draw.line([(x + rng.uniform(-r, r), y + rng.uniform(-r, r)) for _ in range(6)], (20, 20, 20), width, joint="curve")
    return out.resize((w, h), Image.Resampling.LANCZOS)
