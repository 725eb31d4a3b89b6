"""Text set as a picture: notices, quotes, letters, posters, tables, code, receipts, scans, other scripts."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from . import assets as a


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


def wrap(rng, face, content: str, width: float) -> list[str]:
    out, line = [], ""
    for word in content.split():
        if line and face.getlength(line + " " + word) > width:
            out.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*out, line]


def paint(rng, lines_, face, width, align="left", margin=30, leading=1.4, back=None, fore=None) -> Image.Image:
    back = back or a.ground(rng)
    fore = fore or a.ink(rng, back)
    step = face.size * leading
    out = Image.new("RGB", (int(width + 2 * margin), int(step * len(lines_) + 2 * margin)), back)
    draw = ImageDraw.Draw(out)
    for i, line in enumerate(lines_):
        free = width - face.getlength(line)
        x = margin + {"left": 0, "center": free / 2, "right": free}[align]
        draw.text((x, margin + i * step), line, fore, face)
    return out


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


def page(rng, part, columns=1) -> Image.Image:
    size = rng.choice([10, 12, 14, 18])
    face, head = a.font(rng, size, part), a.font(rng, size * rng.uniform(1.5, 2.6), part)
    width, height = int(size * rng.uniform(28, 50)), int(size * rng.uniform(30, 70))
    back = a.ground(rng, 0.08)
    fore = a.ink(rng, back, 0.9)
    out = Image.new("RGB", (width + 80, height + 80), back)
    draw, y = ImageDraw.Draw(out), 40.0
    for line in wrap(rng, head, a.words(rng, rng.randint(2, 8), part).title(), width):
        draw.text((40, y), line, fore, head)
        y += head.size * 1.3
    top, column = y + size, width / columns - (20 if columns > 1 else 0)
    for c in range(columns):
        y = top
        while y < height:
            for line in wrap(rng, face, a.words(rng, rng.randint(15, 80), part), column):
                if y < height + 20:
                    draw.text((40 + c * width / columns, y), line, fore, face)
                y += size * 1.35
            y += size * rng.choice([0, 0.7])
    return out


def table(rng, part) -> Image.Image:
    size = rng.choice([13, 16, 20])
    face, columns, rows = a.font(rng, size, part), rng.randint(2, 6), rng.randint(3, 14)
    cell, step = size * rng.uniform(6, 9), size * rng.uniform(1.6, 2.4)
    back = a.ground(rng, 0.1)
    fore, ruled = a.ink(rng, back, 0.9), rng.choice(["all", "rows", "zebra", "none"])
    out = Image.new("RGB", (int(cell * columns) + 20, int(step * rows) + 20), back)
    draw, shade = ImageDraw.Draw(out), tuple((b * 9 + f) // 10 for b, f in zip(back, fore))
    for r in range(rows):
        y = 10 + r * step
        if (ruled == "zebra" and r % 2) or (r == 0 and rng.random() < 0.5):
            draw.rectangle((10, y, out.width - 10, y + step), fill=shade)
        for c in range(columns):
            if ruled == "all":
                draw.rectangle((10 + c * cell, y, 10 + (c + 1) * cell, y + step), outline=shade if rng.random() < 0.01 else fore)
            draw.text(
                (16 + c * cell, y + step * 0.2),
                (a.label(rng, part) if c == 0 or r == 0 else f"{rng.uniform(0, 1000):.1f}")[:14],
                fore,
                face,
            )
        if ruled == "rows":
            draw.line((10, y, out.width - 10, y), fore)
    return out


def code(rng, part) -> Image.Image:
    face = a.font(rng, rng.choice([13, 15, 18]), part, rng.choice(["mono", "hack", "fira", "inconsolata", "courier"]))
    dark = rng.random() < 0.6
    back = (rng.randint(15, 45),) * 3 if dark else (255, 255, 255)
    names = [w.lower() for w in rng.sample(a.vocabulary(part), 12)]
    palette = [a.colour(rng, 150, 255) if dark else a.colour(rng, 0, 140) for _ in range(4)]
    rows, step = rng.randint(4, 26), face.size * 1.4
    out = Image.new("RGB", (int(face.size * 34), int(step * rows) + 30), back)
    draw, indent = ImageDraw.Draw(out), 0
    for r in range(rows):
        n = lambda: rng.choice(names)  # noqa: E731
        line = rng.choice(
            [
                f"def {n()}({n()}, {n()}):",
                f"{n()} = {n()}.{n()}({rng.randint(0, 99)})",
                f"if {n()} > {n()}[{rng.randint(0, 9)}]:",
                f"return {n()}",
                f"for {n()} in {n()}:",
                f'# {n()} {n()}',
                f'$ {n()} --{n()} "{n()}"',
                "",
                "}",
            ]
        )
        indent = max(0, min(4, indent + rng.randint(-1, 1)))
        x = 15 + indent * face.size * 1.2
        for word in line.split(" "):
            draw.text((x, 15 + r * step), word, rng.choice(palette), face)
            x += face.getlength(word + " ")
    return out


def receipt(rng, part) -> Image.Image:
    face = a.font(rng, 18, part, rng.choice(["mono", "courier", "ocr", "dejavu"]))
    rows = [a.label(rng, part)[:14].ljust(16) + f"{rng.uniform(1, 90):8.2f}" for _ in range(rng.randint(4, 16))]
    body = [a.words(rng, 2, part).upper(), "", *rows, "-" * 24, "TOTAL".ljust(16) + f"{rng.uniform(9, 900):8.2f}", "", "THANK YOU"]
    return paint(rng, body, face, 290, rng.choice(["left", "center"]), 20, 1.3, (rng.randint(235, 255),) * 3, (rng.randint(0, 70),) * 3)


def poster(rng, part) -> Image.Image:
    w, h = rng.choice([(600, 800), (800, 450), (700, 700), (900, 300)])
    back = a.ground(rng, 0.3) if rng.random() < 0.4 else a.colour(rng)
    out = Image.new("RGB", (w, h), back)
    draw, y = ImageDraw.Draw(out), h * 0.06
    if rng.random() < 0.4:
        draw.rectangle((0, 0, w, h * rng.uniform(0.05, 0.3)), fill=a.colour(rng))
    while y < h * 0.85:
        face = a.font(rng, rng.choice([0.04, 0.06, 0.1, 0.16]) * min(w, h) * 1.2, part)
        for line in wrap(rng, face, a.words(rng, rng.randint(1, 8), part).title(), w * 0.9)[:3]:
            draw.text(((w - face.getlength(line)) / 2, y), line, a.ink(rng, back, 0.5), face)
            y += face.size * 1.25
        y += h * rng.uniform(0.02, 0.12)
    return out


def script(rng, part) -> Image.Image:
    name = rng.choice([n for n in a.OTHER_SCRIPTS if a.script_font(n)])
    face = ImageFont.truetype(a.script_font(name), rng.choice([18, 26, 40]))
    content, width = list(a.OTHER_SCRIPTS[name] * 3), rng.randint(8, 24)
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
