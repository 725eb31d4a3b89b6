"""Ways to make a photo look painted, drawn or printed by hand. Each takes seeded chance and uint8 [h, w, 3], and gives the same."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

PAPERS = [(255, 255, 255), (250, 244, 228), (238, 224, 190), (226, 206, 165), (243, 238, 230), (214, 205, 188)]
INKS = [(15, 15, 18), (35, 25, 18), (60, 40, 25), (25, 30, 55), (90, 35, 25)]


def kuwahara(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Of four windows around each pixel the evenest one's mean (Kuwahara et al. 1976)."""
    side = rng.choice([5, 7, 9, 11])
    colour, light = pixels.astype(np.float32), pixels.mean(2, dtype=np.float32)
    best, least = colour, np.full(light.shape, np.inf, np.float32)
    for down in (-(side // 2), side // 2):
        for right in (-(side // 2), side // 2):
            mean = ndimage.uniform_filter(light, side, origin=(down, right))
            spread = ndimage.uniform_filter(light * light, side, origin=(down, right)) - mean * mean
            window = ndimage.uniform_filter(colour, (side, side, 1), origin=(down, right, 0))
            better = spread < least
            best, least = np.where(better[..., None], window, best), np.where(better, spread, least)
    return relief(rng, best)


def strokes(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Brush strokes along the edges, large ones first (Litwinowicz 1997)."""
    h, w = pixels.shape[:2]
    smooth = ndimage.gaussian_filter(pixels.mean(2, dtype=np.float32), 3)
    angle = np.arctan2(ndimage.sobel(smooth, 0), ndimage.sobel(smooth, 1)) + np.pi / 2
    swirl = ndimage.gaussian_filter(noise(rng, h, w), 25) * rng.choice([0, 20, 60])
    out = Image.fromarray(np.full_like(pixels, rng.choice([200, 120, 60])))
    draw = ImageDraw.Draw(out)
    shade, wild = rng.uniform(4, 22), rng.uniform(0.1, 0.6)
    for width in rng.choice([(14, 8, 4), (10, 5), (18, 9, 5), (7, 3)]):
        soft = ndimage.gaussian_filter(pixels.astype(np.float32), (width / 2, width / 2, 0))
        for _ in range(int(h * w / width**2 * 1.6)):
            y, x = rng.randrange(h), rng.randrange(w)
            a, length = angle[y, x] + swirl[y, x] + rng.gauss(0, wild), width * rng.uniform(1.2, 3.5)
            colour = tuple(int(min(255, max(0, c + rng.gauss(0, shade)))) for c in soft[y, x])
            dx, dy = np.cos(a) * length / 2, np.sin(a) * length / 2
            draw.line((x - dx, y - dy, x + dx, y + dy), fill=colour, width=width)
    return relief(rng, np.asarray(out).astype(np.float32))


def oil(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """The mean colour of the commonest of a few tones around each pixel."""
    levels, side = rng.choice([6, 9, 14]), rng.choice([7, 9, 13])
    tone = (pixels.mean(2) * levels / 256).astype(int)
    best, most = pixels.astype(np.float32), np.zeros(tone.shape, np.float32)
    for level in range(levels):
        here = (tone == level).astype(np.float32)
        count = ndimage.uniform_filter(here, side)
        mean = ndimage.uniform_filter(pixels * here[..., None], (side, side, 1)) / np.maximum(count, 1e-4)[..., None]
        better = count > most
        best, most = np.where(better[..., None], mean, best), np.where(better, count, most)
    return relief(rng, best)


def watercolour(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Washes with dark edges and grainy pigment on paper that shines through."""
    h, w = pixels.shape[:2]
    wash = ndimage.median_filter(pixels, (rng.choice([7, 9]), rng.choice([7, 9]), 1)).astype(np.float32)
    bend = [ndimage.gaussian_filter(noise(rng, h, w), 4) * 40 for _ in range(2)]
    rows, columns = np.mgrid[:h, :w]
    wash = np.stack(
        [ndimage.map_coordinates(wash[..., c], (rows + bend[0], columns + bend[1]), order=1, mode="nearest") for c in range(3)], 2
    )
    edges = np.abs(ndimage.gaussian_laplace(wash.mean(2), 1.5))
    pale = 255 - (255 - wash) * rng.uniform(0.55, 0.95)
    pigment = 1 - 0.25 * rng.random() * np.abs(ndimage.gaussian_filter(noise(rng, h, w), 2)) * 6
    out = pale * pigment[..., None] - np.minimum(edges, 14)[..., None] * rng.uniform(1, 5)
    if rng.random() < 0.6:  # nothing is painted up to the edge
        depth = np.minimum.reduce([rows, columns, h - 1 - rows, w - 1 - columns]) / min(h, w)
        bare = np.clip((depth - 0.05 + ndimage.gaussian_filter(noise(rng, h, w), 9) * 0.8) * 25, 0, 1)[..., None]
        out = out * bare + np.array(rng.choice(PAPERS), np.float32) * (1 - bare)
    return clipped(out + noise(rng, h, w)[..., None] * rng.uniform(0, 6))


def engraving(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Lines that swell where it is dark, crossed by others where it is darker."""
    h, w = pixels.shape[:2]
    dark = 1 - equalised(pixels)
    rows, columns = np.mgrid[:h, :w].astype(np.float32)
    relief_ = ndimage.gaussian_filter(dark, 6) * rng.uniform(0, 30)
    pitch, turn = rng.uniform(3, 6.5), rng.uniform(0, 3.14)
    ink = np.zeros((h, w), np.float32)
    for k, start in enumerate((0.05, 0.45, 0.75)[: rng.randint(1, 3)]):
        a = turn + k * rng.uniform(0.6, 1.4)
        wave = 0.5 + 0.5 * np.cos((rows * np.cos(a) + columns * np.sin(a) + relief_) * 6.283 / pitch)
        ink = np.maximum(ink, 1 / (1 + np.exp(np.clip((wave - np.clip((dark - start) / (1.05 - start), 0, 1)) * 9, -40, 40))))
    return printed(rng, ink)


def halftone(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Coarse dots in one ink or in four, as posters and comics have them."""
    h, w = pixels.shape[:2]
    rows, columns = np.mgrid[:h, :w].astype(np.float32)
    pitch = rng.uniform(5, 10)

    def screen(tone: np.ndarray, a: float) -> np.ndarray:
        u, v = rows * np.cos(a) + columns * np.sin(a), columns * np.cos(a) - rows * np.sin(a)
        dots = (np.cos(u * 6.283 / pitch) + np.cos(v * 6.283 / pitch)) / 4 + 0.5
        return 1 / (1 + np.exp(np.clip((dots - tone) * 10, -40, 40)))

    if rng.random() < 0.5:
        return printed(rng, screen(1 - equalised(pixels), 0.78))
    paper = np.array(rng.choice(PAPERS), np.float32)
    inks = [screen(1 - pixels[..., c] / 255.0, a) for c, a in enumerate((0.26, 1.3, 0.0))]
    return clipped(np.stack([paper[c] * (1 - 0.85 * inks[c]) for c in range(3)], 2))


def pencil(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """Grey divided by its blur: outlines and soft shades; with chance some colour and slanted strokes."""
    light = pixels.mean(2, dtype=np.float32) + 1
    tone = np.clip(light / ndimage.gaussian_filter(light, rng.uniform(3, 12)), 0, 1) ** rng.uniform(1.5, 6)
    h, w = tone.shape
    grain = ndimage.gaussian_filter(noise(rng, h, w), (0.4, 2.5)) * rng.uniform(0, 0.7)
    ink = np.clip((1 - tone) * rng.uniform(0.8, 1.4) + (1 - light / 256) * rng.uniform(0, 0.6) * (0.6 + grain), 0, 1)
    out = printed(rng, ink, clean=True).astype(np.float32)
    if rng.random() < 0.35:
        out = out * (1 - 0.5 * (1 - ndimage.gaussian_filter(pixels.astype(np.float32), (3, 3, 0)) / 255))
    return clipped(out)


def woodcut(rng: random.Random, pixels: np.ndarray) -> np.ndarray:
    """A difference of Gaussians driven to black and white (Winnemöller 2011), with flat colours behind it or none."""
    light = equalised(pixels)
    sigma = rng.uniform(0.8, 2)
    sharp = (1 + rng.uniform(8, 25)) * ndimage.gaussian_filter(light, sigma) - rng.uniform(8, 25) * ndimage.gaussian_filter(
        light, sigma * 1.6
    )
    ink = np.clip(0.5 - (sharp - rng.uniform(0.35, 0.65)) * 4, 0, 1)
    out = printed(rng, ink).astype(np.float32)
    if rng.random() < 0.5:
        flat = ndimage.median_filter(pixels // 48 * 48 + 30, (7, 7, 1)).astype(np.float32)
        warm = np.array([1.05, 0.98, 0.8]) * rng.uniform(0.9, 1.15)
        out = np.minimum(flat * warm + 20, out + 60)
    return clipped(out)


def noise(rng: random.Random, h: int, w: int) -> np.ndarray:
    return np.random.default_rng(rng.getrandbits(32)).standard_normal((h, w)).astype(np.float32)


def clipped(values: np.ndarray) -> np.ndarray:
    return np.clip(values, 0, 255).astype(np.uint8)


def equalised(pixels: np.ndarray) -> np.ndarray:
    """Luma, 0..1, from its darkest twentieth to its lightest."""
    light = pixels.mean(2, dtype=np.float32)
    low, high = np.percentile(light, (3, 97))
    return np.clip((light - low) / max(8, high - low), 0, 1)


def relief(rng: random.Random, colour: np.ndarray) -> np.ndarray:
    """Light from a side on thick paint, and the weave of the canvas."""
    h, w = colour.shape[:2]
    height = ndimage.gaussian_filter(colour.mean(2) + noise(rng, h, w) * rng.uniform(0, 12), 0.7)
    lit = (ndimage.sobel(height, 0) + ndimage.sobel(height, 1)) * rng.uniform(0, 0.12)
    rows, columns = np.mgrid[:h, :w]
    weave = (np.sin(rows * 2.1) * np.sin(columns * 2.1)) * rng.choice([0, 0, 4, 9])
    return clipped(colour + (lit + weave)[..., None])


def printed(rng: random.Random, ink: np.ndarray, clean: bool = False) -> np.ndarray:
    """Ink, 0..1, on paper that may be old."""
    h, w = ink.shape
    paper = np.array(rng.choice(PAPERS), np.float32) + noise(rng, h, w)[..., None] * rng.choice([0, 2, 5])
    if not clean and rng.random() < 0.4:
        paper = paper + (ndimage.gaussian_filter(noise(rng, h, w), min(h, w) / 6) * rng.uniform(0, 500))[..., None]
    return clipped(paper + (np.array(rng.choice(INKS), np.float32) - paper) * ink[..., None])
