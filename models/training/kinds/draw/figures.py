"""Diagrams of shapes: Venn diagrams, floor plans, circuits, figures of geometry."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from . import assets as a
from .sheet import Sheet


def venn(rng, part, worded) -> Image.Image:
    s = Sheet(rng, part, worded, (600, 500))
    layer = Image.new("RGBA", s.picture.size, (0, 0, 0, 0))
    n, r = rng.randint(2, 4), s.h * rng.uniform(0.45, 0.6)
    for i in range(n):
        t = i * 2 * math.pi / n + math.pi / 2
        x, y = s.w + r * 0.65 * math.cos(t), s.h + r * 0.65 * math.sin(t)
        part_ = Image.new("RGBA", layer.size, (0, 0, 0, 0))
        ImageDraw.Draw(part_).ellipse(
            (x - r, y - r, x + r, y + r), fill=(*a.colour(rng), rng.choice([0, 90, 140])), outline=(*s.fore, 255), width=s.pen
        )
        layer.alpha_composite(part_)
        s.text(0, -100)
    s.picture.paste(layer, (0, 0), layer)
    for i in range(n):
        t = i * 2 * math.pi / n + math.pi / 2
        s.text(s.w + r * math.cos(t), s.h + r * math.sin(t))
    return s.done()


def plan(rng, part, worded) -> Image.Image:
    """A floor plan or a map of plots: rooms with doors."""
    s = Sheet(rng, part, worded)
    s.pen = rng.randint(6, 16)

    def split(x0, y0, x1, y1, depth):
        if depth == 0 or min(x1 - x0, y1 - y0) < 160:
            s.draw.rectangle((x0, y0, x1, y1), fill=rng.choice(s.fills), outline=s.fore, width=s.pen)
            d = min(x1 - x0, y1 - y0) * 0.3
            s.draw.line((x0 + d, y0, x0 + 2 * d, y0), s.back, s.pen + 2)
            s.draw.arc((x0, y0 - d, x0 + 2 * d, y0 + d), 0, 90, s.fore, 3)
            s.text((x0 + x1) / 2, (y0 + y1) / 2)
            return
        k = rng.uniform(0.35, 0.65)
        if x1 - x0 > y1 - y0:
            split(x0, y0, x0 + (x1 - x0) * k, y1, depth - 1), split(x0 + (x1 - x0) * k, y0, x1, y1, depth - 1)
        else:
            split(x0, y0, x1, y0 + (y1 - y0) * k, depth - 1), split(x0, y0 + (y1 - y0) * k, x1, y1, depth - 1)

    split(60, 60, s.w * 2 - 60, s.h * 2 - 60, rng.randint(2, 4))
    return s.done()


def circuit(rng, part, worded) -> Image.Image:
    s, step = Sheet(rng, part, worded), 150
    s.fills = [s.back]
    spots = [(x, y) for x in range(100, s.w * 2 - 100, step) for y in range(100, s.h * 2 - 100, step)]
    for _ in range(rng.randint(8, 26)):
        x, y = rng.choice(spots)
        across = rng.random() < 0.5
        x1, y1 = (x + step, y) if across else (x, y + step)
        s.draw.line((x, y, x1, y1), s.fore, s.pen)
        mx, my, what = (x + x1) / 2, (y + y1) / 2, rng.choice(["wire", "resistor", "capacitor", "lamp", "dot"])
        if what == "resistor":
            s.box(mx, my, 70 if across else 30, 30 if across else 70, "box", False)
        elif what == "capacitor":
            s.draw.rectangle((mx - 10, my - 10, mx + 10, my + 10), fill=s.back)
            for d in (-10, 10):
                s.draw.line((mx + d, my - 30, mx + d, my + 30) if across else (mx - 30, my + d, mx + 30, my + d), s.fore, s.pen)
        elif what == "lamp":
            s.box(mx, my, 60, 60, "oval", False)
            s.draw.line((mx - 20, my - 20, mx + 20, my + 20), s.fore, s.pen)
        elif what == "dot":
            s.draw.ellipse((x - 9, y - 9, x + 9, y + 9), fill=s.fore)
        if rng.random() < 0.5:
            s.text(mx + 40, my - 40, 4)
    return s.done()


def figure(rng, part, worded) -> Image.Image:
    """Geometry: angles, polygons, axes and labelled points; or a labelled object with leader lines."""
    s = Sheet(rng, part, worded, (500, 450))
    cx, cy, r, n = s.w, s.h, s.h * 0.65, rng.randint(3, 8)
    points = [
        (cx + r * rng.uniform(0.5, 1) * math.cos(i * 2 * math.pi / n), cy + r * rng.uniform(0.5, 1) * math.sin(i * 2 * math.pi / n))
        for i in range(n)
    ]
    if rng.random() < 0.4:
        s.arrow(60, cy, s.w * 2 - 60, cy)
        s.arrow(cx, s.h * 2 - 60, cx, 60)
    if rng.random() < 0.5:
        s.draw.ellipse((cx - r, cy - r, cx + r, cy + r), outline=s.fore, width=s.pen)
    s.draw.polygon(points, fill=None if rng.random() < 0.5 else rng.choice(s.fills), outline=s.fore, width=s.pen)
    for x, y in points:
        if rng.random() < 0.5:
            s.draw.line((x, y, cx, cy), s.fore, max(1, s.pen - 1))
        s.text(cx + (x - cx) * 1.25, cy + (y - cy) * 1.25, 5)
    return s.done()
