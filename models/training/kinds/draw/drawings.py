"""Drawings: clip art alone and in scenes, cartoons, games' pictures, photos made paintings, and simple figures."""

from __future__ import annotations

import functools
import gzip
import math
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from . import assets as a

#: Folders of the clip art that hold signs rather than drawings of things.
SIGNS = ("flags", "/logos/", "/shapes/", "/buttons/", "/computer/", "maps", "/signs_and_symbols/", "aiga-symbols", "roadsigns", "/special/")
GAMES = [
    ("games/wesnoth/1.16/data/core/images/portraits", "*.png"), ("games/wesnoth/1.16/data/core/images", "*.png"), ("games/supertux2/images/creatures", "*.png"),
    ("games/pingus", "*.jpg"), ("games/supertux2", "*.jpg"), ("games/freeorion/default/data/art/species", "*.png"), ("games/wesnoth", "*.jpg"), ("tuxmath/images", "*.png"),
]  # fmt: skip


def drawing(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "drawing", "words": 0}
    roll = rng.random()
    if roll < 0.4:
        return framed(rng, clip(rng, part, rng.choice([120, 250, 500, 800]))), {**labels, "words": -1}
    if roll < 0.49:
        found = a.stamps("drawing", part) + play(part)
        path = rng.choice(found)
        text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".svgz" else path
        return framed(rng, a.svg(text, rng.choice([120, 300, 500]))), labels
    if roll < 0.62:
        return scene(rng, part), labels
    if roll < 0.72:
        for _ in range(6):
            root, pattern = rng.choice(GAMES)
            found = a.files(str(a.DEB / root), pattern, part)
            if found:
                picture = Image.open(rng.choice(found))
                if min(picture.size) >= 60 and max(picture.size) < 4000 and picture.width < 4 * picture.height:
                    return framed(rng, picture.convert("RGBA")), {**labels, "words": -1}
    if roll < 0.84:
        return painted(rng, part), labels
    return (sketch(rng) if roll < 0.92 else figure(rng)), labels


@functools.cache
def clips(part: str) -> list[Path]:
    return [
        p for p in a.files(str(a.DEB / "openclipart"), "*.svg", part) if not any(t in str(p) for t in SIGNS) and p.stat().st_size < 300_000
    ]


@functools.cache
def play(part: str) -> list[Path]:
    """KTuberling's grounds."""
    return [p for pattern in ("*.svg", "*.svgz") for p in a.files(str(a.DEB / "ktuberling/pics"), pattern, part)]


def clip(rng: random.Random, part: str, side: int, like: tuple[str, ...] = ("",)) -> Image.Image:
    for _ in range(8):
        path = rng.choice([p for p in clips(part) if any(t in str(p) for t in like)])
        try:
            return a.svg(path, side)
        except ValueError:
            continue
    raise ValueError("no clip art that can be drawn")


def scene(rng: random.Random, part: str) -> Image.Image:
    """Sky and ground, or one colour, and pieces of clip art on it, as picture books and games have them."""
    w, h = rng.choice([(640, 480), (800, 500), (600, 400), (480, 480), (420, 600)])
    sky = ImageOps.colorize(Image.linear_gradient("L").resize((w, h)), a.colour(rng, 90, 255), a.colour(rng, 140, 255))
    out = (sky if rng.random() < 0.7 else Image.new("RGB", (w, h), rng.choice([(255, 255, 255), a.colour(rng, 80, 255)]))).convert("RGBA")
    draw = ImageDraw.Draw(out)
    level = h * rng.uniform(0.5, 0.85)
    for k in range(rng.choice([0, 1, 1, 2, 3])):
        points = [(x, level + k * h * 0.1 + rng.uniform(-1, 1) * h * rng.choice([0, 0.03, 0.1])) for x in range(0, w + 120, 120)]
        draw.polygon([(0, h), *points, (w, h)], fill=a.colour(rng, 50, 220))
    for _ in range(rng.choice([0, 0, 2, 5])):
        x, y, r = rng.uniform(0, w), rng.uniform(0, h * 0.35), rng.uniform(14, 44)
        for shift in (-r, 0, r):
            draw.ellipse((x + shift - r, y - r * 0.7, x + shift + r, y + r * 0.7), fill=(255, 255, 255))
    for _ in range(rng.randint(1, 4)):
        piece = clip(
            rng,
            part,
            int(w * rng.uniform(0.15, 0.55)),
            ("/animals/", "/people/", "/plants/", "/buildings/", "/transportation/", "/food/", "/recreation/", "/unsorted/"),
        )
        if piece.height < h:
            out.alpha_composite(
                piece,
                (
                    rng.randint(0, max(0, w - piece.width)),
                    max(0, min(h - piece.height, int(level + rng.uniform(-0.1, 0.25) * h - piece.height))),
                ),
            )
    return out.convert("RGB")


