"""Lines of text: broken to a width and painted."""

from __future__ import annotations

from PIL import Image, ImageDraw

from . import assets as a


def wrap(rng, face, content: str, width: float) -> list[str]:
    out, line = [], ""
    for word in content.split():
        if line and face.getlength(line + " " + word) > width:
            out.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*out, line]


def paint(rng, lines_, face, width, align="left", margin=30, leading=1.4, back=None, fore=None) -> Image.Image:
    back = back or a.ground(rng)
    fore = fore or a.ink(rng, back)
    step = face.size * leading
    out = Image.new("RGB", (int(width + 2 * margin), int(step * len(lines_) + 2 * margin)), back)
    draw = ImageDraw.Draw(out)
    for i, line in enumerate(lines_):
        free = width - face.getlength(line)
        x = margin + {"left": 0, "center": free / 2, "right": free}[align]
        draw.text((x, margin + i * step), line, fore, face)
    return out
