"""Icons: of one line or one colour, in two tones, coloured, and those of desktops."""

from __future__ import annotations

import functools
import random
import re
from pathlib import Path

from PIL import Image

from . import assets as a
from .symbols import badge, branded, filled, hexed, padded

FILES = {
    "lucide-static/icons": 2, "@tabler/icons/icons": 2, "bootstrap-icons/icons": 2, "@mdi/svg/svg": 2, "ionicons/dist/svg": 1,
    "remixicon/icons": 2, "@fortawesome/fontawesome-free/svgs/solid": 1, "@fortawesome/fontawesome-free/svgs/regular": 1,
}  # fmt: skip
PACKS = [
    "carbon",
    "healthicons",
    "hugeicons",
    "mingcute",
    "clarity",
    "solar",
    "icon-park-twotone",
    "game-icons",
    "streamline-plump",
    "pixelarticons",
    "medical-icon",
]
COLOURED = ["flat-color-icons", "icon-park", "icon-park", "streamline-ultimate-color", "fluent-color", "duo-icons"]
#: Desktops' themes, and which of their folders hold things and deeds: what stands for a program is a logo to people.
THEMES = ["Tango", "gartoon", "suru", "elementary", "Numix", "Numix", "Obsidian", "Faenza", "mate", "elementary-xfce", "oxygen", "gnome"]
THINGS = re.compile(r"/(actions|places|devices|categories|status|emblems|mime\w*|stock|filesystems)(/|$)")
BRANDED = r"logo|brand|(?<![a-z])flags?(?![a-z])"


def icon(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "icon", "words": 0}
    side = rng.choice([16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 400])
    roll = 1 if part == "test" else rng.random()
    if roll < 0.14:
        text = rng.choice(a.iconify(rng.choice(COLOURED), part, "", BRANDED))
        return padded(rng, a.svg(text.replace("currentColor", hexed(a.colour(rng))), side)), labels
    if roll < 0.38:
        return padded(rng, themed(rng, part, side)), labels
    fore = a.ink(rng, (255, 255, 255), 0.7) if rng.random() < 0.8 else (255, 255, 255)
    mark = a.svg(filled(plain(rng, part), fore), side)
    if fore == (255, 255, 255) or rng.random() < 0.2:
        return badge(rng, mark, fore), labels
    return padded(rng, mark), labels


def plain(rng: random.Random, part: str) -> str:
    """One colour: `currentColor`, or none said."""
    if part != "test" and rng.random() < 0.5:
        return rng.choice(a.iconify(rng.choice(PACKS), part, "", BRANDED))
    folder = "heroicons/24" if part == "test" else rng.choices(list(FILES), list(FILES.values()))[0]
    return rng.choice(unbranded(folder, part)).read_text()


@functools.cache
def unbranded(folder: str, part: str) -> list[Path]:
    root = str(a.NPM / folder)
    found = a.files(root, "*.svg", "train") + a.files(root, "*.svg", "dev") if part == "test" else a.files(root, "*.svg", part)
    return [p for p in found if "Logos" not in p.parts and not re.search(BRANDED, p.stem) and not branded(p.stem)]


@functools.cache
def themes(name: str, part: str) -> list[Path]:
    root = str(a.DEB / "icons" / name)
    drawn = [p for p in a.files(root, "*.svg", part) if "scalable-up-to" not in str(p)]
    pictures = [p for p in a.files(root, "*.png", part) if re.search(r"(48|64|96|128|256)", str(p.parent))]
    return [p for p in drawn + pictures if THINGS.search(str(p.parent)) and not branded(p.stem) and "start-here" not in p.stem]


def themed(rng: random.Random, part: str, side: int) -> Image.Image:
    path = rng.choice([found for found in (themes(name, part) for name in rng.sample(THEMES, 4)) if found][0])  # noqa: RUF015 render.py counts an IndexError
    if path.suffix == ".svg":
        return a.svg(path, max(24, side))
    picture = Image.open(path).convert("RGBA")
    return picture.resize((side, side), Image.Resampling.LANCZOS) if side < picture.width else picture
