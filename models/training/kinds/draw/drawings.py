"""Drawings: clip art alone and in scenes, cartoons, games' pictures, photos made paintings, and simple figures."""

from __future__ import annotations

import functools
import gzip
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from . import assets as a
from .sketches import sketch
from .things import figure

#: Folders of the clip art that hold signs rather than drawings of things.
SIGNS = (
    "flags",
    "/logos/",
    "/shapes/",
    "/buttons/",
    "/computer/",
    "maps",
    "/geography/",
    "/signs_and_symbols/",
    "aiga-symbols",
    "roadsigns",
    "/special/",
)
GAMES = [
    ("games/wesnoth/1.16/data/core/images/portraits", "*.png"), ("games/wesnoth/1.16/data/core/images", "*.png"), ("games/supertux2/images/creatures", "*.png"),
    ("games/pingus", "*.jpg"), ("games/supertux2", "*.jpg"), ("games/freeorion/default/data/art/species", "*.png"), ("games/wesnoth", "*.jpg"), ("tuxmath/images", "*.png"),
]  # fmt: skip


def drawing(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "drawing", "words": 0}
    roll = rng.random()
    if roll < 0.4:
        return framed(rng, clip(rng, part, rng.choice([120, 250, 500, 800]))), {**labels, "words": -1}
    if roll < 0.49:
        found = a.stamps("drawing", part) + play(part)
        path = rng.choice(found)
        text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".svgz" else path
        return framed(rng, a.svg(text, rng.choice([120, 300, 500]))), labels
    if roll < 0.62:
        return scene(rng, part), labels
    if roll < 0.72:
        for _ in range(6):
            root, pattern = rng.choice(GAMES)
            found = a.files(str(a.DEB / root), pattern, part)
            if found:
                picture = Image.open(rng.choice(found))
                if min(picture.size) >= 60 and max(picture.size) < 4000 and picture.width < 4 * picture.height:
                    return framed(rng, picture.convert("RGBA")), {**labels, "words": -1}
    if roll < 0.84:
        return painted(rng, part), labels
    return (sketch(rng) if roll < 0.92 else figure(rng)), labels


@functools.cache
def clips(part: str) -> list[Path]:
    return [
        p for p in a.files(str(a.DEB / "openclipart"), "*.svg", part) if not any(t in str(p) for t in SIGNS) and p.stat().st_size < 300_000
    ]


@functools.cache
def play(part: str) -> list[Path]:
    """KTuberling's grounds."""
    return [p for pattern in ("*.svg", "*.svgz") for p in a.files(str(a.DEB / "ktuberling/pics"), pattern, part)]


def clip(rng: random.Random, part: str, side: int, like: tuple[str, ...] = ("",)) -> Image.Image:
    for _ in range(8):
        path = rng.choice([p for p in clips(part) if any(t in str(p) for t in like)])
        try:
            return a.svg(path, side)
        except ValueError:
            continue
    raise ValueError("no clip art that can be drawn")


def scene(rng: random.Random, part: str) -> Image.Image:
    """Sky and ground, or one colour, and pieces of clip art on it, as picture books and games have them."""
    w, h = rng.choice([(640, 480), (800, 500), (600, 400), (480, 480), (420, 600)])
    sky = ImageOps.colorize(Image.linear_gradient("L").resize((w, h)), a.colour(rng, 90, 255), a.colour(rng, 140, 255))
    out = (sky if rng.random() < 0.7 else Image.new("RGB", (w, h), rng.choice([(255, 255, 255), a.colour(rng, 80, 255)]))).convert("RGBA")
    draw = ImageDraw.Draw(out)
    level = h * rng.uniform(0.5, 0.85)
    for k in range(rng.choice([0, 1, 1, 2, 3])):
        points = [(x, level + k * h * 0.1 + rng.uniform(-1, 1) * h * rng.choice([0, 0.03, 0.1])) for x in range(0, w + 120, 120)]
        draw.polygon([(0, h), *points, (w, h)], fill=a.colour(rng, 50, 220))
    for _ in range(rng.choice([0, 0, 2, 5])):
        x, y, r = rng.uniform(0, w), rng.uniform(0, h * 0.35), rng.uniform(14, 44)
        for shift in (-r, 0, r):
            draw.ellipse((x + shift - r, y - r * 0.7, x + shift + r, y + r * 0.7), fill=(255, 255, 255))
    for _ in range(rng.randint(1, 4)):
        piece = clip(
            rng,
            part,
            int(w * rng.uniform(0.15, 0.55)),
            ("/animals/", "/people/", "/plants/", "/buildings/", "/transportation/", "/food/", "/recreation/", "/unsorted/"),
        )
        if piece.height < h:
            out.alpha_composite(
                piece,
                (
                    rng.randint(0, max(0, w - piece.width)),
                    max(0, min(h - piece.height, int(level + rng.uniform(-0.1, 0.25) * h - piece.height))),
                ),
            )
    return out.convert("RGB")


def framed(rng: random.Random, picture: Image.Image) -> Image.Image:
    if rng.random() < 0.35:
        back = Image.new("RGBA", picture.size, (*a.ground(rng), 255))
        back.alpha_composite(picture)
        return back
    return picture


def painted(rng: random.Random, part: str) -> Image.Image:
    """A photo made a painting, comic, pencil drawing or flat illustration."""
    from .photo import take

    picture = take(rng, part)
    picture.thumbnail((500, 500))
    picture = picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC)
    style = rng.choice(["oil", "comic", "pencil", "engraving", "flat"])
    if style == "oil":
        return picture.filter(ImageFilter.ModeFilter(rng.choice([9, 13])))
    if style in ("comic", "flat"):
        flat = ImageOps.posterize(picture.filter(ImageFilter.MedianFilter(9)), rng.choice([2, 3])).filter(ImageFilter.MedianFilter(7))
        if style == "flat":
            return flat
        lines = ImageOps.invert(picture.convert("L").filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.FIND_EDGES)).point(
            lambda v: 0 if v < 215 else 255
        )
        return Image.composite(flat, Image.new("RGB", flat.size), lines)
    grey = picture.convert("L")
    if style == "pencil":
        from PIL import ImageChops

        soft = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(6))
        lit = ImageChops.add(grey, soft, 1.0).point(lambda v: max(0, (v - 190)) * 255 // 65)
        return ImageOps.colorize(lit, (40, 35, 30), rng.choice([(255, 255, 255), (250, 240, 220)]))
    return (
        ImageOps.autocontrast(grey)
        .resize((picture.width // 2, picture.height // 2))
        .convert("1")
        .convert("RGB")
        .resize(picture.size, Image.Resampling.BILINEAR)
    )
