"""Icons, logos, flags, emoji and drawings, from their packages."""
from __future__ import annotations

import random
import re

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from . import assets as a

ICONS = {
    "lucide-static/icons": 2, "@tabler/icons/icons": 2, "bootstrap-icons/icons": 2, "@mdi/svg/svg": 2, "ionicons/dist/svg": 1,
    "remixicon/icons": 2, "@fortawesome/fontawesome-free/svgs/solid": 1, "@fortawesome/fontawesome-free/svgs/regular": 1,
}  # fmt: skip


def hexed(c: tuple[int, int, int]) -> str:
    return "#%02x%02x%02x" % c


def icon(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "icon", "words": 0}
    side = rng.choice([16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 400])
    if part != "test" and rng.random() < 0.2:
        text = rng.choice(a.iconify(rng.choice(["flat-color-icons", "medical-icon", "vscode-icons"]), part))
        return padded(rng, a.svg(text.replace("currentColor", hexed(a.colour(rng))), side)), labels
    folder = "heroicons/24" if part == "test" else rng.choices(list(ICONS), list(ICONS.values()))[0]
    found = a.files(str(a.NPM / folder), "*.svg", "train" if part == "test" else part)
    if part == "test":
        found = found + a.files(str(a.NPM / folder), "*.svg", "dev")
    text = rng.choice(found).read_text()
    fore = a.ink(rng, (255, 255, 255), 0.6) if rng.random() < 0.75 else (255, 255, 255)
    text = re.sub(r"currentColor", hexed(fore), text)
    if "fill=" not in text.split(">")[0] and "stroke" not in text:
        text = text.replace("<svg", f'<svg fill="{hexed(fore)}"', 1)
    mark = a.svg(text, side)
    if fore == (255, 255, 255) or rng.random() < 0.25:
        return badge(rng, mark, fore), labels
    return padded(rng, mark), labels


def padded(rng: random.Random, mark: Image.Image) -> Image.Image:
    gap = int(mark.width * rng.choice([0, 0, 0, 0.1, 0.3, 0.6]))
    out = Image.new("RGBA", (mark.width + 2 * gap, mark.height + 2 * gap), (0, 0, 0, 0))
    out.alpha_composite(mark, (gap, gap))
    return out


