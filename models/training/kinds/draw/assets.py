"""Where the pictures, symbols, fonts and words come from that the generators draw with."""

from __future__ import annotations

import functools
import io
import json
import os
import random
import re
import zlib
from pathlib import Path

import resvg_py
from PIL import Image, ImageFont

DATA = Path(os.environ.get("KINDS_DATA", "../kinds-data")).resolve()
DEB = DATA / "deb/x/usr/share"
NPM = DATA / "npm/node_modules"
SHARED = Path(os.environ.get("KINDS_SHARED", Path(__file__).resolve().parents[5] / "shared"))
PHOTO_WALLPAPERS = (
    "Picture_1A Wine_by greentock seeding aitzgorri Kleiber Dragonfly friends_by sunset free_by picosdeeuropa Picture_0B life_by Bridge"
).split()
PLASMA_PHOTOS = "BytheWater ColdRipple ColorfulCups DarkestHour EveningGlow FallenLeaf Grey Kite OneStandsOut Path Volna summer_1am".split()
TEST_FONT = "lato"
TEST_ICONS = "heroicons"


def part_of(name: str) -> str:
    """dev for one source in ten, by its name; the rest is for training."""
    return "dev" if zlib.crc32(name.encode()) % 10 == 0 else "train"


@functools.cache
def files(root: str, pattern: str, part: str) -> list[Path]:
    return [p for p in sorted(Path(root).rglob(pattern)) if part_of(p.stem) == part and p.is_file()]


@functools.cache
def captioned() -> list[dict]:
    """Flickr8k's photos: file, split and captions."""
    with (SHARED / "data/flickr8k/captions.jsonl").open() as lines:
        return [json.loads(line) for line in lines]


@functools.cache
def flickr(split: str) -> list[Path]:
    return [DATA / "photos/images" / row["image"] for row in captioned() if row["split"] == split]


@functools.cache
def wallpapers() -> list[Path]:
    found = [p for p in (DEB / "backgrounds").rglob("*") if any(p.name.startswith(n) for n in PHOTO_WALLPAPERS)]
    plasma = [max((DEB / "wallpapers" / name / "contents/images").glob("*"), key=lambda p: p.stat().st_size) for name in PLASMA_PHOTOS]
    return sorted(found + plasma)


@functools.cache
def opened(path: Path) -> Image.Image:
    picture = Image.open(path).convert("RGB")
    picture.thumbnail((2400, 2400))
    return picture


@functools.cache
def stamps(kind: str, part: str) -> list[Path]:
    """Tux Paint's cut-out photos (kind photo) or its cartoons (kind drawing)."""
    topics = ("animals", "food", "plants", "military", "hobbies", "household", "clothes")
    found = files(str(DEB / "tuxpaint/stamps"), "*.png" if kind == "photo" else "*.svg", part)
    return [p for p in found if kind == "drawing" or ("cartoon" not in str(p) and any(f"/{t}/" in str(p) for t in topics))]


