"""Flow charts as office programs draw them: small letters in boxes and diamonds, lines at right angles, not anti-aliased."""

from __future__ import annotations

import random

from PIL import Image, ImageDraw

from . import assets as a

ANSWERS = [("Yes", "No"), ("yes", "no"), ("Y", "N"), ("true", "false"), ("OK", "Error"), ("Ja", "Nein")]


def decisions(rng: random.Random, part: str, worded: int) -> Image.Image:
    columns, steps = rng.choice([1, 1, 2, 3]), rng.randint(3, 7)
    wide, high = rng.randint(180, 330), rng.randint(80, 125)
    back = a.ground(rng, 0.06)
    out = Image.new("RGB", (wide * columns + 40, high * steps + 60), back)
    draw, fore = ImageDraw.Draw(out), a.ink(rng, back, 0.9)
    if rng.random() < 0.5:
        draw.fontmode = "1"  # letters of whole pixels, as older programs set them
    face, pen = a.font(rng, rng.randint(10, 15), part), rng.choice([1, 1, 1, 2])
    fills = [back] if rng.random() < 0.6 else [a.colour(rng, 150, 255) for _ in range(3)]
    answers = rng.choice(ANSWERS)

    def say(x: float, y: float, text: str, anchor: str = "mm") -> None:
        if worded:
            draw.multiline_text((x, y), text, fore, face, anchor=anchor, align="center", spacing=2)

    def arrow(*points: tuple[float, float]) -> None:
        draw.line(points, fore, pen)
        (x0, y0), (x, y) = points[-2:]
        if abs(y - y0) > abs(x - x0):
            k = 5 if y > y0 else -5
            draw.polygon([(x, y), (x - 3, y - k), (x + 3, y - k)], fill=fore)
        else:
            k = 5 if x > x0 else -5
            draw.polygon([(x, y), (x - k, y - 3), (x - k, y + 3)], fill=fore)

    for column in range(columns):
        x, lane = wide * (column + 0.4) + 20, wide * (column + 0.88) + 20
        if columns > 1 and rng.random() < 0.3:
            draw.rectangle((wide * column + 22, 4, wide * (column + 1) + 16, out.height - 5), outline=fore)
        if rng.random() < 0.5:
            draw.rectangle(
                (wide * column + 26, 8, wide * column + wide * 0.6, 32), fill=rng.choice([*fills, (255, 255, 153)]), outline=fore
            )
            say(wide * column + wide * 0.3 + 13, 20, a.words(rng, rng.randint(1, 3), part).title())
        w, h = wide * rng.uniform(0.44, 0.6), high * rng.uniform(0.45, 0.72)
        for step in range(steps):
            y = 60 + high * (step + 0.35)
            shape = rng.choice(["box", "box", "diamond", "diamond", "round"])
            style = {"fill": rng.choice(fills), "outline": fore, "width": pen}
            if shape == "diamond":
                draw.polygon([(x, y - h / 2 - 6), (x + w / 2, y), (x, y + h / 2 + 6), (x - w / 2, y)], **style)
            else:
                draw.rounded_rectangle((x - w / 2, y - h / 2, x + w / 2, y + h / 2), h / 2 if shape == "round" else 0, **style)
            say(
                x,
                y,
                "\n".join(a.words(rng, rng.randint(1, 3), part) for _ in range(rng.choice([1, 2, 2, 3])))
                + ("?" if shape == "diamond" else ""),
            )
            if step + 1 < steps:
                arrow((x, y + h / 2 + (6 if shape == "diamond" else 0)), (x, y + high - h / 2 - 6))
            if shape == "diamond":
                say(x + 14, y + h / 2 + 14, answers[0])
                to = y + high * rng.choice([-1, 1, 2])
                arrow((x + w / 2, y), (lane, y), (lane, min(out.height - 20, max(50, to)))) if rng.random() < 0.6 else arrow(
                    (x + w / 2, y), (lane, y)
                )
                say(x + w / 2 + 14, y - 8, answers[1])
    return out
