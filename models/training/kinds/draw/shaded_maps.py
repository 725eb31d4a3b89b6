"""Maps of weather, and old maps as engravers made them."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

from .geodata import View
from .lands import SCALES, canvas, graticule, land
from .painterly import clipped, noise
from .surrounds import furniture, labels, named


def weather(rng: random.Random, part: str) -> Image.Image:
    """Fields of rain or warmth over coasts, lines of pressure, letters and numbers."""
    view = View(rng, *canvas(rng), rng.choice(["world", "states", "world"]), part)
    base = land(rng, view, lambda _: (222, 225, 215), (90, 90, 90), 0.7, rng.choice([(170, 200, 225), (235, 240, 245), (255, 255, 255)]))
    h, w = view.h, view.w
    field = ndimage.gaussian_filter(noise(rng, h // 4, w // 4), rng.uniform(9, 22))
    field = np.asarray(Image.fromarray((field - field.min()) / np.ptp(field)).resize((w, h), Image.Resampling.BICUBIC))
    values = np.asarray(base).astype(np.float32)
    low, high = (np.array(c, np.float32) for c in rng.choice(SCALES))
    if rng.random() < 0.75:
        steps = rng.choice([6, 9, 40])
        tone = low + (high - low) * (np.round(field * steps) / steps)[..., None]
        cover = rng.uniform(0.4, 0.9) * (np.ones_like(field) if rng.random() < 0.5 else field > 0.55)[..., None]
        values = values * (1 - cover) + tone * cover
        values = np.where((np.asarray(base).mean(2) < 120)[..., None], values * 0.4, values)
    if rng.random() < 0.7:
        rings = np.floor(field * rng.randint(8, 18))
        lines = ndimage.gaussian_filter(((ndimage.sobel(rings, 0) != 0) | (ndimage.sobel(rings, 1) != 0)).astype(np.float32), 0.6)[
            ..., None
        ]
        values = values * (1 - lines * 0.8) + np.array(rng.choice([(40, 40, 120), (60, 60, 60), (255, 255, 255)])) * lines * 0.8
    out = Image.fromarray(clipped(values))
    signs = [rng.choice(["H", "L", "H", "L"]) if rng.random() < 0.4 else f"{rng.randint(-12, 38)}°" for _ in range(rng.randint(0, 22))]
    labels(rng, out, [(s, rng.uniform(0.05, 0.95) * w, rng.uniform(0.05, 0.95) * h) for s in signs], part, rng.choice([14, 20, 28]))
    return furniture(rng, out, part, scale=(low, high, 6))


def old(rng: random.Random, part: str) -> Image.Image:
    """As engravers made them: brown ink on parchment, shaded coasts, serif names."""
    view = View(rng, *canvas(rng), rng.choice(["world", "states"]), part)
    ink = rng.choice([(70, 45, 25), (40, 35, 30), (90, 50, 40)])
    tones: dict[str, tuple] = {}
    tinted = rng.random() < 0.5
    washes = [(240, 215, 160), (235, 200, 165), (215, 215, 160), (240, 205, 190), (230, 220, 180)]
    out = land(rng, view, lambda name: tones.setdefault(name, rng.choice(washes)) if tinted else (236, 220, 180), ink, 0.8, (229, 212, 170))
    edges = np.asarray(land(rng, view, lambda _: (255, 255, 255), None, 0, (0, 0, 0), 1).convert("L")) > 128
    far = ndimage.distance_transform_edt(~edges)
    values = np.asarray(out).astype(np.float32)
    shade = ((far > 0) & (far < rng.uniform(6, 16)) & (np.arange(view.h)[:, None] % rng.choice([3, 4]) == 0))[..., None]
    values = np.where(shade, values * 0.5 + np.array(ink) * 0.5, values)
    values += (ndimage.gaussian_filter(noise(rng, view.h, view.w), 30) * 400)[..., None] + noise(rng, view.h, view.w)[..., None] * 5
    out = graticule(rng, Image.fromarray(clipped(values)), ink) if rng.random() < 0.5 else Image.fromarray(clipped(values))
    out = named(rng, view, out, part, 1, ink, "old|essays|vollkorn|serif")
    return out.filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.7))) if rng.random() < 0.5 else furniture(rng, out, part)
