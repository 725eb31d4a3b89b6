"""Maps in many styles: political, choropleth, weather, old; streets, transit and heights are in streets.py, weather and old ones in shaded_maps.py."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image

from .geodata import View
from .lands import SCALES, SEAS, canvas, graticule, land, source
from .shaded_maps import old, weather
from .streets import heights, streets, transit
from .surrounds import furniture, named

LANDS = [
    (242, 239, 233),
    (245, 243, 220),
    (255, 255, 255),
    (232, 230, 222),
    (210, 210, 205),
    (200, 220, 180),
    (45, 50, 60),
    (252, 248, 228),
]
PASTELS = [
    (251, 180, 174),
    (179, 205, 227),
    (204, 235, 197),
    (222, 203, 228),
    (254, 217, 166),
    (255, 255, 204),
    (229, 216, 189),
    (253, 218, 236),
    (190, 220, 160),
    (250, 200, 120),
]


def map_(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    """Part "test" draws the United States' counties and transit only, in which nothing else is drawn."""
    styles = [
        (streets, 4),
        (heights, 1.5),
        (transit, 0 if part != "test" else 1),
        (political, 2.5),
        (choropleth, 2),
        (weather, 1.2),
        (old, 1.2),
        (locator, 1),
    ]
    functions, weights = zip(*(styles if part != "test" else [(transit, 1), (counties, 2)]))
    picture = rng.choices(functions, weights)[0](rng, "train" if part == "train" else "dev")
    words = bool(picture.info.pop("words", 0))
    return picture.convert("RGB"), {"kind": "map", "words": int(words)}


def political(rng: random.Random, part: str) -> Image.Image:
    view = View(rng, *canvas(rng), source(rng), part)
    sea, one = rng.choice(SEAS), rng.choice(LANDS)
    many = rng.random() < 0.6
    tones: dict[str, tuple] = {}
    fill = lambda name: tones.setdefault(name, rng.choice(PASTELS)) if many else one
    dark = sum(one) < 250
    line = rng.choice([(120, 120, 120), (255, 255, 255), (80, 60, 100), (40, 40, 40)]) if not dark else (110, 115, 130)
    out = land(rng, view, fill, line, rng.choice([0.5, 1, 1.5]), sea)
    if rng.random() < 0.3:
        out = graticule(rng, out)
    return furniture(rng, named(rng, view, out, part, rng.choice([0, 1, 1, 1])), part)


def choropleth(rng: random.Random, part: str, where: str = "") -> Image.Image:
    view = View(rng, *canvas(rng), where or source(rng), part)
    low, high = (np.array(c) for c in rng.choice(SCALES))
    steps = rng.choice([0, 4, 5, 7])
    tones: dict[str, tuple] = {}

    def fill(name: str) -> tuple:
        share = rng.betavariate(1.3, 1.6)
        share = round(share * steps) / steps if steps else share
        none = rng.random() < 0.08
        return tones.setdefault(name or str(rng.random()), (225, 225, 225) if none else tuple(int(v) for v in low + (high - low) * share))

    out = land(
        rng,
        view,
        fill,
        rng.choice([(255, 255, 255), (255, 255, 255), (90, 90, 90), (0, 0, 0)]),
        rng.choice([0.4, 0.8, 1.2]),
        rng.choice([(255,) * 3, (255,) * 3, *SEAS]),
    )
    return furniture(rng, named(rng, view, out, part, rng.choice([0, 0, 0.5])), part, scale=(low, high, steps or 6))


def counties(rng: random.Random, part: str) -> Image.Image:
    """Kept out of training: other data, coloured or not."""
    view = View(rng, *canvas(rng), "counties", part)
    if rng.random() < 0.6:
        return choropleth(rng, part, "counties")
    out = land(rng, view, lambda _: (240, 236, 225), (150, 140, 130), 0.8, (200, 220, 235))
    return furniture(rng, named(rng, view, out, part, 1), part)


def locator(rng: random.Random, part: str) -> Image.Image:
    """One area told from the rest, as encyclopedias show where it lies."""
    view = View(rng, *canvas(rng), source(rng), part)
    names = [name for name, _ in view.shapes()] or [""]
    chosen, one = (
        set(rng.sample(names, min(len(names), rng.choice([1, 1, 3, 8])))),
        rng.choice([(192, 192, 192), (224, 224, 224), (254, 254, 233), (246, 225, 185)]),
    )
    mark = rng.choice([(34, 139, 34), (200, 30, 40), (0, 90, 180), (230, 140, 0), (70, 70, 70)])
    out = land(
        rng,
        view,
        lambda name: mark if name in chosen else one,
        rng.choice([(255, 255, 255), (100, 100, 100), (150, 150, 150)]),
        rng.choice([0.5, 1]),
        rng.choice([(255, 255, 255), (200, 230, 245), (198, 236, 255)]),
    )
    return furniture(rng, named(rng, view, out, part, rng.choice([0, 0, 0.4])), part, plain=rng.random() < 0.6)
