"""Diagrams: by Graphviz, and flow charts, trees, Venn diagrams, time lines, circuits, plans, figures drawn by hand."""

from __future__ import annotations

import io
import math
import random
import subprocess

from PIL import Image, ImageDraw

from . import assets as a
from .decisions import decisions


def diagram(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    from .browser import shot

    roll, worded = rng.random(), int(rng.random() < 0.93)
    labels = {"kind": "diagram", "words": worded}
    if roll < 0.2:
        found = shot(rng, "diagrams", part)
        if found:
            return found[0], {**labels, "words": 1}
    if roll < 0.45:
        return graph(rng, part), {**labels, "words": 1}
    return rng.choice(
        [flow, flow, decisions, decisions, decisions, few, few, tree, venn, timeline, plan, circuit, figure, cycle, pyramid, gantt]
    )(rng, part, worded), labels


def graph(rng, part) -> Image.Image:
    shapes = ["box", "ellipse", "circle", "diamond", "record", "hexagon", "cylinder", "note", "component", "plaintext"]
    shape, hexa = rng.choice(shapes), lambda: "#%02x%02x%02x" % a.colour(rng, 120, 255)  # noqa: E731
    n, fill = rng.randint(3, 16), rng.random() < 0.5
    one = hexa()
    nodes = "".join(
        f'n{i} [label="{a.label(rng, part)}" shape={rng.choice(shapes) if rng.random() < 0.2 else shape} {f"""style="filled,rounded" fillcolor="{one if rng.random() < 0.6 else hexa()}" """ if fill else ""}];'
        for i in range(n)
    )
    arrow = "--" if rng.random() < 0.2 else "->"
    edges = "".join(
        f"n{rng.randint(0, max(0, i - 1))} {arrow} n{i}" + (f' [label="{a.label(rng, part)}"]' if rng.random() < 0.15 else "") + ";"
        for i in range(1, n)
    )
    source = f'{"graph" if arrow == "--" else "digraph"} g {{ rankdir={rng.choice(["TB", "LR"])}; splines={rng.choice(["ortho", "true", "line"])}; node [fontname="{rng.choice(["DejaVu Sans", "Liberation Serif", "Noto Sans", "Liberation Mono"])}" penwidth={rng.uniform(0.7, 3):.1f}]; {nodes}{edges} }}'
    done = subprocess.run(
        [rng.choice(["dot", "dot", "dot", "neato", "circo", "fdp"]), "-Tpng", f"-Gdpi={rng.choice([50, 72, 96])}"],
        input=source.encode(),
        capture_output=True,
        timeout=30,
    )
    picture = Image.open(io.BytesIO(done.stdout)).convert("RGB")
    picture.thumbnail((2000, 2000))
    return picture


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
    for (x, y), (u, v) in zip(at, at[1:]):
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
    for i in range(1):
        s.box(s.w, s.h / levels, s.w * 0.5, s.h * 0.9 / levels, shape)
    return s.done()


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
