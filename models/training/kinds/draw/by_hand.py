"""Pictures that people painted, engraved and drew: of Wesnoth, Freecol and Stellarium's sky cultures."""

from __future__ import annotations

import functools
import random
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from . import assets as a
from .painterly import clipped, noise, printed
from .photo import crop

WESNOTH = "games/wesnoth/1.16/data"
FREECOL = "games/freecol/default/resources/images"
#: Sky cultures in ink or grey, and in colours, on black.
INKED = ["western", "romanian", "indian", "boorong", "greek_farnese"]
COLOURED = ["arabic_al-sufi", "babylonian_mulapin", "egyptian_dendera"]
PHOTOS = ("geronimo",)


@functools.cache
def of(root: str, folder: str, part: str) -> list[Path]:
    """Pictures below a folder of that name, wherever it lies in the root."""
    found = [p for p in a.files(str(a.DEB / root), "*.*", part) if p.suffix in (".png", ".jpg", ".webp") and folder in p.parts]
    return [p for p in found if p.stem not in PHOTOS and p.stat().st_size > 6000]


def by_hand(rng: random.Random, part: str) -> Image.Image:
    sources = [((WESNOTH, "story"), 5), ((WESNOTH, "portraits"), 4), ((FREECOL, "foundingFathers"), 2), ((FREECOL, "monarch"), 4)]
    sources += [(("stellarium/skycultures", name), 0.6) for name in INKED + COLOURED]
    places, weights = zip(*[(place, weight) for place, weight in sources if of(*place, part)])
    root, folder = rng.choices(places, weights)[0]
    picture = Image.open(rng.choice(of(root, folder, part)))
    if "skycultures" in root:
        return from_the_sky(rng, picture, folder in COLOURED)
    picture = picture.convert("RGBA")
    ground = Image.new("RGBA", picture.size, (*a.ground(rng), 255))
    ground.alpha_composite(picture)
    picture = ground.convert("RGB")
    if rng.random() < 0.75:
        side = rng.uniform(0.35, 0.95)
        picture = crop(rng, picture, picture.width * side, picture.height * rng.uniform(side * 0.8, min(1, side * 1.2)))
    picture = ImageOps.contain(picture, (640, 640), Image.Resampling.BICUBIC)
    if rng.random() < 0.2:
        picture = ImageOps.grayscale(picture).convert("RGB")
    return ImageOps.mirror(picture) if rng.random() < 0.5 else picture


def from_the_sky(rng: random.Random, picture: Image.Image, coloured: bool) -> Image.Image:
    """A figure that was made to shine on black, as ink or paint on paper."""
    picture = picture.convert("RGBA")
    black = Image.new("RGBA", picture.size, (0, 0, 0, 255))
    black.alpha_composite(picture)
    lit = np.asarray(ImageOps.contain(black.convert("RGB"), (520, 520))).astype(np.float32)
    if not coloured:
        return Image.fromarray(printed(rng, np.clip(lit.max(2) / max(60, lit.max()), 0, 1) ** rng.uniform(0.5, 1.1)))
    cover = np.clip(lit.max(2) / 50, 0, 1)[..., None]
    paper = (
        np.array(rng.choice([(250, 244, 228), (238, 224, 190), (226, 206, 165), (255, 255, 255)]))
        + noise(rng, *lit.shape[:2])[..., None] * 3
    )
    return Image.fromarray(clipped(paper * (1 - cover) + lit * cover))
