"""Maps of what no geodata is at hand for: streets, heights and lines of transit, all made up."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from . import assets as a
from .painterly import clipped, noise
from .surrounds import furniture, labels, place

#: Ground, roads, main roads, their edge, water, park, buildings.
LOOKS = [
    ((242, 239, 233), (255, 255, 255), (247, 250, 191), (200, 190, 180), (170, 211, 223), (200, 250, 204), (217, 208, 201)),
    ((232, 230, 222), (255, 255, 255), (255, 255, 255), None, (170, 218, 255), (205, 230, 190), (222, 218, 205)),
    ((245, 245, 243), (255, 255, 255), (255, 224, 130), (225, 225, 225), (176, 224, 240), (200, 235, 195), (235, 233, 228)),
    ((248, 249, 250), (222, 226, 232), (250, 190, 80), None, (144, 218, 238), (200, 240, 205), (236, 238, 242)),
    ((38, 42, 52), (64, 70, 84), (90, 96, 112), None, (22, 30, 44), (34, 50, 46), (46, 50, 62)),
    ((255, 255, 255), (190, 190, 190), (120, 120, 120), None, (215, 225, 235), (232, 240, 228), (240, 240, 240)),
    ((238, 228, 205), (255, 252, 240), (225, 160, 110), (170, 140, 110), (150, 190, 200), (190, 205, 150), (215, 195, 165)),
]


def streets(rng: random.Random, part: str) -> Image.Image:
    """A bent grid or scattered roads, a river or a coast, parks, houses, names along the roads."""
    w, h = rng.choice([(640, 480), (800, 600), (500, 500), (420, 640), (900, 500)])
    ground, road, main, edge, water, park, house = rng.choice(LOOKS)
    twice = 2
    out = Image.new("RGB", (w * twice, h * twice), ground)
    draw = ImageDraw.Draw(out)
    pitch, turn, bend = rng.choice([rng.uniform(28, 70), rng.uniform(90, 220)]) * twice, rng.uniform(0, 3.14), rng.uniform(0, 0.25)
    lines = grid(rng, w * twice, h * twice, pitch, turn, bend)
    for _ in range(rng.choice([0, 1, 3])):
        draw.polygon(blob(rng, w * twice, h * twice, rng.uniform(0.06, 0.2)), fill=park)
    if rng.random() < 0.5 and pitch < 150:
        for _ in range(rng.randint(40, 260)):
            x, y, s = rng.uniform(0, w * 2), rng.uniform(0, h * 2), rng.uniform(6, 20)
            draw.rectangle((x, y, x + s, y + s * rng.uniform(0.5, 2)), fill=house)
    if rng.random() < 0.6:
        waters(rng, draw, w * twice, h * twice, water)
    width = rng.choice([0.06, 0.1, 0.16]) * min(pitch, 160) + 2
    wide = [rng.random() < 0.2 for _ in lines]
    for layer in ("edge", "road"):
        for line, is_main in zip(lines, wide):
            size = width * (1.8 if is_main else 1)
            if layer == "edge" and edge:
                draw.line(line, fill=edge, width=int(size + 4), joint="curve")
            elif layer == "road":
                draw.line(line, fill=main if is_main else road, width=int(size), joint="curve")
    if rng.random() < 0.3:
        draw.line(
            list(rng.choice(lines)),
            fill=rng.choice([(66, 133, 244), (220, 50, 60), (120, 60, 180)]),
            width=int(width * 0.8) + 3,
            joint="curve",
        )
    out = out.resize((w, h), Image.Resampling.LANCZOS)
    if rng.random() < 0.85:
        along(rng, out, lines, part, twice)
        labels(
            rng,
            out,
            [(place(rng, part), rng.uniform(0, w), rng.uniform(0, h)) for _ in range(rng.randint(1, 14))],
            part,
            rng.choice([10, 12, 15, 20, 24]),
        )
    return furniture(rng, out, part)


def grid(rng: random.Random, w: int, h: int, pitch: float, turn: float, bend: float) -> list[list[tuple[float, float]]]:
    lines, reach = [], (w + h) * 0.75
    for a_ in (turn, turn + 1.571 + rng.uniform(-bend, bend)):
        at = -reach
        while at < reach:
            at += pitch * rng.uniform(0.6, 1.6)
            if rng.random() < 0.12:
                continue
            start, end = (-reach, reach) if rng.random() < 0.6 else sorted((rng.uniform(-reach, reach), rng.uniform(-reach, reach)))
            sway, phase, slant = rng.uniform(0, bend) * pitch, rng.uniform(0, 6), rng.gauss(0, bend / 4)
            line = []
            for s in np.linspace(start, end, 14):
                off = at + np.sin(s / pitch / 2 + phase) * sway + s * slant
                line.append((w / 2 + np.cos(a_) * s - np.sin(a_) * off, h / 2 + np.sin(a_) * s + np.cos(a_) * off))
            lines.append(line)
    return lines


def blob(rng: random.Random, w: int, h: int, size: float) -> list[tuple[float, float]]:
    x, y, n = rng.uniform(0, w), rng.uniform(0, h), rng.randint(4, 14)
    return [
        (x + np.cos(k / n * 6.283) * w * size * rng.uniform(0.6, 1.2), y + np.sin(k / n * 6.283) * h * size * rng.uniform(0.6, 1.2))
        for k in range(n)
    ]


def waters(rng: random.Random, draw: ImageDraw.ImageDraw, w: int, h: int, colour) -> None:
    """A river from side to side, or a coast along the bottom or a side."""
    rough = rng.choice([4, 7, 20])
    points = [(x, h * rng.uniform(0.35, 0.8) + h * 0.08 * rng.gauss(0, 1)) for x in np.linspace(-20, w + 20, rough)]
    if rng.random() < 0.5:
        points = [(y * w / h, x * h / w) for x, y in points]
        shore = [*points, (w, h), (w, 0)]
    else:
        shore = [*points, (w, h), (0, h)]
    if rng.random() < 0.5:
        draw.polygon(shore, fill=colour)
    else:
        draw.line(points, fill=colour, width=rng.randint(14, 90), joint="curve")


def along(rng: random.Random, picture: Image.Image, lines, part: str, twice: int) -> None:
    """Names of streets in their direction."""
    face, ink = a.font(rng, rng.choice([9, 10, 12]), part), rng.choice([(70, 70, 70), (110, 110, 110), (40, 40, 40)])
    for line in rng.sample(lines, min(len(lines), rng.randint(2, 12))):
        (x0, y0), (x1, y1) = line[6], line[7]
        text = place(rng, part) + rng.choice([" St", " Ave", " Street", " Road", ""])
        patch = Image.new("L", (int(face.getlength(text)) + 4, int(face.size * 1.5)), 0)
        ImageDraw.Draw(patch).text((2, 1), text, 255, face)
        angle = (np.degrees(np.arctan2(y1 - y0, x1 - x0)) + 90) % 180 - 90
        patch = patch.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
        picture.paste(ink, (int(x0 / twice - patch.width / 2), int(y0 / twice - patch.height / 2)), patch)
        picture.info["words"] = 1


def heights(rng: random.Random, part: str) -> Image.Image:
    """Contour lines, with tints of height, shaded slopes, paths and water."""
    w, h = rng.choice([(640, 480), (560, 560), (800, 500)])
    field = sum(ndimage.gaussian_filter(noise(rng, h // 2, w // 2), s) * s**1.6 for s in (5, 12, 30))
    field = np.asarray(Image.fromarray(field.astype(np.float32)).resize((w, h), Image.Resampling.BICUBIC))
    field = (field - field.min()) / np.ptp(field)
    stops = np.array(
        rng.choice(
            [
                [(172, 208, 165), (239, 235, 192), (195, 160, 107), (245, 244, 242)],
                [(255, 255, 255)] * 4,
                [(210, 230, 190), (230, 240, 210), (245, 245, 235), (255, 255, 255)],
                [(240, 230, 210)] * 4,
            ]
        ),
        np.float32,
    )
    values = np.stack([np.interp(field, np.linspace(0, 1, 4), stops[:, c]) for c in range(3)], 2)
    if rng.random() < 0.5:
        slope = ndimage.sobel(field, 0) + ndimage.sobel(field, 1)
        values *= np.clip(1 + slope[..., None] * rng.uniform(2, 9), 0.6, 1.15)
    if rng.random() < 0.5:
        values = np.where(
            (field < rng.uniform(0.1, 0.35))[..., None], np.array(rng.choice([(160, 200, 230), (190, 220, 240)]), np.float32), values
        )
    if rng.random() < 0.85:
        ink = np.array(rng.choice([(160, 110, 60), (120, 120, 120), (190, 130, 80), (90, 70, 50)]), np.float32)
        for count, weight in ((rng.randint(9, 30), rng.uniform(0.4, 0.9)), (rng.randint(2, 6), 1.0)):
            steps = np.floor(field * count)
            line = ((np.diff(steps, axis=0, prepend=steps[:1]) != 0) | (np.diff(steps, axis=1, prepend=steps[:, :1]) != 0)).astype(
                np.float32
            )
            line = ndimage.gaussian_filter(line, 0.5)[..., None] * weight
            values = values * (1 - line) + ink * line
    out = Image.fromarray(clipped(values))
    draw = ImageDraw.Draw(out)
    for _ in range(rng.choice([0, 1, 4])):
        line = rng.choice(grid(rng, w, h, 120, rng.uniform(0, 3), 0.9))
        draw.line(
            line, fill=rng.choice([(200, 40, 40), (40, 40, 40), (230, 120, 40), (90, 150, 220)]), width=rng.randint(1, 4), joint="curve"
        )
    names = [
        (place(rng, part) if rng.random() < 0.6 else str(rng.randint(80, 4200)), rng.uniform(0, w), rng.uniform(0, h))
        for _ in range(rng.randint(0, 22))
    ]
    labels(rng, out, names, part, rng.choice([9, 11, 14]))
    return furniture(rng, out, part)


def transit(rng: random.Random, part: str) -> Image.Image:
    """Lines at multiples of 45 degrees, with stations and their names (kept out of training)."""
    w, h = rng.choice([(700, 500), (560, 560), (900, 600)])
    out = Image.new("RGB", (w * 2, h * 2), rng.choice([(255, 255, 255), (250, 250, 245), (232, 240, 250)]))
    draw, stops = ImageDraw.Draw(out), []
    if rng.random() < 0.5:
        waters(rng, draw, w * 2, h * 2, (205, 228, 245))
    for _ in range(rng.randint(3, 9)):
        x, y, course = rng.uniform(0.1, 0.9) * w * 2, rng.uniform(0.1, 0.9) * h * 2, rng.randint(0, 7)
        points, colour = [(x, y)], a.colour(rng, 0, 220)
        for _ in range(rng.randint(4, 11)):
            course += rng.choice([0, 0, 0, 1, -1])
            step = rng.uniform(60, 150)
            x, y = x + step * np.cos(course * 0.7854), y + step * np.sin(course * 0.7854)
            points.append((x, y))
        draw.line(points, fill=colour, width=rng.choice([9, 13]), joint="curve")
        for x, y in points:
            draw.ellipse((x - 8, y - 8, x + 8, y + 8), fill=(255, 255, 255), outline=rng.choice([(0, 0, 0), colour]), width=3)
        stops += points
    out = out.resize((w, h), Image.Resampling.LANCZOS)
    labels(rng, out, [(place(rng, part), x / 2 + 26, y / 2 - 9) for x, y in stops], part, rng.choice([9, 11]))
    return furniture(rng, out, part)
