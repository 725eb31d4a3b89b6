"""Paintings, engravings and prints: photos made so by several algorithms, aged and framed. Two algorithms are only for part "test"."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageOps
from scipy import ndimage

from . import painterly as by
from .by_hand import by_hand
from .photo import crop
from .places import scenery

STYLES = [
    (by.kuwahara, 3),
    (by.strokes, 4),
    (by.oil, 2),
    (by.watercolour, 2),
    (by.engraving, 3),
    (by.halftone, 0.5),
    (by.pencil, 2),
    (by.woodcut, 1.5),
]


def painting(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    if part != "test" and rng.random() < 0.55:
        return framed(rng, by_hand(rng, part)), {"kind": "painting", "words": 0}
    picture = scenery(rng, "train" if part == "train" else "dev")
    if rng.random() < 0.3:
        side = rng.uniform(0.5, 0.9)
        picture = crop(rng, picture, picture.width * side, picture.height * side)
    long = rng.choice([320, 420, 520, 640])
    picture = ImageOps.contain(toned(rng, picture), (long, long), Image.Resampling.BICUBIC)
    functions, weights = zip(*STYLES)
    style = rng.choice([dots, slabs]) if part == "test" else rng.choices(functions, weights)[0]
    out = aged(rng, Image.fromarray(style(rng, np.asarray(picture))))
    return framed(rng, out), {"kind": "painting", "words": 0}


def toned(rng: random.Random, picture: Image.Image) -> Image.Image:
    """The palette of a painter: more of less colour, warm or cold, darker at the sides."""
    picture = ImageEnhance.Color(picture).enhance(rng.choice([rng.uniform(0.3, 1), rng.uniform(1, 2)]))
    tint = np.array([rng.uniform(0.85, 1.15) for _ in range(3)], np.float32)
    values = np.asarray(picture).astype(np.float32) * tint
    if rng.random() < 0.3:
        h, w = values.shape[:2]
        rows, columns = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j]
        values *= (1 - rng.uniform(0.2, 0.7) * np.clip(rows**2 + columns**2 - 0.2, 0, 1))[..., None]
    return Image.fromarray(by.clipped(values))


def aged(rng: random.Random, picture: Image.Image) -> Image.Image:
    """Yellow varnish, and cracks in it."""
    if rng.random() < 0.6:
        return picture
    values = (
        np.asarray(picture).astype(np.float32) * np.array([1.0, rng.uniform(0.85, 1), rng.uniform(0.55, 0.95)]) * rng.uniform(0.7, 1.05)
    )
    if rng.random() < 0.35:
        h, w = values.shape[:2]
        cells = by.noise(rng, h // rng.randint(5, 12) + 2, w // rng.randint(5, 12) + 2)
        big = np.asarray(Image.fromarray(cells).resize((w, h), Image.Resampling.NEAREST))
        cracks = ndimage.gaussian_filter(np.abs(ndimage.sobel(big, 0)) + np.abs(ndimage.sobel(big, 1)) > 0, 0.6, output=np.float32)
        values -= cracks[..., None] * rng.uniform(10, 50)
    return Image.fromarray(by.clipped(values))


def framed(rng: random.Random, picture: Image.Image) -> Image.Image:
    """On a museum's wall, on a page of a book, or as it is."""
    roll = rng.random()
    if roll < 0.14:
        for _ in range(rng.randint(2, 5)):
            tone = rng.choice([(150, 110, 50), (190, 150, 80), (90, 60, 30), (40, 30, 25), (220, 190, 120)])
            picture = ImageOps.expand(picture, rng.randint(3, 12), tuple(int(c * rng.uniform(0.7, 1.1)) for c in tone))
        return picture
    if roll < 0.3:
        paper = rng.choice(by.PAPERS)
        picture = ImageOps.expand(picture, rng.randint(8, max(9, picture.width // 8)), paper)
        if rng.random() < 0.5:
            ImageDraw.Draw(picture).rectangle((4, 4, picture.width - 5, picture.height - 5), outline=(80, 70, 60))
    return picture


def dots(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Points of pure colour side by side (kept out of training)."""
    h, w = pixels.shape[:2]
    out = Image.new("RGB", (w, h), rng.choice(by.PAPERS))
    draw, size = ImageDraw.Draw(out), rng.uniform(2, 5)
    for _ in range(int(h * w / size**2 * 1.3)):
        y, x, r = rng.randrange(h), rng.randrange(w), size * rng.uniform(0.6, 1.1)
        colour = tuple(int(min(255, max(0, c + rng.gauss(0, 30)))) for c in pixels[y, x])
        draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)
    return np.asarray(out)


def slabs(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """A palette knife: patches of one colour around scattered points (kept out of training)."""
    h, w = pixels.shape[:2]
    seeds = np.zeros((h, w), bool)
    for _ in range(int(h * w / rng.uniform(40, 160))):
        seeds[rng.randrange(h), rng.randrange(w)] = True
    rows, columns = ndimage.distance_transform_edt(~seeds, return_distances=False, return_indices=True)
    soft = ndimage.gaussian_filter(pixels.astype(np.float32), (2, 2, 0))[rows, columns]
    return by.relief(rng, ndimage.gaussian_filter(soft, (0.6, 0.6, 0)) + by.noise(rng, h, w)[..., None] * 3)
