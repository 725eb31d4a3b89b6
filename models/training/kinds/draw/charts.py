"""Charts: by matplotlib in its many styles, and drawn by hand as infographics are."""

from __future__ import annotations

import random

from PIL import Image, ImageDraw

from . import assets as a
from .flat_charts import by_hand
from .plotted import matplotlib_chart
from .series import series

TYPES = ["bar", "line", "pie", "scatter", "area", "other"]


def chart(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    from .browser import shot

    kind = rng.choices(TYPES, [5, 4, 3, 3, 2, 2])[0]
    roll = rng.random()
    if roll < 0.4:
        found = shot(rng, "charts", part)
        if found:
            return found[0], {"kind": "chart", "chart": found[1].split("-")[1], "words": 1}
    worded = rng.random() < 0.93
    if kind == "bar" and roll > 0.8:
        return bare_bars(rng, part), {"kind": "chart", "chart": "bar", "words": 1}
    picture = matplotlib_chart(rng, kind, part, worded) if roll < 0.75 else by_hand(rng, kind, part, worded)
    return picture, {"kind": "chart", "chart": kind, "words": int(worded)}


def bare_bars(rng, part) -> Image.Image:
    """Lying bars with their names before and their values behind, and no axes: as pages write them in SVG."""
    n, size = rng.randint(3, 9), rng.choice([14, 18, 24])
    step, w = size * rng.uniform(1.8, 3.2), rng.randint(360, 800)
    back = a.ground(rng, 0.25) if rng.random() < 0.5 else a.colour(rng, 210, 255)
    fore, fill, face = a.ink(rng, back, 0.9), a.colour(rng, 50, 220), a.font(rng, size, part)
    out = Image.new("RGB", (w, int(step * (n + 2))), back)
    draw, names, values = ImageDraw.Draw(out), rng.sample(a.vocabulary(part), n), series(rng, n)
    left = max(face.getlength(name) for name in names) + size * 1.6
    draw.text(
        (size, step * 0.3),
        a.words(rng, rng.randint(2, 5), part).capitalize(),
        fore,
        face.font_variant(size=int(size * rng.uniform(1, 1.5))),
    )
    for i, (name, value) in enumerate(zip(names, values / values.max())):
        y = step * (i + 1.6)
        draw.text((size * 0.8, y), name, fore, face)
        end = left + max(2, (w - left - size * 4) * value)
        draw.rectangle((left, y, end, y + size * rng.uniform(0.95, 1.05)), fill=fill)
        draw.text((end + size * 0.4, y), f"{value * 100:.0f}{rng.choice(['', ' %'])}", fore, face)
    return out
