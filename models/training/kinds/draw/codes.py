"""Codes to be scanned, plain or as they are photographed."""

from __future__ import annotations

import io
import random
import subprocess

import numpy as np
import segno
from PIL import Image, ImageFilter

from . import assets as a

ZINT = {"code128": 20, "ean13": 13, "datamatrix": 71, "aztec": 92, "pdf417": 55, "upca": 34, "code39": 8}


def qr(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "qr", "words": 0}
    fore, back = ((0, 0, 0), (255, 255, 255)) if rng.random() < 0.6 else (a.colour(rng, 0, 110), a.colour(rng, 215, 255))
    if rng.random() < 0.06:
        fore, back = back, fore
    if rng.random() < 0.7:
        code = segno.make(
            rng.choice(["https://example.org/", "WIFI:S:net;T:WPA;P:secret;;", "MECARD:N:Ann;;", ""])
            + a.words(rng, rng.randint(1, 14), part),
            error=rng.choice("lmqh"),
            micro=False,
        )
        buffer = io.BytesIO()
        code.save(buffer, kind="png", scale=rng.randint(2, 12), border=rng.choice([0, 1, 2, 4, 4, 4]), dark=fore, light=back)
        picture = Image.open(buffer).convert("RGB")
        if rng.random() < 0.2:
            picture = with_logo(rng, picture, part)
    else:
        name = rng.choice(list(ZINT))
        digits = {"ean13": 12, "upca": 11}.get(name)
        data = (
            "".join(rng.choice("0123456789") for _ in range(digits))
            if digits
            else a.words(rng, rng.randint(1, 5), part).upper().replace(",", "").replace("'", "")[:40]
        )
        done = subprocess.run(
            [
                "zint",
                "-b",
                str(ZINT[name]),
                "--direct",
                "--filetype=png",
                "--scale",
                str(rng.choice([1, 1.5, 2, 3])),
                f"--fg={'%02x%02x%02x' % fore}",
                f"--bg={'%02x%02x%02x' % back}",
                *(["--notext"] if rng.random() < 0.4 else []),
                "-d",
                data,
            ],
            capture_output=True,
            check=False,
        )
        if not done.stdout:
            return qr(rng, part)
        picture = Image.open(io.BytesIO(done.stdout)).convert("RGB")
        if name in ("code128", "ean13", "upca", "code39"):
            labels["words"] = -1
    if rng.random() < 0.3:
        picture = in_scene(rng, picture, part)
    return picture, labels


def with_logo(rng, picture, part) -> Image.Image:
    mark = a.svg(rng.choice(a.iconify("logos", part)), picture.width // 5)
    pad = Image.new("RGB", (mark.width + 8, mark.height + 8), (255, 255, 255))
    pad.paste(mark, (4, 4), mark)
    picture.paste(pad, ((picture.width - pad.width) // 2, (picture.height - pad.height) // 2))
    return picture


def in_scene(rng, picture, part) -> Image.Image:
    """Photographed: in perspective, lit from one side, a little blurred, filling most of a scene or card."""
    side = max(picture.size)
    w, h = int(picture.width * rng.uniform(1.05, 1.5)), int(picture.height * rng.uniform(1.05, 1.5))
    if rng.random() < 0.5:
        from .photo import take

        back = take(rng, part).resize((w, h))
    else:
        back = Image.new("RGB", (w, h), a.ground(rng, 0.2))
    j = lambda: rng.uniform(-0.07, 0.07) * side
    x, y = (w - picture.width) // 2, (h - picture.height) // 2
    quad = (-x + j(), -y + j(), -x + j(), -y + h + j(), -x + w + j(), -y + h + j(), -x + w + j(), -y + j())
    pasted = picture.convert("RGBA").transform((w, h), Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)
    back.paste(pasted, (0, 0), pasted)
    pixels = np.asarray(back, np.float32) * np.linspace(rng.uniform(0.5, 1), 1, w)[None, :, None]
    pixels += np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(0, 10), pixels.shape)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.2)))