def badge(rng: random.Random, mark: Image.Image, fore: tuple[int, int, int]) -> Image.Image:
    """On a disc, a button or an app's tile, flat or with a gradient."""
    side = int(max(mark.size) * rng.uniform(1.3, 2.2))
    back = a.colour(rng, 0, 180) if sum(fore) > 384 else a.colour(rng, 170, 255)
    tile = Image.new("RGB", (side, side), back)
    if rng.random() < 0.4:
        tile = ImageOps.colorize(Image.linear_gradient("L").resize((side, side)).rotate(rng.choice([0, 90, 180])), back, a.colour(rng, 20, 190))
    mask = Image.new("L", (side * 2, side * 2), 0)
    draw = ImageDraw.Draw(mask)
    shape = rng.choice(["disc", "round", "square"])
    box = (0, 0, side * 2 - 1, side * 2 - 1)
    draw.ellipse(box, fill=255) if shape == "disc" else draw.rounded_rectangle(box, side * (0.4 if shape == "round" else 0), fill=255)
    out = tile.convert("RGBA")
    out.putalpha(mask.resize((side, side)))
    out.alpha_composite(mark, ((side - mark.width) // 2, (side - mark.height) // 2))
    return out


def logo(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    side = rng.choice([48, 96, 160, 256, 400])
    roll = rng.random()
    if roll < 0.35:
        text = rng.choice(a.iconify(rng.choice(["logos", "logos", "skill-icons", "cryptocurrency-color"]), part))
        return padded(rng, a.svg(text, side)), {"kind": "logo", "words": -1}
    if roll < 0.6:
        text = rng.choice(a.files(str(a.NPM / "simple-icons/icons"), "*.svg", part)).read_text()
        fore = a.ink(rng, (255, 255, 255), 0.4)
        mark = a.svg(text.replace("<svg", f'<svg fill="{hexed(fore)}"', 1), side)
        if rng.random() < 0.5:
            return beside(rng, mark, fore, part), {"kind": "logo", "words": 1}
        return (badge(rng, mark, fore) if rng.random() < 0.3 else padded(rng, mark)), {"kind": "logo", "words": -1}
    return wordmark(rng, part), {"kind": "logo", "words": 1}


def beside(rng: random.Random, mark: Image.Image, fore: tuple[int, int, int], part: str) -> Image.Image:
    face = a.font(rng, mark.height * rng.uniform(0.5, 0.9), part)
    name = brand(rng, part)
    width = int(face.getlength(name))
    below = rng.random() < 0.25
    size = (max(mark.width, width) + 10, mark.height + int(face.size * 1.6)) if below else (mark.width + width + 30, mark.height + 20)
    out = Image.new("RGBA", size, (0, 0, 0, 0))
    out.alpha_composite(mark, ((size[0] - mark.width) // 2 if below else 5, 5 if below else 10))
    at = ((size[0] - width) / 2, mark.height + 5) if below else (mark.width + 20, (size[1] - face.size * 1.2) / 2)
    ImageDraw.Draw(out).text(at, name, fore, face)
    return out


def brand(rng: random.Random, part: str) -> str:
    name = rng.choice(a.vocabulary(part))
    name = rng.choice([name, name.lower(), name.upper(), name + rng.choice([".io", "ly", "Lab", " & Co", "Soft", " Bank"]), name[:3].upper()])
    return name


def wordmark(rng: random.Random, part: str) -> Image.Image:
    face = a.font(rng, rng.choice([40, 60, 90]), part)
    name, tag = brand(rng, part), a.words(rng, 3, part).upper() if rng.random() < 0.25 else ""
    small = face.font_variant(size=max(8, face.size // 4))
    w, h = int(max(face.getlength(name), small.getlength(tag))) + 60, int(face.size * (1.9 if tag else 1.6))
    clear = rng.random() < 0.4
    back = (255, 255, 255) if clear else a.ground(rng)
    out = Image.new("RGBA", (w, h), (*back, 0 if clear else 255))
    draw = ImageDraw.Draw(out)
    fore, x, y = a.ink(rng, back, 0.3), 30, face.size * 0.2
    if rng.random() < 0.35:
        box = (3, 3, w - 4, h - 4)
        style = {"outline": fore, "width": rng.randint(2, 6)}
        draw.ellipse(box, **style) if rng.random() < 0.3 else draw.rounded_rectangle(box, rng.randint(0, h // 2), **style)
    half = rng.randint(1, len(name)) if rng.random() < 0.3 else len(name)
    draw.text((x, y), name[:half], fore, face)
    draw.text((x + face.getlength(name[:half]), y), name[half:], a.ink(rng, back, 0.1), face)
    if tag:
        draw.text((x, face.size * 1.4), tag, fore, small)
    if rng.random() < 0.3:
        draw.line((x, h - 8, w - 30, h - 8), a.ink(rng, back, 0.1), rng.randint(2, 6))
    return out


def flag(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "flag", "words": 0}
    side = rng.choice([20, 40, 80, 160, 320, 640])
    if rng.random() < 0.25:
        return padded(rng, a.svg(striped(rng), side)), labels
    folder = rng.choice(["flag-icons/flags/4x3", "flag-icons/flags/4x3", "flag-icons/flags/1x1", "country-flag-icons/3x2", "openclip"])
    root = str(a.DEB / "openclipart/signs_and_symbols/flags") if folder == "openclip" else str(a.NPM / folder)
    found = a.files(root, "*.svg", part) or a.files(str(a.NPM / "flag-icons/flags/4x3"), "*.svg", part)
    try:
        mark = a.svg(rng.choice(found), side)
    except ValueError:
        mark = a.svg(striped(rng), side)
    return shape_flag(rng, mark), labels


def striped(rng: random.Random) -> str:
    n, across = rng.choice([2, 3, 3, 3, 5]), rng.random() < 0.5
    bars = "".join(
        f'<rect x="{0 if across else i * 90 / n}" y="{i * 60 / n if across else 0}" width="{90 if across else 90 / n + 1}" height="{60 / n + 1 if across else 60}" fill="{hexed(a.colour(rng, 60))}"/>'
        for i in range(n)
    )
    extra = rng.choice(["", "", f'<circle cx="45" cy="30" r="12" fill="{hexed(a.colour(rng))}"/>', f'<path d="M0 0L35 30L0 60Z" fill="{hexed(a.colour(rng))}"/>', f'<path d="M30 0h10v25h50v10H40v25H30V35H0V25h30z" fill="{hexed(a.colour(rng))}"/>'])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60">{bars}{extra}</svg>'


def shape_flag(rng: random.Random, mark: Image.Image) -> Image.Image:
    roll, (w, h) = rng.random(), mark.size
    if roll < 0.5:
        if rng.random() < 0.3:
            mark = ImageOps.expand(mark.convert("RGB"), max(1, w // 100), (120, 120, 120)).convert("RGBA")
        return mark if rng.random() < 0.6 else padded(rng, mark)
    mask = Image.new("L", (w * 2, h * 2), 0)
    if roll < 0.65:
        ImageDraw.Draw(mask).ellipse((w - h, 0, w + h, h * 2 - 1), fill=255)
    else:
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, w * 2 - 1, h * 2 - 1), h * rng.uniform(0.1, 0.6), fill=255)
    if roll < 0.8:
        mark.putalpha(mask.resize((w, h)))
        return padded(rng, mark.crop(((w - h) // 2, 0, (w + h) // 2, h)) if roll < 0.65 and w > h else mark)
    import numpy as np  # waving: columns shift as a sine does, lit by its slope

    pixels, amp = np.asarray(mark), h * 0.08
    out = np.zeros((h + int(amp * 2) + 2, w, 4), np.uint8)
    for x in range(w):
        phase = x / w * 2 * np.pi * 1.3
        top = int(amp + amp * np.sin(phase))
        column = pixels[:, x].astype(float)
        column[:, :3] *= 1 - 0.2 * (0.5 + 0.5 * np.cos(phase))
        out[top : top + h, x] = column
    return Image.fromarray(out)


def emoji(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "emoji", "words": 0}
    side = rng.choice([18, 24, 36, 64, 72, 128, 256, 400])
    if rng.random() < 0.5:
        names = [p for p in a.files(str(a.NPM / "@twemoji/svg"), "*.svg", part) if not p.stem.startswith("1f1") and len(p.stem) > 3]
        return padded(rng, a.svg(rng.choice(names), side)), labels
    packs = ["fluent-emoji-flat", "noto", "emojione", "streamline-emojis"]
    pack = rng.choice(packs[1:] if rng.random() < 0.5 else packs)
    return padded(rng, a.svg(rng.choice(a.iconify(pack, part)), side)), labels


def drawing(rng: random.Random, part: str) -> tuple[Image.Image, dict]:
    labels = {"kind": "drawing", "words": 0}
    roll = rng.random()
    if roll < 0.45:
        for _ in range(5):
            path = rng.choice(a.files(str(a.DEB / "openclipart"), "*.svg", part))
            if not any(t in str(path) for t in ("flags", "/logos/", "/shapes/", "buttons", "/computer/", "maps")) and path.stat().st_size < 300_000:
                try:
                    return framed(rng, a.svg(path, rng.choice([120, 250, 500, 800]))), {**labels, "words": -1}
                except ValueError:
                    continue
    if roll < 0.53:
        return framed(rng, a.svg(rng.choice(a.stamps("drawing", part)), rng.choice([120, 300, 500]))), labels
    if roll < 0.72:
        games = [("games/wesnoth/1.16/data/core/images/portraits", "*.png"), ("games/wesnoth/1.16/data/core/images", "*.png"), ("games/supertux2/images/creatures", "*.png"), ("games/pingus", "*.jpg"), ("games/supertux2", "*.jpg"), ("games/freeorion/default/data/art/species", "*.png"), ("games/wesnoth", "*.jpg")]
        for _ in range(6):
            root, pattern = rng.choice(games)
            found = a.files(str(a.DEB / root), pattern, part)
            if found:
                picture = Image.open(rng.choice(found))
                if min(picture.size) >= 60 and max(picture.size) < 4000 and picture.width < 4 * picture.height:
                    return framed(rng, picture.convert("RGBA")), {**labels, "words": -1}
    return (painted(rng, part) if roll < 0.9 else sketch(rng)), labels


def framed(rng: random.Random, picture: Image.Image) -> Image.Image:
    if rng.random() < 0.35:
        back = Image.new("RGBA", picture.size, (*a.ground(rng), 255))
        back.alpha_composite(picture)
        return back
    return picture


def painted(rng: random.Random, part: str) -> Image.Image:
    """A photo made a painting, comic, pencil drawing or flat illustration."""
    from .photo import take

    picture = take(rng, part)
    picture.thumbnail((500, 500))
    picture = picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC)
    style = rng.choice(["oil", "comic", "pencil", "engraving", "flat"])
    if style == "oil":
        return picture.filter(ImageFilter.ModeFilter(rng.choice([9, 13])))
    if style in ("comic", "flat"):
        flat = ImageOps.posterize(picture.filter(ImageFilter.MedianFilter(9)), rng.choice([2, 3])).filter(ImageFilter.MedianFilter(7))
        if style == "flat":
            return flat
        lines = ImageOps.invert(picture.convert("L").filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.FIND_EDGES)).point(lambda v: 0 if v < 215 else 255)
        return Image.composite(flat, Image.new("RGB", flat.size), lines)
    grey = picture.convert("L")
    if style == "pencil":
        from PIL import ImageChops

        soft = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(6))
        lit = ImageChops.add(grey, soft, 1.0).point(lambda v: max(0, (v - 190)) * 255 // 65)
        return ImageOps.colorize(lit, (40, 35, 30), rng.choice([(255, 255, 255), (250, 240, 220)]))
    return ImageOps.autocontrast(grey).resize((picture.width // 2, picture.height // 2)).convert("1").convert("RGB").resize(picture.size, Image.Resampling.BILINEAR)


def sketch(rng: random.Random) -> Image.Image:
    """Simple scenes and line art: hills, sun, trees, houses, faces, scribbles."""
    w, h = rng.choice([(600, 450), (500, 500), (450, 600)])
    lined = rng.random() < 0.5
    out = Image.new("RGB", (w * 2, h * 2), (255, 255, 255) if lined else a.colour(rng, 140, 255))
    draw, width = ImageDraw.Draw(out), rng.randint(3, 9)
    style = lambda: {"outline": (20, 20, 20), "width": width} if lined else {"fill": a.colour(rng)}  # noqa: E731
    for _ in range(rng.randint(1, 3)):
        y = h * rng.uniform(0.9, 1.6)
        points = [(x, y + rng.uniform(-1, 1) * h * 0.25) for x in range(0, w * 2 + 200, 200)]
        draw.polygon([(0, 2 * h), *points, (w * 2, 2 * h)], **style())
    for _ in range(rng.randint(3, 14)):
        x, y, r = rng.uniform(0, w * 2), rng.uniform(h * 0.2, h * 2), rng.uniform(20, h * 0.4)
        shape = rng.choice(["circle", "tree", "house", "face", "curve"])
        if shape in ("circle", "face"):
            draw.ellipse((x - r, y - r, x + r, y + r), **style())
        if shape == "face":
            for s in (-1, 1):
                draw.ellipse((x + s * r * 0.4 - r / 8, y - r * 0.3, x + s * r * 0.4 + r / 8, y), fill=(20, 20, 20))
            draw.arc((x - r / 2, y - r / 3, x + r / 2, y + r * 0.6), 20, 160, (20, 20, 20), width)
        if shape == "tree":
            draw.rectangle((x - r / 8, y, x + r / 8, y + r), **style())
            draw.ellipse((x - r / 2, y - r, x + r / 2, y + r * 0.2), **style())
        if shape == "house":
            draw.rectangle((x - r / 2, y, x + r / 2, y + r * 0.8), **style())
            draw.polygon([(x - r * 0.7, y), (x, y - r * 0.6), (x + r * 0.7, y)], **style())
        if shape == "curve":
            draw.line([(x + rng.uniform(-r, r), y + rng.uniform(-r, r)) for _ in range(6)], (20, 20, 20), width, joint="curve")
    return out.resize((w, h), Image.Resampling.LANCZOS)
