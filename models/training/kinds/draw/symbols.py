"""What symbols share: colours in SVG, room around a mark, the tile it stands on, and which names are brands'."""

from __future__ import annotations

import functools
import json
import random
import re

from PIL import Image, ImageDraw, ImageOps

from . import assets as a

#: Names of emoji that are flags, in any pack.
FLAGS = r"^flag-(?!in-hole)|^(black|white|rainbow|pirate|chequered|transgender)-flag$"


def hexed(c: tuple[int, int, int]) -> str:
    return "#%02x%02x%02x" % c


def filled(text: str, fore: tuple[int, int, int]) -> str:
    """An SVG of one colour in that colour."""
    text = text.replace("currentColor", hexed(fore))
    head = text.split(">")[0]
    return text if "fill=" in head or "stroke" in text else text.replace("<svg", f'<svg fill="{hexed(fore)}"', 1)


@functools.cache
def brands() -> frozenset[str]:
    """Names of companies and programs: a mark of one is a logo in whatever pack it is."""
    packs = [json.loads((a.NPM / "@iconify-json" / name / "icons.json").read_text())["icons"] for name in ("fa7-brands", "logos")]
    return frozenset(re.sub(r"-(icon|alt|logo)$", "", name) for pack in packs for name in pack)


def branded(name: str) -> bool:
    """Whether an icon of that name is a brand's mark."""
    plain = re.sub(r"^(brand|logo|file-type|folder)-+|-(fill|line|filled|outline|bold|linear|duotone|solid|alt|logo|symbolic)$", "", name)
    return name.startswith(("brand-", "logo-", "distributor-logo")) or name.endswith("-logo") or plain in brands()


def padded(rng: random.Random, mark: Image.Image, gaps: tuple[float, ...] = (0, 0, 0, 0.1, 0.12, 0.3, 0.6)) -> Image.Image:
    gap = int(mark.width * rng.choice(gaps))
    out = Image.new("RGBA", (mark.width + 2 * gap, mark.height + 2 * gap), (0, 0, 0, 0))
    out.alpha_composite(mark, (gap, gap))
    return out


def squared(mark: Image.Image, room: float = 0) -> Image.Image:
    """In the middle of a square, as packs of symbols have them."""
    side = round(max(mark.size) * (1 + room))
    out = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    out.alpha_composite(mark, ((side - mark.width) // 2, (side - mark.height) // 2))
    return out


def badge(rng: random.Random, mark: Image.Image, fore: tuple[int, int, int]) -> Image.Image:
    """On a disc, a button or an app's tile, flat or with a gradient."""
    side = int(max(mark.size) * rng.uniform(1.3, 2.2))
    back = a.colour(rng, 0, 180) if sum(fore) > 384 else a.colour(rng, 170, 255)
    tile = Image.new("RGB", (side, side), back)
    if rng.random() < 0.4:
        tile = ImageOps.colorize(
            Image.linear_gradient("L").resize((side, side)).rotate(rng.choice([0, 90, 180])), back, a.colour(rng, 20, 190)
        )
    mask = Image.new("L", (side * 2, side * 2), 0)
    draw = ImageDraw.Draw(mask)
    shape = rng.choice(["disc", "round", "square"])
    box = (0, 0, side * 2 - 1, side * 2 - 1)
    draw.ellipse(box, fill=255) if shape == "disc" else draw.rounded_rectangle(box, side * (0.4 if shape == "round" else 0), fill=255)
    out = tile.convert("RGBA")
    out.putalpha(mask.resize((side, side)))
    out.alpha_composite(mark, ((side - mark.width) // 2, (side - mark.height) // 2))
    return out
