"""Photographs: scikit-image's, scikit-learn's and MATE's wallpapers; whole, cut, grey, small, with words on them."""

from pathlib import Path

from common import Challenge, opened
from drawings import GCOMPRIS, pictures_in
from PIL import Image, ImageDraw, ImageFont, ImageOps

#: Those of scikit-image's own pictures that are photographs of things and come within its package.
OF_SKIMAGE = ['astronaut', 'coffee', 'chelsea', 'rocket', 'camera', 'hubble_deep_field']
FONT = '/usr/share/fonts/truetype/crosextra/Carlito-Bold.ttf'
WORDS = [
    'When it is Monday again',
    'Summer sale',
    'Look who is here',
    'Good morning',
    'Never give up',
    'Breaking news',
    'Wish you were here',
    'Best of 2026',
]


def photographs() -> list[tuple[str, Image.Image]]:
    from skimage import data

    found = [(name, Image.fromarray(getattr(data, name)()).convert('RGB')) for name in OF_SKIMAGE]
    for path in sorted(Path('/usr/share/backgrounds/mate/nature').glob('*.jpg')):
        found.append((path.stem, ImageOps.contain(Image.open(path).convert('RGB'), (1400, 1400))))
    # GCompris shows real animals; its pictures of less than 300 pixels are drawn.
    for name in ('explore_farm_animals', 'explore_world_animals'):
        animals = [opened(data) for data in pictures_in(GCOMPRIS / f'{name}.rcc')]
        found += [(name, animal.convert('RGB')) for animal in animals if min(animal.size) >= 300][:8]
    return found


def make(challenge: Challenge) -> None:
    pictures = photographs()
    for number, (name, picture) in enumerate(pictures):
        chance = challenge.chance(name)
        width = chance.choice([120, 240, 400, 640, 1000])
        whole = picture.resize((width, max(1, round(picture.height * width / picture.width))))
        challenge.save(
            'photo', 'whole', whole, chance.choice(['jpg', 'jpg', 'webp', 'png']), quality=chance.choice([45, 75, 90]), note=name
        )
        if number % 2 == 0:
            side = min(picture.size) * 2 // 3
            left, top = chance.randint(0, picture.width - side), chance.randint(0, picture.height - side)
            part = picture.crop((left, top, left + side, top + side)).resize((300, 300))
            challenge.save('photo', 'part', part.convert('L') if number % 4 == 0 else part, 'jpg', note=name)
    for number, words in enumerate(WORDS):
        name, picture = pictures[(number * 3) % len(pictures)]
        challenge.save('photo', 'words', with_words(picture, words, number), 'jpg', text=words, quality=85, note=f'{name} with words')


def with_words(picture: Image.Image, words: str, number: int) -> Image.Image:
    image = ImageOps.fit(picture, (640, 480))
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 46)
    at = (320, 60) if number % 2 else (320, 425)
    if number % 3 == 0:
        draw.rectangle((0, at[1] - 40, 640, at[1] + 40), 'black')
    draw.text(at, words, 'white', font, anchor='mm', stroke_width=3, stroke_fill='black')
    return image
