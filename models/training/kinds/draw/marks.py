"""Marks made up of a few flat shapes, as many logos are."""

from __future__ import annotations

import math
import random

from PIL import Image

from . import assets as a
from .symbols import hexed


def shapes(rng: random.Random, side: int) -> Image.Image:
    """A made-up mark: few flat shapes in few colours, often turned about a centre, mirrored, or cut out of a tile."""
    colours = [hexed(a.colour(rng, 60, 235))]
    while len(colours) < 4:
        colours.append(rng.choice([colours[0], hexed(a.colour(rng, 60, 235))]))
    copies = rng.choice([1, 1, 2, 3, 4, 5, 6, 8])
    body = ""
    for n in range(rng.randint(1, 3)):
        path = outline(rng, 38 if copies == 1 else 22)
        away = 0 if copies == 1 else rng.uniform(10, 26)
        for k in range(copies):
            fill = colours[(k + n) % 4]
            opacity = rng.choice([1, 1, 1, 0.7])
            body += f'<path transform="rotate({k * 360 / copies:.1f} 50 50) translate({50 + rng.choice([0, 0, 8]) * (copies == 1)} {50 - away:.1f})" d="{path}" fill="{fill}" fill-opacity="{opacity}" fill-rule="evenodd"/>'
    if rng.random() < 0.25:
        cut = outline(rng, rng.uniform(10, 24))
        body += f'<path transform="translate(50 50)" d="{cut}" fill="#fff"/>'
    if rng.random() < 0.2:
        tile = rng.choice(
            [
                '<circle cx="50" cy="50" r="50" {}/>',
                '<rect width="100" height="100" rx="22" {}/>',
                '<path d="M50 0L93 25V75L50 100L7 75V25Z" {}/>',
            ]
        )
        body = tile.format(f'fill="{hexed(a.ground(rng, 0.5))}"') + f'<g transform="translate(20 20) scale(.6)">{body}</g>'
    return a.svg(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">{body}</svg>', side)


def outline(rng: random.Random, r: float) -> str:
    """A closed path about the origin: polygon, ring, leaf, bolt, blob, arc or bars."""
    kind = rng.choice(["polygon", "ring", "leaf", "letter", "blob", "arc", "slant"])
    if kind == "polygon":
        n, turn, inner = rng.choice([3, 4, 5, 6, 6, 8]), rng.uniform(0, 6.3), rng.choice([1, 1, 0.5])
        points = [
            (
                r * (inner if i % 2 and inner < 1 else 1) * math.cos(turn + i * math.tau / n),
                r * (inner if i % 2 and inner < 1 else 1) * math.sin(turn + i * math.tau / n),
            )
            for i in range(n)
        ]
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"
    if kind == "ring":
        q = r * rng.choice([0, 0.4, 0.6, 0.75])
        hole = f"M{-q:.1f} 0a{q:.1f} {q:.1f} 0 1 0 {2 * q:.1f} 0a{q:.1f} {q:.1f} 0 1 0 {-2 * q:.1f} 0Z" if q else ""
        return f"M{-r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0Z" + hole
    if kind == "leaf":
        w = r * rng.uniform(0.5, 1.3)
        return f"M0 {-r:.1f}C{w:.1f} {-r / 2:.1f} {w:.1f} {r / 2:.1f} 0 {r:.1f}C{-w:.1f} {r / 2:.1f} {-w:.1f} {-r / 2:.1f} 0 {-r:.1f}Z"
    if kind == "letter":
        t = r * rng.uniform(0.3, 0.5)
        return rng.choice([
            f"M{-r} {-r}h{2 * r}v{t}h{-2 * r + t}v{2 * r - t}h{-t}Z", f"M{-r} {-r}h{t}l{2 * r - 2 * t} {2 * r - t}v{-2 * r + t}h{t}v{2 * r}h{-t}l{-2 * r + 2 * t} {-2 * r + t}v{2 * r - t}h{-t}Z",
            f"M{-r} {-r}h{2 * r}v{t}h{-2 * r + t}v{r - t * 1.5}h{r}v{t}h{-r}v{r - t * 1.5}h{2 * r - t}v{t}h{-2 * r}Z", f"M{-r} {r}L0 {-r}L{r} {r}h{-t}L0 {-r + 2 * t}L{-r + t} {r}Z",
        ])  # fmt: skip
    if kind == "arc":
        t = r * rng.uniform(0.25, 0.6)
        return f"M{-r:.1f} 0A{r:.1f} {r:.1f} 0 {rng.randint(0, 1)} 1 {r:.1f} 0L{r - t:.1f} 0A{r - t:.1f} {r - t:.1f} 0 0 0 {-r + t:.1f} 0Z"
    if kind == "slant":
        k, h = r * rng.uniform(0.2, 0.8), r * rng.uniform(0.3, 1)
        return f"M{-r:.1f} {h:.1f}L{-r + k:.1f} {-h:.1f}L{r:.1f} {-h:.1f}L{r - k:.1f} {h:.1f}Z"
    knots = [
        (r * rng.uniform(0.5, 1.1) * math.cos(i * math.tau / 5), r * rng.uniform(0.5, 1.1) * math.sin(i * math.tau / 5)) for i in range(5)
    ]
    middles = [((x + u) / 2, (y + v) / 2) for (x, y), (u, v) in zip(knots, knots[1:] + knots[:1])]
    return (
        f"M{middles[-1][0]:.1f} {middles[-1][1]:.1f}"
        + "".join(f"Q{x:.1f} {y:.1f} {u:.1f} {v:.1f}" for (x, y), (u, v) in zip(knots, middles))
        + "Z"
    )
