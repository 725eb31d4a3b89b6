"""Text set as a picture: notices, quotes, letters, posters, tables, code, receipts, scans, other scripts."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from . import assets as a
from .documents import code, page, poster, receipt, table
from .lettering import paint, wrap
from .scripts import OTHER_SCRIPTS, script_font


def text(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    style = rng.choice(
        ["lines", "lines", "quote", "page", "columns", "table", "code", "receipt", "poster", "script", "button", "button", "letter"]
    )
    picture = MAKERS[style](rng, part)
    roll = rng.random()
    if roll < 0.15:
        picture = scanned(rng, picture)
    elif roll < 0.22:
        picture = on_photo_blur(rng, picture, part)
    return picture, {"kind": "text", "words": 1}


def lines(rng, part) -> Image.Image:
    face = a.font(rng, rng.choice([12, 14, 16, 20, 28, 40, 64]), part)
    width = face.size * rng.uniform(8, 34)
    content = a.words(rng, rng.randint(2, 50), part)
    content = content.upper() if rng.random() < 0.15 else content
    return paint(
        rng,
        wrap(rng, face, content, width),
        face,
        width,
        rng.choice(["left", "left", "center", "right"]),
        rng.randint(4, 60),
        rng.uniform(1.1, 1.8),
    )


def quote(rng, part) -> Image.Image:
    face = a.font(rng, rng.choice([28, 40, 56]), part)
    width = face.size * rng.uniform(10, 18)
    body = wrap(rng, face, "“" + a.words(rng, rng.randint(6, 26), part) + "”", width) + ["", "— " + a.label(rng, part)]
    out = paint(rng, body, face, width, "center", 70)
    if rng.random() < 0.4:
        ImageDraw.Draw(out).rectangle((15, 15, out.width - 16, out.height - 16), outline=a.colour(rng), width=rng.randint(1, 6))
    return out


def script(rng, part) -> Image.Image:
    name = rng.choice([n for n in OTHER_SCRIPTS if script_font(n)])
    face = ImageFont.truetype(script_font(name), rng.choice([18, 26, 40]))
    content, width = list(OTHER_SCRIPTS[name] * 3), rng.randint(8, 24)
    start = rng.randint(0, len(content) // 2)
    rows = ["".join(content[start + i * width : start + (i + 1) * width]) for i in range(rng.randint(1, 6))]
    return paint(
        rng, [r for r in rows if r.strip()] or [content[0]], face, face.getlength(max(rows, key=len)) + 10, "left", rng.randint(10, 40), 1.6
    )


def button(rng, part) -> Image.Image:
    """One or a few words: headings, buttons and links set as pictures."""
    face = a.font(rng, rng.choice([16, 22, 32, 60]), part)
    content = a.words(rng, rng.randint(1, 4), part).title()
    back = a.ground(rng, 0.3) if rng.random() < 0.6 else a.colour(rng)
    return paint(rng, [content], face, face.getlength(content), "center", rng.randint(6, 30), 1.3, back, a.ink(rng, back, 0.7))


def letter(rng, part) -> Image.Image:
    face = a.font(
        rng,
        rng.choice([24, 32, 44]),
        part,
        rng.choice(["dancing", "rufscript", "breip", "ecolier", "kristi", "femke", "isabella", "tomsontalks"]),
    )
    width = face.size * rng.uniform(12, 26)
    return paint(rng, wrap(rng, face, a.words(rng, rng.randint(8, 70), part), width), face, width, "left", 40, 1.5, a.ground(rng, 0.03))


def scanned(rng, picture) -> Image.Image:
    picture = picture.convert("RGB").rotate(rng.uniform(-3, 3), Image.Resampling.BICUBIC, expand=True, fillcolor=picture.getpixel((0, 0)))
    pixels = np.asarray(picture, np.float32)
    noise = np.random.default_rng(rng.getrandbits(32))
    shade = np.linspace(rng.uniform(0.7, 1), 1, pixels.shape[1])[None, :, None]
    tint = np.array([1, rng.uniform(0.93, 1), rng.uniform(0.78, 1)])
    out = pixels * shade * tint + noise.normal(0, rng.uniform(2, 10), pixels.shape[:2])[..., None]
    return Image.fromarray(np.clip(out, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(rng.uniform(0, 1)))


def on_photo_blur(rng, picture, part) -> Image.Image:
    """The same words on a soft ground: a gradient or a photo blurred beyond knowing."""
    from .photo import take

    back = take(rng, part).resize(picture.size).filter(ImageFilter.GaussianBlur(max(picture.size) / 12))
    fore = (255, 255, 255) if np.asarray(back).mean() < 140 else (0, 0, 0)
    grey = picture.convert("L")
    border = grey.getpixel((0, 0))
    mask = grey.point(lambda v: min(255, abs(v - border) * 2))
    back.paste(Image.new("RGB", picture.size, fore), (0, 0), mask)
    return back


MAKERS = {
    "lines": lines, "quote": quote, "page": page, "columns": lambda r, p: page(r, p, r.randint(2, 3)), "table": table, "code": code,
    "receipt": receipt, "poster": poster, "script": script, "button": button, "letter": letter,
}  # fmt: skip