def framed(rng: random.Random, picture: Image.Image) -> Image.Image:
    if rng.random() < 0.35:
        back = Image.new("RGBA", picture.size, (*a.ground(rng), 255))
        back.alpha_composite(picture)
        return back
    return picture


def painted(rng: random.Random, part: str) -> Image.Image:
    """A photo made a painting, comic, pencil drawing or flat illustration."""
    from .photo import take

    picture = take(rng, part)
    picture.thumbnail((500, 500))
    picture = picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC)
    style = rng.choice(["oil", "comic", "pencil", "engraving", "flat"])
    if style == "oil":
        return picture.filter(ImageFilter.ModeFilter(rng.choice([9, 13])))
    if style in ("comic", "flat"):
        flat = ImageOps.posterize(picture.filter(ImageFilter.MedianFilter(9)), rng.choice([2, 3])).filter(ImageFilter.MedianFilter(7))
        if style == "flat":
            return flat
        lines = ImageOps.invert(picture.convert("L").filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.FIND_EDGES)).point(
            lambda v: 0 if v < 215 else 255
        )
        return Image.composite(flat, Image.new("RGB", flat.size), lines)
    grey = picture.convert("L")
    if style == "pencil":
        from PIL import ImageChops

        soft = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(6))
        lit = ImageChops.add(grey, soft, 1.0).point(lambda v: max(0, (v - 190)) * 255 // 65)
        return ImageOps.colorize(lit, (40, 35, 30), rng.choice([(255, 255, 255), (250, 240, 220)]))
    return (
        ImageOps.autocontrast(grey)
        .resize((picture.width // 2, picture.height // 2))
        .convert("1")
        .convert("RGB")
        .resize(picture.size, Image.Resampling.BILINEAR)
    )


def sketch(rng: random.Random) -> Image.Image:
    """Simple scenes and line art: hills, sun, trees, houses, faces, scribbles."""
    w, h = rng.choice([(600, 450), (500, 500), (450, 600)])
    lined = rng.random() < 0.5
    out = Image.new("RGB", (w * 2, h * 2), (255, 255, 255) if lined else a.colour(rng, 140, 255))
    draw, width = ImageDraw.Draw(out), rng.randint(3, 9)
    style = lambda: {"outline": (20, 20, 20), "width": width} if lined else {"fill": a.colour(rng)}  # noqa: E731
    for _ in range(rng.randint(1, 3)):
        y = h * rng.uniform(0.9, 1.6)
        points = [(x, y + rng.uniform(-1, 1) * h * 0.25) for x in range(0, w * 2 + 200, 200)]
        draw.polygon([(0, 2 * h), *points, (w * 2, 2 * h)], **style())
    for _ in range(rng.randint(3, 14)):
        x, y, r = rng.uniform(0, w * 2), rng.uniform(h * 0.2, h * 2), rng.uniform(20, h * 0.4)
        shape = rng.choice(["circle", "tree", "house", "face", "curve"])
        if shape in ("circle", "face"):
            draw.ellipse((x - r, y - r, x + r, y + r), **style())
        if shape == "face":
            for s in (-1, 1):
                draw.ellipse((x + s * r * 0.4 - r / 8, y - r * 0.3, x + s * r * 0.4 + r / 8, y), fill=(20, 20, 20))
            draw.arc((x - r / 2, y - r / 3, x + r / 2, y + r * 0.6), 20, 160, (20, 20, 20), width)
        if shape == "tree":
            draw.rectangle((x - r / 8, y, x + r / 8, y + r), **style())
            draw.ellipse((x - r / 2, y - r, x + r / 2, y + r * 0.2), **style())
        if shape == "house":
            draw.rectangle((x - r / 2, y, x + r / 2, y + r * 0.8), **style())
            draw.polygon([(x - r * 0.7, y), (x, y - r * 0.6), (x + r * 0.7, y)], **style())
        if shape == "curve":
            draw.line([(x + rng.uniform(-r, r), y + rng.uniform(-r, r)) for _ in range(6)], (20, 20, 20), width, joint="curve")
    return out.resize((w, h), Image.Resampling.LANCZOS)


def figure(rng: random.Random) -> Image.Image:
    """One thing of plain shapes, by hand: a robot, a fish, a face, a person of sticks, a flower, a map, a boat."""
    w, h = rng.choice([(480, 480), (600, 450), (450, 600)])
    s = 2
    back = (255, 255, 255) if rng.random() < 0.5 else a.colour(rng, 120, 255)
    out = Image.new("RGB", (w * s, h * s), back)
    draw, line = ImageDraw.Draw(out), rng.randint(4, 12)
    outlined = rng.random() < 0.45
    fore = a.ink(rng, back, 0.8)
    style = lambda: {"outline": fore, "width": line, **({} if outlined else {"fill": a.colour(rng)})}  # noqa: E731
    x, y, r = w * s / 2 + rng.uniform(-60, 60), h * s / 2, min(w, h) * s * rng.uniform(0.2, 0.36)
    disc = lambda cx, cy, q, **kw: draw.ellipse((cx - q, cy - q, cx + q, cy + q), **kw)  # noqa: E731
    box = lambda cx, cy, q, p, **kw: draw.rounded_rectangle((cx - q, cy - p, cx + q, cy + p), rng.uniform(0, min(q, p) * 0.5), **kw)  # noqa: E731
    kind = rng.choice(["robot", "fish", "face", "person", "flower", "map", "boat", "house"])
    if kind == "robot":
        head, body = style(), style()
        draw.line((x, y - r * 1.5, x, y - r), fore, line)
        for side in (-1, 1):
            draw.line((x + side * r * 0.7, y + r * 0.2, x + side * r * 1.3, y + r * rng.uniform(-0.3, 0.9)), fore, line * 2)
            draw.line((x + side * r * 0.3, y + r, x + side * r * 0.3, y + r * 1.4), fore, line * 2)
        box(x, y + r * 0.5, r * 0.7, r * 0.55, **body), box(x, y - r * 0.6, r * 0.6, r * 0.45, **head)
        eye = style()
        disc(x - r * 0.25, y - r * 0.65, r * 0.1, **eye), disc(x + r * 0.25, y - r * 0.65, r * 0.1, **eye)
        draw.line((x - r * 0.25, y - r * 0.35, x + r * 0.25, y - r * 0.35), fore, line)
    elif kind == "fish":
        tail = style()
        draw.polygon([(x + r * 0.8, y), (x + r * 1.5, y - r * 0.5), (x + r * 1.5, y + r * 0.5)], outline=fore, fill=tail.get("fill"))
        draw.ellipse((x - r, y - r * 0.6, x + r, y + r * 0.6), **style())
        disc(x - r * 0.55, y - r * 0.12, r * 0.09, fill=fore)
        draw.arc((x - r * 0.2, y - r * 0.5, x + r * 0.2, y + r * 0.5), -80, 80, fore, line)
        for i in range(rng.randint(0, 4)):
            disc(x - r * 1.2, y - r * (0.4 + i * 0.3), rng.uniform(8, 24), outline=fore, width=line // 2)
    elif kind == "face":
        ears = style()
        for side in (-1, 1):
            draw.polygon(
                [(x + side * r * 0.85, y - r * 0.3), (x + side * r * 0.75, y - r * 1.3), (x + side * r * 0.2, y - r * 0.85)],
                outline=fore,
                fill=ears.get("fill"),
                width=line,
            )
        disc(x, y, r, **style())
        for side in (-1, 1):
            disc(x + side * r * 0.4, y - r * 0.2, r * 0.1, fill=fore)
            for k in (-1, 0, 1) if rng.random() < 0.6 else ():
                draw.line((x + side * r * 0.4, y + r * 0.25, x + side * r * 1.3, y + r * (0.25 + k * 0.15)), fore, line // 2 + 1)
        draw.arc((x - r * 0.4, y, x + r * 0.4, y + r * 0.6), 20, 160, fore, line)
    elif kind == "person":
        for k in range(rng.randint(1, 3)):
            c = x + (k - 1) * r * 1.2
            disc(c, y - r, r * 0.3, **style())
            joints = [
                (c, y - r * 0.7, c, y + r * 0.3),
                (c, y + r * 0.3, c - r * 0.4, y + r * 1.2),
                (c, y + r * 0.3, c + r * 0.4, y + r * 1.2),
                (c, y - r * 0.4, c - r * 0.55, y + r * rng.uniform(-0.8, 0.2)),
                (c, y - r * 0.4, c + r * 0.55, y + r * rng.uniform(-0.8, 0.2)),
            ]
            for joint in joints:
                draw.line(joint, fore, line)
        if rng.random() < 0.6:
            draw.line((w * 0.1, y + r * 1.22, w * s - w * 0.1, y + r * 1.22), fore, line)
    elif kind == "flower":
        draw.line((x, y, x + rng.uniform(-20, 20), h * s * 0.95), fore, line)
        petal, n = style(), rng.randint(5, 9)
        for i in range(n):
            disc(x + r * 0.5 * math.cos(i * math.tau / n), y - r * 0.4 + r * 0.5 * math.sin(i * math.tau / n), r * 0.27, **petal)
        disc(x, y - r * 0.4, r * 0.25, **style())
        draw.ellipse((x, y + r * 0.8, x + r * 0.8, y + r * 1.1), **style())
    elif kind == "map":
        for _ in range(rng.randint(1, 4)):
            land = [(rng.uniform(0, 1) * w * s, rng.uniform(0, 1) * h * s) for _ in range(rng.randint(6, 12))]
            cx, cy = (sum(c) / len(land) for c in zip(*land))
            land.sort(key=lambda p: math.atan2(p[1] - cy, p[0] - cx))
            draw.polygon(land, fill=a.colour(rng, 150, 255), outline=fore, width=line // 2)
            for _ in range(rng.randint(1, 3)):
                draw.line(
                    [rng.choice(land), (cx + rng.uniform(-80, 80), cy + rng.uniform(-80, 80)), rng.choice(land)],
                    a.colour(rng),
                    rng.randint(2, 8),
                    joint="curve",
                )
    elif kind == "boat":
        draw.rectangle((0, y + r * 0.7, w * s, h * s), fill=None if outlined else a.colour(rng, 60, 220), outline=fore, width=line // 2)
        draw.polygon(
            [(x - r, y + r * 0.3), (x + r, y + r * 0.3), (x + r * 0.7, y + r * 0.9), (x - r * 0.7, y + r * 0.9)],
            outline=fore,
            fill=style().get("fill"),
            width=line,
        )
        draw.line((x, y + r * 0.3, x, y - r), fore, line)
        draw.polygon(
            [(x + line, y - r), (x + r * 0.8, y + r * 0.2), (x + line, y + r * 0.2)], outline=fore, fill=style().get("fill"), width=line
        )
        disc(w * s * 0.85, h * s * 0.15, r * 0.25, **style())
    else:
        draw.rectangle((0, y + r, w * s, h * s), fill=None if outlined else a.colour(rng, 60, 220), outline=fore, width=line // 2)
        draw.rectangle((x - r, y - r * 0.2, x + r, y + r), **style())
        draw.polygon(
            [(x - r * 1.2, y - r * 0.2), (x, y - r), (x + r * 1.2, y - r * 0.2)], outline=fore, fill=style().get("fill"), width=line
        )
        draw.rectangle((x - r * 0.15, y + r * 0.4, x + r * 0.2, y + r), **style())
        draw.rectangle((x - r * 0.75, y + r * 0.1, x - r * 0.35, y + r * 0.5), **style())
        disc(x + r * 1.6, y + r * 0.2, r * 0.4, **style())
        disc(w * s * 0.85, h * s * 0.15, r * 0.25, **style())
    return out.resize((w, h), Image.Resampling.LANCZOS)
