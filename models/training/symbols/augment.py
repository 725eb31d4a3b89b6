"""Draws a symbol as a page might show it: any size, colour and background, on tiles, with badges or words, blurred, compressed."""

from __future__ import annotations

import functools
import io
import random

import numpy as np
import sets
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FILTERS = [Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR, Image.Resampling.BOX]
Colour = tuple[int, int, int]
#: Fonts that only the test pictures use.
TEST_FONTS = ("lato", "comfortaa", "dancingscript")


@functools.cache
def fonts(test: bool) -> list[str]:
    found = sorted((sets.DATA / "deb/x/usr/share/fonts").rglob("*.[ot]tf"))
    return [str(p) for p in found if any(t in str(p).lower() for t in TEST_FONTS) == test and "symbol" not in p.name.lower()]


def font(rng: random.Random, size: int, test: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(rng.choice(fonts(test)), max(6, size))


def luma(c: Colour) -> float:
    return 0.3 * c[0] + 0.59 * c[1] + 0.11 * c[2]


def any_colour(rng: random.Random) -> Colour:
    return rng.randrange(256), rng.randrange(256), rng.randrange(256)


def apart(rng: random.Random, other: Colour, least: float = 70) -> Colour:
    """A colour that stands out from the other one."""
    usual = [(0, 0, 0), (255, 255, 255), (51, 51, 51), (100, 100, 100)]
    for _ in range(30):
        c = rng.choice(usual) if rng.random() < 0.5 else any_colour(rng)
        if abs(luma(c) - luma(other)) >= least:
            return c
    return (0, 0, 0) if luma(other) > 128 else (255, 255, 255)


def ground(rng: random.Random) -> Colour:
    roll = rng.random()
    return (
        (255, 255, 255)
        if roll < 0.45
        else rng.choice([(0, 0, 0), (24, 26, 27), (245, 245, 245), (240, 242, 245)])
        if roll < 0.7
        else any_colour(rng)
    )


def inked(mask: np.ndarray, colour: Colour) -> Image.Image:
    out = Image.new("RGBA", mask.shape[::-1], (*colour, 0))
    out.putalpha(Image.fromarray(np.asarray(mask)))
    return out


def weighed(rng: random.Random, mask: np.ndarray) -> np.ndarray:
    """Sometimes makes the lines thicker or thinner."""
    if rng.random() > 0.12:
        return mask
    kind = ImageFilter.MaxFilter if rng.random() < 0.6 else ImageFilter.MinFilter
    changed = np.asarray(Image.fromarray(mask).filter(kind(3)))
    return changed if changed.max() > 128 and changed.mean() > mask.mean() * 0.5 else mask


def scaled(rng: random.Random, mark: Image.Image, long: float) -> Image.Image:
    stretch = rng.uniform(0.9, 1.1) if rng.random() < 0.1 else 1.0
    factor = long / max(mark.size)
    size = max(2, round(mark.width * factor * stretch)), max(2, round(mark.height * factor))
    return mark.resize(size, rng.choice(FILTERS))


def box(mark: Image.Image) -> Image.Image:
    found = mark.getchannel("A").getbbox()
    return mark.crop(found) if found else mark


def rounded(size: tuple[int, int], radius: float) -> Image.Image:
    mask = Image.new("L", (size[0] * 3, size[1] * 3), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] * 3 - 1, size[1] * 3 - 1), radius * 3, fill=255)
    return mask.resize(size, Image.Resampling.BOX)


