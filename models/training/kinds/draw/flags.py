"""Flags: of countries and made up; square, round, waving, as emoji show them, in their frames."""

from __future__ import annotations

import random
import re

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from . import assets as a
from .symbols import FLAGS, hexed, padded, squared

FOLDERS = ["flag-icons/flags/4x3", "flag-icons/flags/4x3", "flag-icons/flags/1x1", "country-flag-icons/3x2", "openclip"]
#: Waving, rounded or round: as they come.
EMOJI = ["emojione", "emojione-v1", "twemoji", "twemoji"]


def flag(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "flag", "words": 0}
    side = rng.choice([20, 24, 32, 48, 64, 96, 160, 320, 640])
    roll = rng.random()
    if roll < 0.17:
        return padded(rng, a.svg(rng.choice(a.iconify(rng.choice(EMOJI), part, FLAGS)), side)), labels
    if roll < 0.38:  # of one disc: small ones stand beside names of languages
        return padded(rng, round_flag(rng, part, side)), labels
    if roll < 0.5:
        return padded(rng, a.svg(framed(rng, part), side)), labels
    if roll < 0.68:
        return padded(rng, a.svg(striped(rng), side)), labels
    return shape_flag(rng, known(rng, part, side)), labels


def known(rng: random.Random, part: str, side: int) -> Image.Image:
    if rng.random() < 0.25:
        return a.svg(rng.choice(a.iconify(rng.choice(["flagpack", "cif"]), part)), side)
    folder = rng.choice(FOLDERS)
    root = str(a.DEB / "openclipart/svg/signs_and_symbols/flags") if folder == "openclip" else str(a.NPM / folder)
    try:
        return a.svg(rng.choice(a.files(root, "*.svg", part)), side)
    except ValueError:
        return a.svg(striped(rng), side)


def round_flag(rng: random.Random, part: str, side: int) -> Image.Image:
    """Cut to a disc, at times with a ring about it."""
    big = max(64, side) * 2
    mark = (
        a.svg(striped(rng), big * 2)
        if rng.random() < 0.3
        else a.svg(rng.choice(a.files(str(a.NPM / "flag-icons/flags/1x1"), "*.svg", part)), big)
    )
    mark = ImageOps.fit(mark, (big, big))
    mask = Image.new("L", (big, big), 0)
    ImageDraw.Draw(mask).ellipse((0, 0, big - 1, big - 1), fill=255)
    mark.putalpha(mask)
    if rng.random() < 0.3:
        ImageDraw.Draw(mark).ellipse(
            (0, 0, big - 1, big - 1), outline=(*a.ink(rng, (255, 255, 255), 0.7), 255), width=rng.randint(big // 40, big // 14)
        )
    return mark.resize((side, side), Image.Resampling.LANCZOS)


def framed(rng: random.Random, part: str) -> str:
    """In the middle of an emoji's square, with a dark line about it."""
    inner = striped(rng) if rng.random() < 0.3 else rng.choice(a.files(str(a.NPM / "country-flag-icons/3x2"), "*.svg", part)).read_text()
    view = re.search(r'viewBox="([^"]+)"', inner).group(1)
    body = inner[inner.index(">", inner.index("<svg")) + 1 : inner.rindex("</svg>")]
    w, h = rng.uniform(74, 96), rng.uniform(44, 66)
    x, y, line = (100 - w) / 2, (100 - h) / 2, rng.uniform(1.5, 4.5)
    frame = f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{rng.choice([0, 1, 6])}" fill="none" stroke="{hexed(a.ink(rng, (255, 255, 255), 0.9))}" stroke-width="{line:.1f}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><svg x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" viewBox="{view}" preserveAspectRatio="none">{body}</svg>{frame}</svg>'


def striped(rng: random.Random) -> str:
    """Made up of stripes, crosses, discs, stars, crescents and cantons, in colours that flags have."""
    n, across = rng.choice([1, 2, 3, 3, 3, 5]), rng.random() < 0.5
    colour = lambda: hexed(a.colour(rng, 60)) if rng.random() < 0.4 else rng.choice(HUES)
    bars = "".join(
        f'<rect x="{0 if across else i * 90 / n}" y="{i * 60 / n if across else 0}" width="{90 if across else 90 / n + 1}" height="{60 / n + 1 if across else 60}" fill="{colour()}"/>'
        for i in range(n)
    )
    x, y, r = rng.choice([45, 45, 45, 20, 35]), rng.choice([30, 30, 30, 16]), rng.uniform(6, 18)
    star = "M0-10L2.2-3.1 9.5-3.1 3.6 1.2 5.9 8.1 0 3.8-5.9 8.1-3.6 1.2-9.5-3.1-2.2-3.1Z"
    extras = [
        "", "", f'<circle cx="{x}" cy="{y}" r="{r:.1f}" fill="{colour()}"/>', f'<path d="M0 0L35 30L0 60Z" fill="{colour()}"/>',
        f'<path d="M30 0h10v25h50v10H40v25H30V35H0V25h30z" fill="{colour()}"/>', f'<path d="M0 0h36v28H0z" fill="{colour()}"/>',
        f'<path transform="translate({x} {y}) scale({r / 10:.2f})" d="{star}" fill="{colour()}"/>',
        f'<g fill="{colour()}">' + "".join(f'<path transform="translate({x + 14 * (i % 3) - 10} {y + 12 * (i // 3) - 8}) scale(.4)" d="{star}"/>' for i in range(rng.randint(2, 6))) + "</g>",
        f'<path transform="translate({x} {y}) scale({r / 10:.2f})" d="M4-9A10 10 0 1 0 4 9 8 8 0 1 1 4-9Z" fill="{colour()}"/>',
        f'<path d="M0 0L90 60M90 0L0 60" stroke="{colour()}" stroke-width="{rng.uniform(5, 12):.1f}"/>',
    ]  # fmt: skip
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60">{bars}{rng.choice(extras)}{rng.choice(extras) if rng.random() < 0.3 else ""}</svg>'


HUES = [
    "#ffffff",
    "#ffffff",
    "#ce1126",
    "#d80027",
    "#0052b4",
    "#002868",
    "#338af3",
    "#009e49",
    "#6da544",
    "#ffda44",
    "#fcd116",
    "#000000",
    "#ff9811",
]


def shape_flag(rng: random.Random, mark: Image.Image) -> Image.Image:
    roll, (w, h) = rng.random(), mark.size
    if roll < 0.6:
        if rng.random() < 0.3:
            mark = ImageOps.expand(mark.convert("RGB"), max(1, w // 100), (120, 120, 120)).convert("RGBA")
        return mark if rng.random() < 0.6 else padded(rng, squared(mark) if rng.random() < 0.4 else mark)
    if roll < 0.8:
        mask = Image.new("L", (w * 2, h * 2), 0)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, w * 2 - 1, h * 2 - 1), h * rng.uniform(0.1, 0.6), fill=255)
        mark.putalpha(mask.resize((w, h)))
        return padded(rng, mark)
    return waving(mark)


def waving(mark: Image.Image) -> Image.Image:
    """Columns shift as a sine does, lit by its slope."""
    (w, h), pixels = mark.size, np.asarray(mark)
    amp = h * 0.08
    out = np.zeros((h + int(amp * 2) + 2, w, 4), np.uint8)
    for x in range(w):
        phase = x / w * 2 * np.pi * 1.3
        top = int(amp + amp * np.sin(phase))
        column = pixels[:, x].astype(float)
        column[:, :3] *= 1 - 0.2 * (0.5 + 0.5 * np.cos(phase))
        out[top : top + h, x] = column
    return Image.fromarray(out)
