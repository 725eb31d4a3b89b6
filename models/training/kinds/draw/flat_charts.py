"""Charts drawn by hand: flat, rounded and thick, as infographics, dashboards and sparklines have them."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from . import assets as a
from .series import series


@dataclass
class Field:
    """The sheet, twice the size of the picture, and the part of it that the chart takes."""

    rng: random.Random
    part: str
    worded: bool
    draw: ImageDraw.ImageDraw
    #: Of the picture.
    w: int
    h: int
    back: tuple[int, int, int]
    fore: tuple[int, int, int]
    palette: list[tuple[int, int, int]]
    face: ImageFont.FreeTypeFont
    left: float
    top: float
    right: float
    bottom: float

    def label(self, at: tuple[float, float], most: int) -> None:
        if self.worded:
            self.draw.text(at, a.label(self.rng, self.part)[:most], self.fore, self.face)


def by_hand(rng, kind, part, worded) -> Image.Image:
    w, h = rng.choice([(640, 400), (500, 500), (800, 360), (420, 300), (300, 120)])
    back = a.ground(rng, 0.25)
    fore = a.ink(rng, back, 0.9)
    out = Image.new("RGB", (w * 2, h * 2), back)
    draw = ImageDraw.Draw(out)
    palette = [a.ink(rng, back, 0) for _ in range(6)]
    if rng.random() < 0.3:
        palette = [palette[0]] * 6
    face = a.font(rng, h * 0.075, part)
    field = Field(rng, part, worded, draw, w, h, back, fore, palette, face, w * 0.2, h * 0.35, w * 1.9, h * 1.75)
    axes(field, kind)
    n = rng.randint(3, 10)
    if kind == "bar":
        bars(field, n)
    elif kind in ("line", "area", "scatter"):
        courses(field, kind)
    elif kind == "pie":
        pie(field)
    else:
        radar(field, n) if rng.random() < 0.5 else heat_map(field, n)
    if worded and rng.random() < 0.85:
        draw.text(
            (w * rng.choice([0.1, 0.4]), h * 0.08), a.words(rng, rng.randint(1, 5), part).capitalize(), fore, a.font(rng, h * 0.14, part)
        )
    return out.resize((w, h), Image.Resampling.LANCZOS)


def axes(field: Field, kind: str) -> None:
    rng, draw, left, top, right, bottom = field.rng, field.draw, field.left, field.top, field.right, field.bottom
    roll = rng.random()
    if roll < 0.7 and kind != "pie":
        draw.line([(left, top), (left, bottom), (right, bottom)], field.fore, rng.randint(1, 5))
    if roll < 0.4 and kind != "pie":
        faint = tuple((b * 4 + f) // 5 for b, f in zip(field.back, field.fore))
        for i in range(1, rng.randint(4, 8)):
            y = bottom - (bottom - top) * i / 7
            draw.line((left, y, right, y), faint, 2)
            if field.worded:
                draw.text((left - field.face.size * 2.2, y - field.face.size / 2), str(i * 10), field.fore, field.face)


def bars(field: Field, n: int) -> None:
    rng, left, top, right, bottom = field.rng, field.left, field.top, field.right, field.bottom
    across = rng.random() < 0.4
    for i in range(n):
        v, rounded = rng.uniform(0.08, 1), rng.choice([0, 0, 10, 30])
        start, step = (top, (bottom - top) / n) if across else (left, (right - left) / n)
        p = start + i * step + step * 0.15
        box = (left, p, left + (right - left) * v, p + step * 0.7) if across else (p, bottom - (bottom - top) * v, p + step * 0.7, bottom)
        fill = field.palette[i % 6] if rng.random() < 0.99 else field.fore
        field.draw.rounded_rectangle(box, min(rounded, step * 0.3), fill=fill)
        field.label((8, p) if across else (p, bottom + 8), 6)


def courses(field: Field, kind: str) -> None:
    """Lines, areas, or dots."""
    rng, draw, left, top, right, bottom = field.rng, field.draw, field.left, field.top, field.right, field.bottom
    for s in range(rng.choice([1, 1, 2, 3])):
        m = rng.randint(5, 30)
        v = series(rng, m)
        v = (v - v.min()) / (np.ptp(v) + 1e-9)
        points = [(left + (right - left) * i / (m - 1), bottom - (bottom - top) * (0.05 + 0.9 * y)) for i, y in enumerate(v)]
        if kind == "area":
            draw.polygon([(left, bottom), *points, (right, bottom)], fill=field.palette[s])
        elif kind == "line":
            draw.line(points, field.palette[s], rng.randint(3, 14), joint="curve")
        if kind == "scatter" or (kind == "line" and rng.random() < 0.4):
            r = rng.uniform(5, 16)
            if kind == "scatter":
                points = [(rng.uniform(left, right), rng.uniform(top, bottom)) for _ in range(rng.randint(12, 70))]
            for x, y in points:
                draw.ellipse((x - r, y - r, x + r, y + r), fill=field.palette[s])


def pie(field: Field) -> None:
    rng, draw, w, h, palette = field.rng, field.draw, field.w, field.h, field.palette
    r, cx, cy, start = h * rng.uniform(0.5, 0.75), w * rng.choice([0.7, 1, 1.3]), h * 1.1, rng.uniform(0, 360)
    shares = [rng.random() + 0.1 for _ in range(rng.randint(2, 7))]
    for i, share in enumerate(shares):
        end = start + 360 * share / sum(shares)
        fill = palette[i % 6] if len(set(palette)) > 1 else tuple(min(255, c // 3 + 28 * i) for c in palette[0])
        draw.pieslice((cx - r, cy - r, cx + r, cy + r), start, end, fill=fill, outline=field.back, width=rng.choice([0, 6]))
        start = end
        field.label((30 if cx > w else w * 1.6, h * 0.4 + i * field.face.size * 1.5), 10)
    if rng.random() < 0.4:
        q = r * rng.uniform(0.4, 0.75)
        draw.ellipse((cx - q, cy - q, cx + q, cy + q), fill=field.back)


def radar(field: Field, n: int) -> None:
    rng, cx, cy, r = field.rng, field.w, field.h * 1.1, field.h * 0.7
    spoke = lambda i, k: (cx + r * k * math.cos(i * 2 * math.pi / n), cy + r * k * math.sin(i * 2 * math.pi / n))
    for k in (0.33, 0.66, 1):
        field.draw.polygon([spoke(i, k) for i in range(n)], outline=field.fore)
    field.draw.polygon([spoke(i, rng.uniform(0.2, 1)) for i in range(n)], fill=field.palette[0])


def heat_map(field: Field, n: int) -> None:
    rng, left, top = field.rng, field.left, field.top
    cell = (field.right - left) / n
    for i in range(n):
        for j in range(max(2, int((field.bottom - top) / cell))):
            k = rng.random()
            field.draw.rectangle(
                (left + i * cell, top + j * cell, left + (i + 1) * cell - 4, top + (j + 1) * cell - 4),
                fill=tuple(int(b * (1 - k) + p * k) for b, p in zip(field.back, field.palette[0])),
            )
