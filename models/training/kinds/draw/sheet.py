"""The sheet that diagrams are drawn on by hand: boxes, labels and arrows in the colours of one theme."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from . import assets as a


class Sheet:
    """A drawing of twice the size, in the colours of one theme."""

    def __init__(self, rng, part, worded, size=None):
        self.rng, self.part, self.worded = rng, part, worded
        self.w, self.h = size or rng.choice([(700, 450), (500, 500), (450, 650), (900, 400)])
        self.back = a.ground(rng, 0.12)
        self.fore = a.ink(rng, self.back, 0.85)
        self.picture = Image.new("RGB", (self.w * 2, self.h * 2), self.back)
        self.draw = ImageDraw.Draw(self.picture)
        self.face = a.font(rng, self.h * rng.uniform(0.045, 0.075), part)
        self.pen = rng.randint(2, 7)
        self.fills = [self.back] if rng.random() < 0.35 else [a.colour(rng, 110, 255) for _ in range(rng.choice([1, 3, 5]))]

    def box(self, x, y, w, h, shape="box", text=True):
        style = {"fill": self.rng.choice(self.fills), "outline": self.fore, "width": self.pen}
        box = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        if shape == "oval":
            self.draw.ellipse(box, **style)
        elif shape == "diamond":
            self.draw.polygon([(x, box[1]), (box[2], y), (x, box[3]), (box[0], y)], **style)
        else:
            self.draw.rounded_rectangle(box, 0 if shape == "box" else h * 0.25, **style)
        if text:
            self.text(x, y, int(w / self.face.size * 1.6))

    def text(self, x, y, most=12):
        if not self.worded:
            return
        label = a.label(self.rng, self.part)[: max(2, most)]
        self.draw.text((x - self.face.getlength(label) / 2, y - self.face.size * 0.6), label, self.fore, self.face)

    def arrow(self, x0, y0, x1, y1, head=True):
        self.draw.line((x0, y0, x1, y1), self.fore, self.pen)
        if head:
            t, r = math.atan2(y1 - y0, x1 - x0), 8 + self.pen * 3
            self.draw.polygon([(x1, y1), *[(x1 - r * math.cos(t + s), y1 - r * math.sin(t + s)) for s in (-0.45, 0.45)]], fill=self.fore)

    def done(self) -> Image.Image:
        return self.picture.resize((self.w, self.h), Image.Resampling.LANCZOS)
