"""Diagrams of boxes in an order: flow charts, trees, cycles, pyramids, time lines, tasks along days."""

from __future__ import annotations

import itertools
import math

from PIL import Image

from . import assets as a
from .sheet import Sheet


def flow(rng, part, worded) -> Image.Image:
    s = Sheet(rng, part, worded)
    columns, rows = rng.randint(1, 4), rng.randint(2, 5)
    cw, ch = s.w * 2 / columns, s.h * 2 / rows
    for c in range(columns):
        for r in range(rows):
            x, y = (c + 0.5) * cw, (r + 0.5) * ch
            if rng.random() < 0.15 and columns > 1:
                continue
            if r and rng.random() < 0.85:
                s.arrow(x, y - ch * 0.7, x, y - ch * 0.3)
            if c and rng.random() < 0.5:
                s.arrow(x - cw * 0.6, y, x - cw * 0.4, y)
            s.box(x, y, min(cw * 0.8, s.w * 0.8), ch * 0.6, rng.choice(["box", "box", "round", "diamond", "oval"]))
    return s.done()


def few(rng, part, worded) -> Image.Image:
    """Two to four boxes in a row or a column, thin lines, much room: as papers set them."""
    s = Sheet(rng, part, worded, rng.choice([(640, 360), (500, 500), (800, 300)]))
    s.pen, s.fills = rng.randint(1, 4), [s.back] if rng.random() < 0.7 else s.fills
    s.face = s.face.font_variant(size=max(12, int(s.face.size * rng.uniform(0.5, 0.9))))
    n, down = rng.randint(2, 4), rng.random() < 0.35
    step = min(s.w, s.h * 2) * 2 / (n + 1) * rng.uniform(0.6, 1)
    w, h = step * rng.uniform(0.4, 0.75), s.face.size * rng.uniform(1.6, 3)
    at = [(s.w * rng.uniform(0.5, 1), step * (i + 0.5)) if down else (step * (i + 0.7), s.h * 0.8) for i in range(n)]
    at = [(at[0][0], y) for _, y in at] if down else at
    for (x, y), (u, v) in itertools.pairwise(at):
        s.arrow(x, y + h / 2, u, v - h / 2, rng.random() < 0.85) if down else s.arrow(x + w / 2, y, u - w / 2, v)
    shape = rng.choice(["box", "round", "oval", "diamond"])
    for x, y in at:
        s.box(x, y, w, h * (2 if shape == "diamond" else 1), shape)
    return s.done()


def pyramid(rng, part, worded) -> Image.Image:
    """Layers of a pyramid or a funnel."""
    s, n, funnel = Sheet(rng, part, worded, (600, 450)), rng.randint(3, 7), rng.random() < 0.4
    s.fills = [a.colour(rng, 90, 255) for _ in range(n)]
    for i in range(n):
        y0, y1 = (60 + (s.h * 2 - 120) * (i + k) / n for k in (0, 1))
        wide = [s.w * 0.85 * ((n - i - k) if funnel else (i + k)) / n for k in (0, 1)]
        s.draw.polygon(
            [(s.w - wide[0], y0), (s.w + wide[0], y0), (s.w + wide[1], y1), (s.w - wide[1], y1)],
            fill=s.fills[i],
            outline=s.fore if rng.random() < 0.5 else s.fills[i],
        )
        s.text(s.w, (y0 + y1) / 2)
    return s.done()


def gantt(rng, part, worded) -> Image.Image:
    """Tasks in rows along days, or a board of swim lanes."""
    s, n = Sheet(rng, part, worded, rng.choice([(900, 300), (900, 160), (700, 420)])), rng.randint(3, 9)
    step, days = s.h * 2 / (n + 1), rng.randint(5, 24)
    for d in range(days):
        x = s.w * 2 * d / days
        s.draw.line((x, step * 0.8, x, s.h * 2), tuple((b * 3 + f) // 4 for b, f in zip(s.back, s.fore)), 2)
        s.face = s.face.font_variant(size=max(10, min(int(step * 0.4), s.w * 2 // days // 2)))
        s.draw.text((x + 4, step * 0.2), str(d + 1), s.fore, s.face)
    begin = 0.0
    for r in range(n):
        width, y = rng.uniform(1, 6), (r + 1.5) * step
        s.box(s.w * 2 * min(0.8, (begin + width / 2) / days) + 20, y, s.w * 2 * width / days, step * 0.6, "box", False)
        s.text(s.w * 2 * min(0.8, (begin + width / 2) / days) + 20, y, 14)
        begin += width * rng.uniform(0.3, 1)
    return s.done()


def tree(rng, part, worded) -> Image.Image:
    s = Sheet(rng, part, worded)
    levels, shape = rng.randint(2, 4), rng.choice(["box", "round", "oval"])
    counts = [1]
    for _ in range(levels - 1):
        counts.append(min(8, counts[-1] * rng.randint(2, 3)))
    for level, count in enumerate(counts):
        y, step = s.h * 2 * (level + 0.5) / levels, s.w * 2 / count
        for i in range(count):
            x = (i + 0.5) * step
            if level:
                px, py = (i * counts[level - 1] // count + 0.5) * s.w * 2 / counts[level - 1], y - s.h * 2 / levels
                s.draw.line(
                    [(px, py), (px, (py + y) / 2), (x, (py + y) / 2), (x, y)] if rng.random() < 0.7 else [(px, py), (x, y)], s.fore, s.pen
                )
        for i in range(count):
            s.box((i + 0.5) * step, y, min(step * 0.85, s.w * 0.6), s.h * 0.9 / levels, shape)
    s.box(s.w, s.h / levels, s.w * 0.5, s.h * 0.9 / levels, shape)
    return s.done()


def timeline(rng, part, worded) -> Image.Image:
    s, n = Sheet(rng, part, worded, (900, 320)), rng.randint(3, 8)
    s.arrow(40, s.h, s.w * 2 - 40, s.h)
    for i in range(n):
        x, up = (i + 0.7) * s.w * 2 / (n + 0.4), rng.choice([-1, 1]) if rng.random() < 0.6 else -1
        s.draw.ellipse((x - 14, s.h - 14, x + 14, s.h + 14), fill=rng.choice(s.fills), outline=s.fore, width=s.pen)
        s.draw.line((x, s.h, x, s.h + up * s.h * 0.35), s.fore, max(1, s.pen // 2))
        s.box(x, s.h + up * s.h * 0.55, s.w * 1.7 / n, s.h * 0.35, rng.choice(["box", "round"])) if rng.random() < 0.5 else s.text(
            x, s.h + up * s.h * 0.5
        )
        s.text(x, s.h - up * 40)
    return s.done()


def cycle(rng, part, worded) -> Image.Image:
    s, n = Sheet(rng, part, worded, (550, 550)), rng.randint(3, 8)
    r, shape = s.h * 0.7, rng.choice(["oval", "round", "box"])
    spots = [(s.w + r * math.cos(i * 2 * math.pi / n), s.h + r * math.sin(i * 2 * math.pi / n)) for i in range(n)]
    hub = rng.random() < 0.5
    for (x, y), (x1, y1) in zip(spots, [(s.w, s.h)] * n if hub else spots[1:] + spots[:1]):
        s.arrow(x, y, x + (x1 - x) * 0.75, y + (y1 - y) * 0.75)
    for x, y in [*spots, *([(s.w, s.h)] if hub else [])]:
        s.box(x, y, s.h * 1.1 / n + 90, s.h * 0.7 / n + 60, shape)
    return s.done()