def svg(source: str | Path, width: int) -> Image.Image:
    text = source.read_text(errors="ignore") if isinstance(source, Path) else source
    data = resvg_py.svg_to_bytes(svg_string=text, width=max(1, width), skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


@functools.cache
def iconify(name: str, part: str, like: str = "", unlike: str = "^$") -> list[str]:
    """SVG of one part of a pack: of the icons whose names the patterns let through."""
    pack = json.loads((NPM / "@iconify-json" / name / "icons.json").read_text())
    out = []
    for key, icon in pack["icons"].items():
        if part_of(key) != part or not re.search(like, key) or re.search(unlike, key):
            continue
        w, h = icon.get("width", pack.get("width", 16)), icon.get("height", pack.get("height", 16))
        out.append(
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {w} {h}" width="{w}" height="{h}">{icon["body"]}</svg>'
        )
    return out


@functools.cache
def font_families(part: str) -> list[list[str]]:
    """Fonts with Latin letters, by folder. part "test" is the family that training never sees."""
    from fontTools.ttLib import TTFont

    families: dict[str, list[str]] = {}
    cache = DATA / "latin-fonts.json"
    if not cache.exists():
        latin = []
        for path in sorted((DEB / "fonts").rglob("*.[to]tf")):
            try:
                table = TTFont(path, lazy=True).getBestCmap()
            except Exception:  # a font that cannot be read is one font less
                continue
            if table and all(ord(c) in table for c in "aemQZ019.,?") and "Symbol" not in path.name:
                latin.append(str(path))
        cache.write_text(json.dumps(latin))
    for path in json.loads(cache.read_text()):
        stem = Path(path).stem.split("-")[0] if "/noto/" in path else Path(path).parent.name
        families.setdefault("noto" if "noto" in stem.lower() else stem, []).append(path)
    test = {k: v for k, v in families.items() if TEST_FONT in k.lower()}
    if part == "test":
        return list(test.values())
    return [v for k, v in families.items() if k not in test and (part_of(k) == part or (part == "train" and k == "dejavu"))]


def font(rng: random.Random, size: float, part: str, like: str = "") -> ImageFont.FreeTypeFont:
    families = font_families(part)
    liked = [f for f in families if like and like in f[0].lower()]
    family = rng.choice(liked or families)
    if rng.random() < 0.35 and part == "train" and not liked:  # what pages mostly use
        family = rng.choice(
            [f for f in families if any(n in f[0] for n in ("liberation", "dejavu", "roboto", "open-sans", "inter", "crosextra"))]
        )
    return ImageFont.truetype(rng.choice(family), max(6, int(size)))


@functools.cache
def sentences(part: str) -> list[str]:
    return [c for r in captioned() if r["split"] == ("dev" if part != "train" else "train") for c in r["captions"]]


@functools.cache
def vocabulary(part: str) -> list[str]:
    return sorted({w.strip(".,").capitalize() for s in sentences(part)[:6000] for w in s.split() if len(w) > 2})


def words(rng: random.Random, count: int, part: str) -> str:
    out: list[str] = []
    while len(out) < count:
        out += rng.choice(sentences(part)).split()
    return " ".join(out[:count])


def label(rng: random.Random, part: str) -> str:
    return rng.choice(
        [
            rng.choice(vocabulary(part)),
            words(rng, rng.randint(1, 3), part).title(),
            f"{rng.choice('ABCDEXYZ')}{rng.randint(1, 99)}",
            str(rng.randint(1950, 2030)),
            f"{rng.randint(1, 999)}",
            f"{rng.randint(1, 100)}%",
            rng.choice("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
        ]
    )


def colour(rng: random.Random, low: int = 0, high: int = 255) -> tuple[int, int, int]:
    if rng.random() < 0.5:
        import colorsys

        r, g, b = colorsys.hsv_to_rgb(rng.random(), rng.uniform(0.3, 1), rng.uniform(max(0.1, low / 255), high / 255))
        return int(r * 255), int(g * 255), int(b * 255)
    return rng.randint(low, high), rng.randint(low, high), rng.randint(low, high)


def ground(rng: random.Random, dark: float = 0.2) -> tuple[int, int, int]:
    """A background: mostly white, at times near white, dark or coloured."""
    roll = rng.random()
    if roll < 0.5 - dark / 2:
        return 255, 255, 255
    if roll < 0.72 - dark / 2:
        v = rng.randint(225, 254)
        return v, min(255, v + rng.randint(-6, 6)), min(255, v + rng.randint(-10, 6))
    if roll < 0.72 + dark / 2:
        v = rng.randint(0, 50)
        return v, v, min(255, v + rng.randint(0, 25))
    return colour(rng, 40, 250)


def ink(rng: random.Random, back: tuple[int, int, int], plain: float = 0.6) -> tuple[int, int, int]:
    """A colour that can be read on that ground."""
    light = sum(back) > 384
    if rng.random() < plain:
        v = rng.randint(0, 90)
        return (v, v, v) if light else (255 - v, 255 - v, 255 - v)
    for _ in range(20):
        found = colour(rng)
        if abs(sum(found) - sum(back)) > 250:
            return found
    return (0, 0, 0) if light else (255, 255, 255)
