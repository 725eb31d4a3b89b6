"""Draws lines of text as the reader cuts them out of a picture: grey, dark on light, 32 pixels high."""

import io
import random

import numpy as np
from fonts import draw_font
from formulas import draw_formula, formula
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from words import Writer

HEIGHT = 32
WIDTH = 256
# Words that plain fonts write as formulas too.
PLAIN = [
    "E = mc²", "a² + b² = c²", "f(x) = x² + 1", "y = mx + b", "∫ f(x) dx", "Σ xᵢ", "√2", "x ≤ y", "A = πr²", "x = (−b ± √D)/2a",
    "F = ma", "∂f/∂x", "x ∈ ℝ", "∀ε > 0", "a × b", "sin(x)", "log₂ n", "p(x|y)", "∇ × B = 0", "x → ∞", "V = IR", "n!", "x₁ + x₂",
]  # fmt: skip


def text_mask(name: str, writer: Writer, rng: random.Random) -> np.ndarray:
    """White letters on black, cut close to them."""
    size = rng.choice([14, 18, 24, 32, 48])
    if name == "formula":
        if rng.random() < 0.75:
            return 255 - draw_formula(formula(rng), max(14, size), rng)
        text, language = random_plain(rng), "el"
    else:
        text, language = writer.line(name, rng)
    path, index = draw_font(language, rng)
    font = ImageFont.truetype(path, size, index=index)
    left, top, right, bottom = font.getbbox(text)
    picture = Image.new("L", (max(4, right - left + 8), max(4, bottom - top + 8)))
    ImageDraw.Draw(picture).text((4 - left, 4 - top), text, fill=255, font=font)
    mask = np.asarray(picture)
    rows, columns = np.where(mask > 60)
    if len(rows) < 4:
        return text_mask(name, writer, rng)
    return mask[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def random_plain(rng: random.Random) -> str:
    text = rng.choice(PLAIN)
    swap = dict(zip("abcxyfmnE", rng.sample("abcdghkpqrstuvwxyzABCDEFGHKLMNPQRST", 9), strict=True))
    return "".join(swap.get(letter, letter) for letter in text) if rng.random() < 0.6 else text


def nothing_mask(rng: random.Random) -> np.ndarray:
    """Rules, boxes, dots and blots."""
    width, height = rng.randint(16, 300), rng.randint(16, 60)
    picture = Image.new("L", (width, height))
    pen = ImageDraw.Draw(picture)
    for _ in range(rng.randint(1, 10)):
        x, y = rng.randint(0, width), rng.randint(0, height)
        box = (x, y, x + rng.randint(1, width), y + rng.randint(1, height))
        grey = rng.randint(90, 255)
        shape = rng.choice(["line", "box", "round", "arc", "noise"])
        if shape == "line":
            pen.line(box, fill=grey, width=rng.randint(1, 5))
        elif shape == "box":
            pen.rectangle(box, outline=grey, fill=grey if rng.random() < 0.3 else None, width=rng.randint(1, 4))
        elif shape == "round":
            pen.ellipse(box, outline=grey, fill=grey if rng.random() < 0.3 else None, width=rng.randint(1, 4))
        elif shape == "arc":
            pen.arc(box, rng.randint(0, 180), rng.randint(180, 360), fill=grey, width=rng.randint(1, 4))
        else:
            noise = np.random.default_rng(rng.randint(0, 1 << 30)).integers(0, 255, (height, width), np.uint8)
            picture.paste(Image.fromarray(noise).filter(ImageFilter.GaussianBlur(rng.choice([1, 2, 4]))))
            pen = ImageDraw.Draw(picture)
    return np.asarray(picture)


def draw_line(name: str, writer: Writer, rng: random.Random) -> np.ndarray:
    """The line, 32 pixels high and 256 wide; what is longer is cut off anywhere, what is shorter is filled up with white."""
    mask = nothing_mask(rng) if name == "nothing" else text_mask(name, writer, rng)
    high = mask.shape[0]
    over, under = (round(high * rng.uniform(0.0, 0.35)) for _ in range(2))
    side = [round(high * rng.uniform(0.0, 0.6)) for _ in range(2)]
    canvas = np.pad(mask, ((over, under), side)).astype(np.float32) / 255
    picture = Image.fromarray((canvas * 255).astype(np.uint8))
    if rng.random() < 0.3:
        picture = picture.rotate(rng.uniform(-1.5, 1.5), Image.Resampling.BILINEAR)
    if rng.random() < 0.2:
        picture = picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.0) * picture.height / 40))
    width = max(4, round(picture.width * HEIGHT / picture.height * rng.uniform(0.9, 1.1)))
    ink = np.asarray(picture.resize((width, HEIGHT), Image.Resampling.BOX if picture.height > 40 else Image.Resampling.BILINEAR))
    ink = ink.astype(np.float32) / 255
    ink = ink * rng.uniform(0.75, 1.0)
    if rng.random() < 0.5:
        noise = np.random.default_rng(rng.randint(0, 1 << 30)).normal(0, rng.uniform(0, 0.06), ink.shape)
        ink = ink + noise
    grey = np.clip(255 - 255 * ink, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        store = io.BytesIO()
        Image.fromarray(grey).save(store, "JPEG", quality=rng.randint(35, 85))
        grey = np.asarray(Image.open(store))
    return fit(grey, rng)


def fit(grey: np.ndarray, rng: random.Random) -> np.ndarray:
    out = np.full((HEIGHT, WIDTH), 255, np.uint8)
    start = rng.randint(0, grey.shape[1] - WIDTH) if grey.shape[1] > WIDTH else 0
    part = grey[:, start : start + WIDTH]
    out[:, : part.shape[1]] = part
    return out
