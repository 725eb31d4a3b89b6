"""Photos as pages show them, with and without words on them."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from . import assets as a


def photo(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    roll = rng.random()
    if roll < 0.07:
        return cutout(rng, part), {"kind": "photo", "words": 0}
    if roll > 0.86:
        return alone(rng, part), {"kind": "photo", "words": 0}
    picture = collage(rng, part) if roll < 0.11 else grade(rng, take(rng, part))
    labels = {"kind": "photo", "words": 0}
    if rng.random() < 0.3:
        picture, labels["words"] = write_on(rng, picture, part), 1
    if rng.random() < 0.08:
        picture = ImageOps.expand(picture, rng.randint(4, 24), rng.choice([(255,) * 3, (0,) * 3, (245, 240, 225), a.colour(rng)]))
    return picture, labels


def take(rng: random.Random, part: str) -> Image.Image:
    if part == "train" and rng.random() < 0.16:
        picture = a.opened(rng.choice(a.wallpapers()))
        side = rng.choice([rng.uniform(0.15, 1), rng.uniform(0.06, 0.3)])  # near, there is but a surface to see
        return crop(rng, picture, picture.width * side, picture.height * rng.uniform(side * 0.7, min(1, side * 1.2)))
    picture = Image.open(rng.choice(a.flickr("train" if part == "train" else "dev"))).convert("RGB")
    picture = picture.resize(
        rng.choice([(224, 168), (168, 224), (224, 150), (224, 224), (224, 126), (150, 224), (300, 200)]), Image.Resampling.BICUBIC
    )
    if rng.random() < 0.35:
        picture = crop(rng, picture, picture.width * rng.uniform(0.4, 1), picture.height * rng.uniform(0.4, 1))
    if rng.random() < 0.35:
        picture = picture.resize((picture.width * 3, picture.height * 3), Image.Resampling.LANCZOS).filter(
            ImageFilter.UnsharpMask(3, 180, 0)
        )
        grain = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(0, 7), (picture.height, picture.width, 1))
        picture = Image.fromarray(np.clip(np.asarray(picture) + grain, 0, 255).astype(np.uint8))
    return ImageOps.mirror(picture) if rng.random() < 0.5 else picture


def crop(rng: random.Random, picture: Image.Image, width: float, height: float) -> Image.Image:
    w, h = max(32, int(min(width, picture.width))), max(32, int(min(height, picture.height)))
    x, y = rng.randint(0, max(0, picture.width - w)), rng.randint(0, max(0, picture.height - h))
    return picture.crop((x, y, x + w, y + h))


def grade(rng: random.Random, picture: Image.Image) -> Image.Image:
    roll = rng.random()
    if roll < 0.14:
        picture = ImageOps.grayscale(picture)
        if rng.random() < 0.4:
            return ImageOps.colorize(picture, (30, 18, 8), (255, 240, 210))
        return ImageEnhance.Contrast(picture.convert("RGB")).enhance(rng.uniform(0.5, 2))
    if roll < 0.24:
        return ImageEnhance.Brightness(picture).enhance(rng.choice([rng.uniform(0.15, 0.5), rng.uniform(1.4, 2.2)]))
    if roll < 0.34:
        return ImageEnhance.Color(picture).enhance(rng.choice([rng.uniform(0.1, 0.6), rng.uniform(1.5, 2.5)]))
    if roll < 0.4:
        return picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 2)))
    if roll < 0.47:  # on a plain ground, as studio portraits and product shots are
        mask = Image.new("L", picture.size, 0)
        ImageDraw.Draw(mask).ellipse((picture.width * 0.15, picture.height * 0.05, picture.width * 0.85, picture.height * 1.1), fill=255)
        back = Image.new("RGB", picture.size, rng.choice([(255,) * 3, (250,) * 3, (0,) * 3, a.colour(rng)]))
        back.paste(picture, (0, 0), mask.filter(ImageFilter.GaussianBlur(rng.uniform(0, 3))))
        return back
    return picture


def cutout(rng: random.Random, part: str) -> Image.Image:
    picture = Image.open(rng.choice(a.stamps("photo", part))).convert("RGBA")
    frame = Image.new("RGBA", (int(picture.width * rng.uniform(1, 1.6)) + 2, int(picture.height * rng.uniform(1, 1.6)) + 2), (0, 0, 0, 0))
    frame.alpha_composite(picture, ((frame.width - picture.width) // 2, (frame.height - picture.height) // 2))
    if rng.random() < 0.6:
        back = Image.new("RGBA", frame.size, (*rng.choice([(255,) * 3, (255,) * 3, a.ground(rng)]), 255))
        back.alpha_composite(frame)
        return back
    return frame


def alone(rng: random.Random, part: str) -> Image.Image:
    """A thing before a large even ground: in the sky, on snow or water, against a dark wall, lit in the night."""
    w, h = rng.choice([(450, 300), (450, 338), (338, 450), (400, 400), (500, 280)])
    cut = rng.random() < 0.5
    thing = stamp(rng, part) if cut else faded(rng, part)
    share = rng.uniform(0.25, 0.9) if cut else rng.uniform(0.5, 1)
    thing = ImageOps.contain(thing, (max(8, round(w * share)), max(8, round(h * share))), Image.Resampling.LANCZOS)
    out = even_ground(rng, w, h, thing, 0.15 if cut else 0.8)
    place = (round((w - thing.width) * rng.uniform(0.1, 0.9)), round((h - thing.height) * rng.uniform(0.15, 1)))
    out.paste(thing, place, thing)
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.choice([0.5, 1.5, 3, 6]), (h, w, rng.choice([1, 3])))
    out = Image.fromarray(np.clip(np.asarray(out) + grain, 0, 255).astype(np.uint8))
    return grade(rng, out.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.9)))).convert("RGB")


def stamp(rng: random.Random, part: str) -> Image.Image:
    picture = Image.open(rng.choice([path for path in a.stamps("photo", part) if "/clothes/" not in str(path)])).convert("RGBA")
    return picture if rng.random() < 0.5 else ImageOps.mirror(picture)


def faded(rng: random.Random, part: str) -> Image.Image:
    """RGBA: the middle of a photo, which goes over into what is around it."""
    picture = take(rng, part).convert("RGBA")
    edge = min(picture.size) * rng.uniform(0.1, 0.25)
    mask = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(mask)
    shape = draw.ellipse if rng.random() < 0.6 else draw.rectangle
    shape((edge, edge, picture.width - edge, picture.height - edge), fill=255)
    picture.putalpha(mask.filter(ImageFilter.GaussianBlur(edge / 1.6)))
    return picture


def even_ground(rng: random.Random, w: int, h: int, thing: Image.Image, alike: float) -> Image.Image:
    """A tone that changes slowly from side to side and is a little cloudy; with chance `alike` that of the thing's edge, which
    is black where nothing is: a thing cut out or faded stands in the night more often than by that chance."""
    skies = [(90, 140, 200), (150, 185, 225), (200, 215, 230), (235, 235, 238), (8, 8, 10), (25, 20, 22), (240, 240, 240), a.colour(rng)]
    pixels = np.asarray(thing)[..., :3].astype(float)
    edge = np.median(np.concatenate([pixels[0], pixels[:, 0], pixels[:, -1]]), axis=0)
    one = edge if rng.random() < alike else np.array(rng.choice(skies), float)
    other = np.clip(one * rng.uniform(0.7, 1.25) + rng.uniform(-15, 15), 0, 255)
    slope = np.linspace(0, 1, h)[:, None, None] * rng.uniform(0.4, 1) + np.linspace(0, 1, w)[None, :, None] * rng.uniform(-0.3, 0.3)
    clouds = np.random.default_rng(rng.getrandbits(32)).random((rng.randint(2, 6), rng.randint(2, 6))).astype(np.float32)
    soft = np.asarray(Image.fromarray(clouds).resize((w, h), Image.Resampling.BICUBIC))[..., None] * rng.choice([0, 4, 12, 30])
    return Image.fromarray(np.clip(one + (other - one) * slope + soft, 0, 255).astype(np.uint8))


def collage(rng: random.Random, part: str) -> Image.Image:
    columns, rows, gap = rng.randint(1, 3), rng.randint(1, 2), rng.choice([0, 0, 2, 6])
    out = Image.new("RGB", (columns * 200 + gap, rows * 160 + gap), rng.choice([(255,) * 3, (0,) * 3]))
    for c in range(columns):
        for r in range(rows):
            out.paste(take(rng, part).resize((200 - gap, 160 - gap)), (c * 200 + gap, r * 160 + gap))
    return out


def write_on(rng: random.Random, picture: Image.Image, part: str) -> Image.Image:
    """A caption, meme, sign, subtitle, banner or watermark, large enough to be read."""
    if max(picture.size) < 500:
        picture = picture.resize((picture.width * 3, picture.height * 3), Image.Resampling.BICUBIC)
    picture, draw = picture.copy(), None
    draw = ImageDraw.Draw(picture)
    w, h = picture.size
    size = h * rng.uniform(0.05, 0.17)
    face = a.font(rng, size, part)
    spot = rng.choice(["top", "bottom", "both", "middle", "banner", "sign"])
    text = a.words(rng, rng.randint(1, 6), part)
    text = text.upper() if rng.random() < 0.4 else text
    while draw.textlength(text, face) > w * 0.95 and len(text) > 3:
        face = face.font_variant(size=max(7, int(face.size * 0.85))) if face.size > 14 else face
        text = text[: int(len(text) * 0.9)] if face.size <= 14 else text
    x = (w - draw.textlength(text, face)) / 2
    y = {"top": h * 0.04, "middle": h * 0.42}.get(spot, h - face.size * 1.7)
    fill, edge = rng.choice([((255,) * 3, (0,) * 3), ((255, 240, 0), (0,) * 3), ((0,) * 3, (255,) * 3), (a.colour(rng), (255,) * 3)])
    if spot in ("banner", "sign"):
        fill, back = (edge, fill)
        left, right = (0, w) if spot == "banner" else (x - 10, w - x + 10)
        draw.rectangle((left, y - face.size * 0.3, right, y + face.size * 1.4), fill=back)
    draw.text(
        (x, y),
        text,
        fill,
        face,
        stroke_width=0 if spot in ("banner", "sign") else rng.choice([0, 1, max(1, int(face.size / 12))]),
        stroke_fill=edge,
    )
    if spot == "both":
        draw.text((x, h * 0.04), text, fill, face, stroke_width=2, stroke_fill=edge)
    return picture
