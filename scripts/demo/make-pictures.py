"""Makes the pictures of the demo page: photos from scikit-image's wheel, scaled down, and drawings of our own.

    pip install scikit-image==0.26.0
    python scripts/demo/make-pictures.py

The SVG files beside them were written by hand. SOURCES.md says where each picture comes from.
"""

from pathlib import Path

import skimage.data
from PIL import Image, ImageDraw, ImageFont

FROM = Path(skimage.data.__file__).parent
TO = Path(__file__).parent / "page" / "pictures"
LONGEST_SIDE = 480
JPEG = {"quality": 85, "optimize": True}

# Name of the picture: file in the wheel, and the part of it that is shown (left, top, right, bottom) or all.
PHOTOS = {
    "astronaut": ("astronaut.png", (0, 0, 430, 430)),
    "astronaut-portrait": ("astronaut.png", (60, 0, 400, 400)),
    "astronaut-wide": ("astronaut.png", (100, 0, 512, 400)),
    "bricks": ("brick.png", None),
    "cat": ("chelsea.png", None),
    "cat-close": ("chelsea.png", (40, 0, 340, 300)),
    "clock": ("clock_motion.png", None),
    "coffee": ("coffee.png", None),
    "coffee-close": ("coffee.png", (80, 20, 480, 380)),
    "galaxies": ("hubble_deep_field.jpg", None),
    "photographer": ("camera.png", (60, 40, 340, 440)),
    "photographer-tall": ("camera.png", (60, 0, 460, 512)),
    "rocket": ("rocket.jpg", None),
}


def main() -> None:
    TO.mkdir(parents=True, exist_ok=True)
    for name, (file, box) in PHOTOS.items():
        photo(file, box, LONGEST_SIDE).save(TO / f"{name}.jpg", **JPEG)
    Image.open(FROM / "horse.png").convert("L").resize((320, 262)).save(TO / "horse.png", optimize=True)
    photo("chelsea.png", (60, 20, 260, 220), 160).save(TO / "cat-small.jpg", **JPEG)
    panning_gif().save(
        TO / "coffee.gif", save_all=True, append_images=[panning_gif(step) for step in (1, 2, 3)], duration=600, loop=0
    )
    envelope().save(TO / "envelope.png", optimize=True)
    notice().save(TO / "notice.png", optimize=True)
    Image.new("RGB", (2, 2), "white").save(TO / "tracker.gif")
    


def photo(file: str, box: tuple[int, int, int, int] | None, longest: int) -> Image.Image:
    picture = Image.open(FROM / file).convert("RGB").crop(box)
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return picture


def panning_gif(step: int = 0) -> Image.Image:
    """One frame: the first shows the cup, the later ones move on to the bare table."""
    left = 60 + 60 * step
    frame = photo("coffee.png", (left, 20, left + 360, 260), 240)
    return frame.quantize(256)


def envelope() -> Image.Image:
    icon = Image.new("RGBA", (96, 96), (0, 0, 0, 0))
    draw = ImageDraw.Draw(icon)
    draw.rounded_rectangle((8, 20, 88, 76), 8, fill="#1f5f8b")
    draw.line((12, 26, 48, 54, 84, 26), fill="white", width=6, joint="curve")
    return icon


def notice() -> Image.Image:
    sign = Image.new("RGB", (480, 300), "#fdf6e3")
    draw = ImageDraw.Draw(sign)
    draw.rectangle((10, 10, 469, 289), outline="#b58900", width=4)
    for size, y, words in ((52, 50, "CLOSED TODAY"), (28, 140, "We open again on Monday"), (28, 190, "at nine o'clock.")):
        draw.text((240, y), words, fill="#073642", font=ImageFont.load_default(size), anchor="ma")
    return sign


main()