def tiled(rng: random.Random, mark: Image.Image, colour: Colour) -> Image.Image:
    """Puts the symbol on a disc, a rounded tile or a square."""
    mark = box(mark)
    side = round(max(mark.size) * rng.uniform(1.25, 2.1))
    radius = rng.choice([0.5, 0.5, 0.25, 0.15, 0.06]) * side
    tile = Image.new("RGBA", (side, side), (*colour, 0))
    tile.paste(Image.new("RGBA", (side, side), (*colour, 255)), (0, 0), rounded((side, side), radius))
    tile.alpha_composite(mark, ((side - mark.width) // 2, (side - mark.height) // 2))
    return tile


def badged(rng: random.Random, mark: Image.Image) -> Image.Image:
    """Adds a counter or a dot at the upper right."""
    size = max(5, round(max(mark.size) * rng.uniform(0.28, 0.5)))
    red = rng.choice([(220, 38, 38), (239, 68, 68), (29, 155, 240), (34, 197, 94), any_colour(rng)])
    dot = Image.new("RGBA", (size * 3, size * 3), (0, 0, 0, 0))
    draw = ImageDraw.Draw(dot)
    draw.ellipse((0, 0, size * 3 - 1, size * 3 - 1), (*red, 255))
    if rng.random() < 0.7:
        draw.text((size * 1.5, size * 1.5), str(rng.choice([1, 2, 3, 5, 9, 12])), (255, 255, 255), font(rng, int(size * 2)), anchor="mm")
    out = Image.new("RGBA", (mark.width + size // 2, mark.height + size // 3), (0, 0, 0, 0))
    out.paste(mark, (0, out.height - mark.height))
    out.alpha_composite(dot.resize((size, size)), (out.width - size, 0))
    return out


def worded(rng: random.Random, mark: Image.Image, words: str, colour: Colour) -> Image.Image:
    """Writes a word beside the symbol or below it."""
    mark = box(mark)
    high = mark.height
    face = font(rng, round(high * rng.uniform(0.35, 0.8)))
    width = round(face.getlength(words))
    beside = rng.random() < 0.8
    size = (mark.width + high // 4 + width, high) if beside else (max(mark.width, width), round(high * 1.2) + face.size)
    out = Image.new("RGBA", size, (0, 0, 0, 0))
    out.paste(mark, (0, 0) if beside else ((size[0] - mark.width) // 2, 0))
    at, anchor = ((mark.width + high // 4, high // 2), "lm") if beside else ((size[0] // 2, round(high * 1.15)), "mt")
    ImageDraw.Draw(out).text(at, words, (*colour, 255), face, anchor=anchor)
    return out


def flown(rng: random.Random, mark: Image.Image) -> Image.Image:
    """Redraws a flag as other sets draw it: round, square, rounded, waving, bordered or in other proportions."""
    mark = box(mark)
    roll = rng.random()
    if roll < 0.25:
        side = min(mark.size)
        if rng.random() < 0.8:
            left = rng.choice([0, (mark.width - side) // 2, (mark.width - side) // 2])
            mark = mark.crop((left, 0, left + side, side))
        else:
            mark = mark.resize((side, side))
        if rng.random() < 0.8:
            mark.putalpha(rounded(mark.size, side * rng.choice([0.5, 0.5, 0.5, 0.2])))
    elif roll < 0.45:
        mark.putalpha(rounded(mark.size, min(mark.size) * rng.uniform(0.08, 0.3)))
    elif roll < 0.6:
        mark = waved(rng, mark)
    elif roll < 0.8:
        mark = mark.resize((round(mark.height * rng.uniform(1.2, 1.95)), mark.height))
    if rng.random() < 0.12:
        framed = Image.new("RGBA", (mark.width + 2, mark.height + 2), rng.choice([(200, 200, 200, 255), (0, 0, 0, 255)]))
        framed.paste(mark.convert("RGB"), (1, 1))
        mark = framed if mark.getchannel("A").getextrema()[0] == 255 else mark
    return mark


def waved(rng: random.Random, mark: Image.Image) -> Image.Image:
    pixels = np.asarray(mark)
    high, wide = pixels.shape[:2]
    amp, turns, start = high * rng.uniform(0.03, 0.1), rng.uniform(0.8, 1.6), rng.uniform(0, 6.3)
    phase = np.arange(wide) / wide * 2 * np.pi * turns + start
    shift = np.round(amp + amp * np.sin(phase)).astype(int)
    out = np.zeros((high + int(2 * amp) + 2, wide, 4), np.uint8)
    lit = 1 - 0.2 * (0.5 + 0.5 * np.cos(phase)) * (rng.random() < 0.8)
    for x in range(wide):
        column = pixels[:, x].astype(np.float32)
        column[:, :3] *= lit[x]
        out[shift[x] : shift[x] + high, x] = column
    return Image.fromarray(out, "RGBA")


def laid(rng: random.Random, mark: Image.Image, back: Colour) -> Image.Image:
    """Puts the symbol on a plain background with some room around it."""
    room = [round(max(mark.size) * (rng.uniform(0, 0.45) if rng.random() < 0.8 else 0.02)) for _ in range(2)]
    out = Image.new("RGBA", (mark.width + 2 * room[0], mark.height + 2 * room[1]), (*back, 255))
    out.alpha_composite(mark, (room[0], room[1]))
    return out


def compressed(rng: random.Random, picture: Image.Image) -> Image.Image:
    """Compresses the picture as JPEG, WebP or with a palette, or leaves it. Transparent pictures only get hard edges, as in a GIF."""
    roll = rng.random()
    if roll > 0.4:
        return picture
    if picture.getchannel("A").getextrema()[0] < 255:
        if roll < 0.1:  # as in a GIF: fully transparent or fully opaque
            picture.putalpha(picture.getchannel("A").point(lambda a: 255 if a > 127 else 0))
        return picture
    if roll < 0.08:
        return (
            picture.convert("RGB")
            .quantize(rng.choice([8, 16, 64]), dither=rng.choice([Image.Dither.NONE, Image.Dither.FLOYDSTEINBERG]))
            .convert("RGBA")
        )
    buffer = io.BytesIO()
    form = "JPEG" if roll < 0.27 else "WEBP"
    picture.convert("RGB").save(buffer, form, quality=rng.choice([40, 60, 75, 85, 92]), **({"method": 0} if form == "WEBP" else {}))
    return Image.open(buffer).convert("RGBA")
