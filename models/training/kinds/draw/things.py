"""Drawings of one thing in plain shapes: a robot, a fish, a face, people of sticks, a flower, a map, a boat, a house."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw

from . import assets as a

#: Everything is drawn so many times as large and then scaled down, for soft edges.
SCALE = 2


@dataclass
class Pen:
    """A sheet, the middle and the reach of the thing on it, and how its lines are drawn. Each colour is a draw of `rng`."""

    rng: random.Random
    draw: ImageDraw.ImageDraw
    w: int
    h: int
    x: float
    y: float
    r: float
    line: int
    outlined: bool
    fore: tuple[int, int, int]

    def style(self) -> dict:
        return {"outline": self.fore, "width": self.line, **({} if self.outlined else {"fill": a.colour(self.rng)})}

    def fill(self) -> tuple[int, int, int] | None:
        return self.style().get("fill")

    def disc(self, x: float, y: float, r: float, **style) -> None:
        self.draw.ellipse((x - r, y - r, x + r, y + r), **style)

    def box(self, x: float, y: float, w: float, h: float, **style) -> None:
        self.draw.rounded_rectangle((x - w, y - h, x + w, y + h), self.rng.uniform(0, min(w, h) * 0.5), **style)

    def ground(self, top: float) -> None:
        fill = None if self.outlined else a.colour(self.rng, 60, 220)
        self.draw.rectangle((0, top, self.w, self.h), fill=fill, outline=self.fore, width=self.line // 2)

    def sun(self) -> None:
        self.disc(self.w * 0.85, self.h * 0.15, self.r * 0.25, **self.style())


def figure(rng: random.Random) -> Image.Image:
    w, h = rng.choice([(480, 480), (600, 450), (450, 600)])
    back = (255, 255, 255) if rng.random() < 0.5 else a.colour(rng, 120, 255)
    out = Image.new("RGB", (w * SCALE, h * SCALE), back)
    draw, line = ImageDraw.Draw(out), rng.randint(4, 12)
    outlined = rng.random() < 0.45
    fore = a.ink(rng, back, 0.8)
    x, y, r = w * SCALE / 2 + rng.uniform(-60, 60), h * SCALE / 2, min(w, h) * SCALE * rng.uniform(0.2, 0.36)
    pen = Pen(rng, draw, w * SCALE, h * SCALE, x, y, r, line, outlined, fore)
    rng.choice([robot, fish, face, person, flower, map_, boat, house])(pen, x, y, r)
    return out.resize((w, h), Image.Resampling.LANCZOS)


def robot(pen: Pen, x: float, y: float, r: float) -> None:
    head, body = pen.style(), pen.style()
    pen.draw.line((x, y - r * 1.5, x, y - r), pen.fore, pen.line)
    for side in (-1, 1):
        pen.draw.line((x + side * r * 0.7, y + r * 0.2, x + side * r * 1.3, y + r * pen.rng.uniform(-0.3, 0.9)), pen.fore, pen.line * 2)
        pen.draw.line((x + side * r * 0.3, y + r, x + side * r * 0.3, y + r * 1.4), pen.fore, pen.line * 2)
    pen.box(x, y + r * 0.5, r * 0.7, r * 0.55, **body), pen.box(x, y - r * 0.6, r * 0.6, r * 0.45, **head)
    eye = pen.style()
    pen.disc(x - r * 0.25, y - r * 0.65, r * 0.1, **eye), pen.disc(x + r * 0.25, y - r * 0.65, r * 0.1, **eye)
    pen.draw.line((x - r * 0.25, y - r * 0.35, x + r * 0.25, y - r * 0.35), pen.fore, pen.line)


def fish(pen: Pen, x: float, y: float, r: float) -> None:
    tail = pen.style()
    pen.draw.polygon([(x + r * 0.8, y), (x + r * 1.5, y - r * 0.5), (x + r * 1.5, y + r * 0.5)], outline=pen.fore, fill=tail.get("fill"))
    pen.draw.ellipse((x - r, y - r * 0.6, x + r, y + r * 0.6), **pen.style())
    pen.disc(x - r * 0.55, y - r * 0.12, r * 0.09, fill=pen.fore)
    pen.draw.arc((x - r * 0.2, y - r * 0.5, x + r * 0.2, y + r * 0.5), -80, 80, pen.fore, pen.line)
    for i in range(pen.rng.randint(0, 4)):
        pen.disc(x - r * 1.2, y - r * (0.4 + i * 0.3), pen.rng.uniform(8, 24), outline=pen.fore, width=pen.line // 2)


def face(pen: Pen, x: float, y: float, r: float) -> None:
    ears = pen.style()
    for side in (-1, 1):
        pen.draw.polygon(
            [(x + side * r * 0.85, y - r * 0.3), (x + side * r * 0.75, y - r * 1.3), (x + side * r * 0.2, y - r * 0.85)],
            outline=pen.fore,
            fill=ears.get("fill"),
            width=pen.line,
        )
    pen.disc(x, y, r, **pen.style())
    for side in (-1, 1):
        pen.disc(x + side * r * 0.4, y - r * 0.2, r * 0.1, fill=pen.fore)
        for k in (-1, 0, 1) if pen.rng.random() < 0.6 else ():
            pen.draw.line((x + side * r * 0.4, y + r * 0.25, x + side * r * 1.3, y + r * (0.25 + k * 0.15)), pen.fore, pen.line // 2 + 1)
    pen.draw.arc((x - r * 0.4, y, x + r * 0.4, y + r * 0.6), 20, 160, pen.fore, pen.line)


def person(pen: Pen, x: float, y: float, r: float) -> None:
    for k in range(pen.rng.randint(1, 3)):
        c = x + (k - 1) * r * 1.2
        pen.disc(c, y - r, r * 0.3, **pen.style())
        joints = [
            (c, y - r * 0.7, c, y + r * 0.3),
            (c, y + r * 0.3, c - r * 0.4, y + r * 1.2),
            (c, y + r * 0.3, c + r * 0.4, y + r * 1.2),
            (c, y - r * 0.4, c - r * 0.55, y + r * pen.rng.uniform(-0.8, 0.2)),
            (c, y - r * 0.4, c + r * 0.55, y + r * pen.rng.uniform(-0.8, 0.2)),
        ]
        for joint in joints:
            pen.draw.line(joint, pen.fore, pen.line)
    if pen.rng.random() < 0.6:
        pen.draw.line((pen.w / SCALE * 0.1, y + r * 1.22, pen.w - pen.w / SCALE * 0.1, y + r * 1.22), pen.fore, pen.line)


def flower(pen: Pen, x: float, y: float, r: float) -> None:
    pen.draw.line((x, y, x + pen.rng.uniform(-20, 20), pen.h * 0.95), pen.fore, pen.line)
    petal, n = pen.style(), pen.rng.randint(5, 9)
    for i in range(n):
        pen.disc(x + r * 0.5 * math.cos(i * math.tau / n), y - r * 0.4 + r * 0.5 * math.sin(i * math.tau / n), r * 0.27, **petal)
    pen.disc(x, y - r * 0.4, r * 0.25, **pen.style())
    pen.draw.ellipse((x, y + r * 0.8, x + r * 0.8, y + r * 1.1), **pen.style())


def map_(pen: Pen, x: float, y: float, r: float) -> None:
    for _ in range(pen.rng.randint(1, 4)):
        land = [(pen.rng.uniform(0, 1) * pen.w, pen.rng.uniform(0, 1) * pen.h) for _ in range(pen.rng.randint(6, 12))]
        cx, cy = (sum(c) / len(land) for c in zip(*land))
        land.sort(key=lambda p: math.atan2(p[1] - cy, p[0] - cx))
        pen.draw.polygon(land, fill=a.colour(pen.rng, 150, 255), outline=pen.fore, width=pen.line // 2)
        for _ in range(pen.rng.randint(1, 3)):
            pen.draw.line(
                [pen.rng.choice(land), (cx + pen.rng.uniform(-80, 80), cy + pen.rng.uniform(-80, 80)), pen.rng.choice(land)],
                a.colour(pen.rng),
                pen.rng.randint(2, 8),
                joint="curve",
            )


def boat(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ground(y + r * 0.7)
    pen.draw.polygon(
        [(x - r, y + r * 0.3), (x + r, y + r * 0.3), (x + r * 0.7, y + r * 0.9), (x - r * 0.7, y + r * 0.9)],
        outline=pen.fore,
        fill=pen.fill(),
        width=pen.line,
    )
    pen.draw.line((x, y + r * 0.3, x, y - r), pen.fore, pen.line)
    pen.draw.polygon(
        [(x + pen.line, y - r), (x + r * 0.8, y + r * 0.2), (x + pen.line, y + r * 0.2)], outline=pen.fore, fill=pen.fill(), width=pen.line
    )
    pen.sun()


def house(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ground(y + r)
    pen.draw.rectangle((x - r, y - r * 0.2, x + r, y + r), **pen.style())
    pen.draw.polygon(
        [(x - r * 1.2, y - r * 0.2), (x, y - r), (x + r * 1.2, y - r * 0.2)], outline=pen.fore, fill=pen.fill(), width=pen.line
    )
    pen.draw.rectangle((x - r * 0.15, y + r * 0.4, x + r * 0.2, y + r), **pen.style())
    pen.draw.rectangle((x - r * 0.75, y + r * 0.1, x - r * 0.35, y + r * 0.5), **pen.style())
    pen.disc(x + r * 1.6, y + r * 0.2, r * 0.4, **pen.style())
    pen.sun()
