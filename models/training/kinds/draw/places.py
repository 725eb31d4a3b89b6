"""Photos of places and people to start from, and old photographs, which are photos whatever their tone."""

from __future__ import annotations

import functools
import json
import random
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps
from scipy import ndimage

from . import assets as a


@functools.cache
def ade20k(part: str) -> list[Path]:
    """ADE20K's photos of places, unpacked into DATA/ade20k by packages.sh."""
    rows = (a.SHARED / "data/ade20k/labels.jsonl").read_text().splitlines()
    names = [json.loads(row)["image"] for row in rows]
    return [a.DATA / "ade20k" / name for name in names if a.part_of(Path(name).stem) == part]


def scenery(rng: random.Random, part: str) -> Image.Image:
    """A photo in the shape that it had: Flickr8k's are kept squashed."""
    if rng.random() < 0.5:
        return Image.open(rng.choice(ade20k(part))).convert("RGB")
    picture = Image.open(rng.choice(a.flickr(part))).convert("RGB")
    return picture.resize(rng.choice([(448, 336), (336, 448), (448, 300), (448, 448)]), Image.Resampling.BICUBIC)


def plain_photo(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    """A photo as it is."""
    return scenery(rng, part), {"kind": "photo", "words": 0}


def old_photo(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    """Grey or brown, soft, grainy, faded, scratched, with a border and what an album leaves."""
    picture = ImageOps.grayscale(scenery(rng, part)).filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.6)))
    light = np.asarray(ImageOps.autocontrast(picture)).astype(np.float32) / 255
    h, w = light.shape
    chance = np.random.default_rng(rng.getrandbits(32))
    light = light ** rng.uniform(0.7, 1.5) + chance.normal(0, rng.uniform(0, 0.07), (h, w))
    light += ndimage.gaussian_filter(chance.standard_normal((h, w)), min(h, w) / 5) * rng.uniform(0, 4)
    low, high = rng.uniform(0, 0.25), rng.uniform(0.75, 1)
    light = np.clip(low + light * (high - low), 0, 1)[..., None]
    dark, pale = rng.choice(
        [((0, 0, 0), (255, 255, 255)), ((35, 22, 10), (252, 236, 200)), ((20, 18, 22), (235, 225, 205)), ((45, 30, 22), (225, 195, 150))]
    )
    out = Image.fromarray(np.clip(np.array(dark) + light * (np.array(pale) - np.array(dark)), 0, 255).astype(np.uint8))
    if rng.random() < 0.4:
        draw = ImageDraw.Draw(out)
        for _ in range(rng.randint(1, 14)):
            x, y = rng.uniform(0, w), rng.uniform(0, h)
            draw.line((x, y, x + rng.gauss(0, w / 12), y + rng.gauss(0, h / 5)), fill=pale if rng.random() < 0.7 else dark)
    if rng.random() < 0.45:
        out = ImageOps.expand(out, rng.randint(4, 28), rng.choice([pale, (255, 255, 255), (20, 20, 20), (210, 190, 150)]))
    return out, {"kind": "photo", "words": 0}
