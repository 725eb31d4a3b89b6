"""Pictures that show nothing."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from . import assets as a


def blank(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    w, h = rng.choice([(64, 64), (300, 200), (200, 300), (400, 100), (500, 500), (800, 300), (10, 300), (300, 8)])
    noise = np.random.default_rng(rng.getrandbits(32))
    make = rng.choice([one, gradient, gradient, grain, pattern, stripes, blobs, placeholder, placeholder, shadow, clear, texture])
    return make(rng, noise, w, h, part), {"kind": "blank", "words": 0}


def image(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def one(rng, noise, w, h, part):
    out = Image.new("RGB", (w, h), a.ground(rng, 0.3))
    if rng.random() < 0.25:
        ImageDraw.Draw(out).rectangle((0, 0, w - 1, h - 1), outline=a.colour(rng), width=rng.randint(1, 3))
    return out


def gradient(rng, noise, w, h, part):
    y, x = np.mgrid[0:h, 0:w] / max(w, h)
    cx, cy, t = rng.random(), rng.random(), rng.uniform(0, 6.3)
    k = {"linear": x * np.cos(t) + y * np.sin(t), "radial": np.hypot(x - cx, y - cy), "conic": np.arctan2(y - cy, x - cx) / 6.3}[
        rng.choice(["linear", "linear", "radial", "conic"])
    ]
    k = (k - k.min()) / (np.ptp(k) + 1e-9)
    stops = np.array([a.colour(rng) if rng.random() < 0.7 else a.ground(rng) for _ in range(rng.choice([2, 2, 3, 5]))], float)
    out = np.stack([np.interp(k, np.linspace(0, 1, len(stops)), stops[:, c]) for c in range(3)], -1)
    return image(out + (noise.normal(0, rng.uniform(1, 4), (h, w, 1)) if rng.random() < 0.3 else 0))


def grain(rng, noise, w, h, part):
    out = np.array(a.colour(rng), float) + noise.normal(0, rng.uniform(3, 90), (h, w, rng.choice([1, 3])))
    return image(np.broadcast_to(out, (h, w, 3))).filter(ImageFilter.GaussianBlur(rng.choice([0, 0, 0.7, 2])))


def pattern(rng, noise, w, h, part):
    """Tiles, dots and checks that repeat."""
    side = rng.choice([4, 8, 12, 16, 24, 40])
    tile = Image.new("RGB", (side, side), a.ground(rng, 0.3))
    draw, fore = ImageDraw.Draw(tile), a.colour(rng)
    shape, r = rng.choice(["check", "dot", "cross", "diagonal", "grid"]), side / rng.uniform(2.2, 6)
    if shape == "check":
        draw.rectangle((0, 0, side // 2 - 1, side // 2 - 1), fill=fore)
        draw.rectangle((side // 2, side // 2, side, side), fill=fore)
    elif shape == "dot":
        draw.ellipse((side / 2 - r, side / 2 - r, side / 2 + r, side / 2 + r), fill=fore)
    elif shape == "grid":
        draw.line([(0, side - 1), (side - 1, side - 1), (side - 1, 0)], fore)
    else:
        draw.line((0, 0, side, side), fore, max(1, side // 8))
        if shape == "cross":
            draw.line((0, side, side, 0), fore, max(1, side // 8))
    out = Image.new("RGB", (w, h))
    for x in range(0, w, side):
        for y in range(0, h, side):
            out.paste(tile, (x, y))
    return out


def stripes(rng, noise, w, h, part):
    y, x = np.mgrid[0:h, 0:w]
    t, period = rng.choice([0, np.pi / 2, np.pi / 4, rng.uniform(0, 3)]), rng.uniform(3, 60)
    k = ((x * np.cos(t) + y * np.sin(t)) / period % 1 < rng.uniform(0.2, 0.8))[..., None]
    one_, other = np.array(a.ground(rng, 0.2), float), np.array(a.colour(rng), float)
    return image(np.where(k, one_, one_ + (other - one_) * rng.choice([0.1, 0.3, 1])))


def blobs(rng, noise, w, h, part):
    out = Image.new("RGB", (w, h), a.ground(rng, 0.3))
    draw = ImageDraw.Draw(out)
    for _ in range(rng.randint(1, 7)):
        x, y, r = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0.1, 0.6) * max(w, h)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=a.colour(rng))
    return out.filter(ImageFilter.GaussianBlur(max(w, h) * rng.uniform(0.08, 0.3)))


def placeholder(rng, noise, w, h, part):
    """A photo blurred until nothing in it can be known, as pages show before it loads."""
    from .photo import take

    small = take(rng, part).resize((rng.randint(2, 6), rng.randint(2, 6)), Image.Resampling.BOX)
    if rng.random() < 0.15:
        return small.resize((w, h), Image.Resampling.NEAREST) if min(small.size) < 4 else small
    return small.resize((w, h), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(rng.uniform(0, max(w, h) / 20)))


def shadow(rng, noise, w, h, part):
    out = Image.new("RGBA", (w, h), (0, 0, 0, 0))
    ImageDraw.Draw(out).rounded_rectangle((w * 0.2, h * 0.2, w * 0.8, h * 0.8), min(w, h) * 0.1, fill=(0, 0, 0, rng.randint(20, 160)))
    return out.filter(ImageFilter.GaussianBlur(max(1, min(w, h) * rng.uniform(0.03, 0.15))))


def clear(rng, noise, w, h, part):
    return Image.new("RGBA", (w, h), (*a.colour(rng), rng.choice([0, 0, 1, 8, 40])))


def texture(rng, noise, w, h, part):
    """Cloudy, brushed or papery grain."""
    out = np.zeros((h, w))
    for octave in range(rng.randint(1, 6)):
        k = 2 ** (octave + 1)
        small = Image.fromarray(noise.random((k if rng.random() < 0.8 else 1, k)).astype(np.float32))
        out += np.asarray(small.resize((w, h), Image.Resampling.BICUBIC)) / 2 ** (octave * rng.uniform(0.4, 1.2))
    out = (out - out.mean()) / (out.std() + 1e-6)
    return image(np.array(a.ground(rng, 0.2), float) + out[..., None] * rng.uniform(3, 40) * np.ones(3))
