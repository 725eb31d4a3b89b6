"""Whole pages set as pictures: prose in columns, tables, code, receipts, posters."""

from __future__ import annotations

from PIL import Image, ImageDraw

from . import assets as a
from .lettering import paint, wrap


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
        n = lambda: rng.choice(names)
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
