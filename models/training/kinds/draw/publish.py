"""What happens to a picture on its way to a page: scaled, laid on a ground, cropped, compressed."""

from __future__ import annotations

import io
import math
import random

from PIL import Image, ImageFilter, ImageOps

from .assets import colour, ground

FILTERS = [Image.Resampling.BICUBIC, Image.Resampling.LANCZOS, Image.Resampling.BILINEAR, Image.Resampling.BOX]
# Long side in pixels, from and to; share kept as PNG, of palettes, and of JPEG; the rest is WebP.
HABITS = {
    "photo": (64, 1500, 0.08, 0.02, 0.75), "drawing": (48, 1200, 0.45, 0.1, 0.3), "icon": (16, 512, 0.78, 0.08, 0.06),
    "logo": (32, 900, 0.65, 0.1, 0.15), "flag": (16, 1000, 0.65, 0.1, 0.15), "emoji": (16, 400, 0.75, 0.1, 0.07),
    "text": (90, 1600, 0.5, 0.1, 0.3), "chart": (140, 1600, 0.6, 0.1, 0.2), "diagram": (140, 1600, 0.6, 0.1, 0.2),
    "screenshot": (140, 1920, 0.5, 0.08, 0.3), "qr": (40, 1000, 0.5, 0.1, 0.3), "blank": (16, 1600, 0.5, 0.1, 0.3),
    "painting": (120, 1200, 0.1, 0.03, 0.7), "map": (140, 1400, 0.55, 0.1, 0.25), "old": (100, 1200, 0.06, 0.02, 0.8),
    "plain": (120, 900, 0.05, 0.02, 0.8),
}  # fmt: skip


def publish(rng: random.Random, picture: Image.Image, kind: str) -> Image.Image:
    low, high, png, palette, jpeg = HABITS[kind]
    if kind in ("text", "diagram", "chart") and rng.random() < (0.1 if kind == "chart" else 0.3):
        picture = margins(rng, picture)
    long = math.exp(rng.uniform(math.log(low), math.log(high)))
    most = max(picture.size) * (1.0 if kind in ("screenshot", "text", "chart", "diagram") else 3.0)
    if kind in ("screenshot", "text", "chart", "diagram") and rng.random() < 0.45:
        long = max(picture.size)  # not scaled at all: letters keep their stems
    picture = scale(rng, picture, min(long, most))
    roll = rng.random()
    lossless = roll < png + palette
    if picture.mode == "RGBA" and (not lossless or rng.random() < (0.5 if kind in ("icon", "emoji", "logo") else 0.85)):
        picture = lay(picture, (255, 255, 255) if rng.random() < 0.6 else ground(rng, 0.4))
    if kind not in ("blank", "qr", "flag") and rng.random() < 0.06:
        picture = ImageOps.expand(
            picture.convert("RGB"), rng.randint(1, max(1, max(picture.size) // 12)), rng.choice([(255, 255, 255), (0, 0, 0), colour(rng)])
        )
    if kind not in ("icon", "emoji") and rng.random() < 0.05:
        picture = picture.convert("L").convert("RGB")
    if roll < png:
        return picture
    if roll < png + palette:
        flat = lay(picture, (255, 255, 255)).quantize(
            rng.choice([8, 16, 64, 256]), dither=rng.choice([Image.Dither.NONE, Image.Dither.FLOYDSTEINBERG])
        )
        return flat.convert("RGB")
    picture = lay(picture, (255, 255, 255))
    if rng.random() < 0.1:
        picture = encode(rng, picture, "JPEG")
    return encode(rng, picture, "JPEG" if roll < png + palette + jpeg else "WEBP")


def margins(rng: random.Random, picture: Image.Image) -> Image.Image:
    """Much empty ground around it, or only below and beside: what a page of a document leaves."""
    picture = picture.convert("RGB")
    width, height = (round(side * rng.uniform(1.1, 3.4)) for side in picture.size)
    out = Image.new("RGB", (width, height), picture.getpixel((0, 0)))
    x, y = (0.5, 0.5) if rng.random() < 0.4 else (rng.uniform(0, 0.3), rng.uniform(0, 0.3))
    out.paste(picture, (round((width - picture.width) * x), round((height - picture.height) * y)))
    return out


def scale(rng: random.Random, picture: Image.Image, long: float) -> Image.Image:
    factor = long / max(picture.size)
    size = max(1, round(picture.width * factor)), max(1, round(picture.height * factor))
    if size == picture.size:
        return picture
    out = picture.resize(size, Image.Resampling.NEAREST if rng.random() < 0.03 else rng.choice(FILTERS))
    if factor > 1 and rng.random() < 0.5:
        out = out.filter(ImageFilter.UnsharpMask(2 * factor, rng.randint(50, 200), 0))
    return out


def lay(picture: Image.Image, back: tuple[int, int, int]) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    out = Image.new("RGB", picture.size, back)
    out.paste(picture, (0, 0), picture)
    return out


def encode(rng: random.Random, picture: Image.Image, form: str) -> Image.Image:
    buffer = io.BytesIO()
    quality = int(rng.choice([rng.uniform(30, 75), rng.uniform(70, 92), rng.uniform(85, 97)]))
    if form == "JPEG":
        picture.save(buffer, form, quality=quality, subsampling=rng.choice([0, 2, 2]))
    else:
        picture.save(buffer, form, quality=quality, method=0)
    return Image.open(buffer).convert("RGB")
