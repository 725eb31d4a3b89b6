"""Pictures that Chromium took (browser.mjs): pages, charts and diagrams; and Qt (windows.py): programs' windows."""

from __future__ import annotations

import functools
import random
from pathlib import Path

from PIL import Image

from . import assets as a


@functools.cache
def shots(folder: str, part: str) -> list[Path]:
    return a.files(str(a.DATA / "browser" / folder), "*.png", part)


def shot(rng: random.Random, folder: str, part: str) -> tuple[Image.Image, str] | None:
    found = shots(folder, part)
    if not found:
        return None
    path = rng.choice(found)
    return Image.open(path).convert("RGBA" if folder == "charts" else "RGB"), path.stem


def screenshot(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    folder = "windows" if rng.random() < 0.35 else "pages"
    found = shot(rng, folder, part)
    if not found:
        raise FileNotFoundError(f"No screenshots in {a.DATA}/browser/{folder}: run browser.mjs and windows.py first.")
    picture = found[0]
    roll = rng.random()
    if folder == "windows":  # its program's bar on it, or as it is cut out by hand
        picture = window(rng, picture, part) if roll < 0.7 else picture
    elif roll < 0.35:  # a part of the window
        w, h = int(picture.width * rng.uniform(0.3, 0.9)), int(picture.height * rng.uniform(0.25, 0.9))
        x, y = rng.randint(0, picture.width - w), rng.randint(0, picture.height - h)
        picture = picture.crop((x, y, x + w, y + h))
    elif roll < 0.5:
        picture = window(rng, picture, part)
    if picture.convert("L").resize((40, 40)).getextrema()[1] - picture.convert("L").resize((40, 40)).getextrema()[0] < 25:
        return screenshot(rng, part)  # an empty stretch of the page
    return picture, {"kind": "screenshot", "words": 1}


def window(rng: random.Random, picture: Image.Image, part: str) -> Image.Image:
    """In a window with a title bar, or on a desktop."""
    from PIL import ImageDraw

    bar, dark = rng.randint(24, 44), rng.random() < 0.4
    out = Image.new("RGB", (picture.width, picture.height + bar), (50, 50, 55) if dark else (225, 225, 228))
    out.paste(picture, (0, bar))
    draw = ImageDraw.Draw(out)
    for i, c in enumerate([(255, 95, 86), (255, 189, 46), (39, 201, 63)] if rng.random() < 0.6 else [(130,) * 3] * 3):
        x = 20 + i * 22 if rng.random() < 0.9 else out.width - 20 - i * 22
        draw.ellipse((x - 7, bar / 2 - 7, x + 7, bar / 2 + 7), fill=c)
    face = a.font(rng, bar * 0.45, part)
    draw.text((out.width / 2 - 60, bar * 0.2), a.words(rng, 3, part), (230, 230, 230) if dark else (50, 50, 50), face)
    if rng.random() < 0.4:
        desk = Image.new("RGB", (int(out.width * 1.25), int(out.height * 1.25)), a.colour(rng, 20, 160))
        desk.paste(out, (int(out.width * 0.1), int(out.height * 0.08)))
        ImageDraw.Draw(desk).rectangle((0, desk.height - bar, desk.width, desk.height), fill=(30, 30, 35))
        return desk
    return out
