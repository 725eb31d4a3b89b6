"""Makes a second set, by which nothing was chosen: python again.py --out ../challenge-again --sources ../challenge-src

The first set was looked at more than once while router and reader were being mended, and so was the second (--seed "challenge again"). Here are sayings of Debian's
fortunes (English, German, Spanish; get-sources.sh), set by Pango; codes bent in ways and degrees drawn by chance;
other icons, logos, flags and emoji of the first set's sources. A saying or symbol may be in both by chance.
"""

import argparse
import random
import re
import textwrap
from pathlib import Path

import codes
import numpy as np
import symbols
from common import Challenge, opened, run
from PIL import Image
from texts import FONTS, GROUNDS, set_lines

SAYINGS = [
    'wisdom',
    'literature',
    'work',
    'people',
    'de/zitate',
    'de/sprichworte',
    'es/sabiduria.fortunes',
    'es/refranes.fortunes',
    'es/proverbios.fortunes',
]
#: Symbols that the first set does not draw by chance.
THE_SAME = [('logo', 'papirus'), ('flag', 'svg'), ('emoji', 'symbola')]
PLAIN = re.compile(r"[\w\s.,;:!?'’()-]+")
SETTINGS, CODES = 60, 48


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--out', type=Path, default=Path('../challenge-again'))
    parser.add_argument('--sources', type=Path, default=Path('../challenge-src'))
    parser.add_argument('--seed', default='challenge, a third time', help='of another set, once this one was looked at too')
    options = parser.parse_args()
    challenge = Challenge(options.out, options.sources.resolve(), options.seed)
    chance = challenge.chance('words and codes')
    sayings = by_language(challenge.sources / 'fortunes/usr/share/games/fortunes')
    for number in range(SETTINGS):
        saying = chance.choice(sayings[('en', 'en', 'de', 'es')[number % 4]])
        lines = textwrap.wrap(saying, chance.choice([22, 30, 40]), break_long_words=False, break_on_hyphens=False)
        set_lines(challenge, chance, lines, chance.choice(FONTS), chance.choice(GROUNDS))
    for number in range(CODES):
        code(challenge, chance, number)
    symbols.make(challenge)
    challenge.labels = [entry for entry in challenge.labels if (entry['kind'], entry['source']) not in THE_SAME]
    challenge.write()


def by_language(folder: Path) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {'en': [], 'de': [], 'es': []}
    for name in SAYINGS:
        for raw in (folder / name).read_text(encoding='utf-8', errors='ignore').split('\n%\n'):
            saying = ' '.join(raw.split('--')[0].split())
            if 20 <= len(saying) <= 110 and PLAIN.fullmatch(saying):
                out[name.split('/')[0] if '/' in name else 'en'].append(saying)
    return out


def code(challenge: Challenge, chance: random.Random, number: int) -> None:
    content, kind = chance.choice(codes.CONTENTS)
    if kind == 'link':
        content = f'https://{chance.choice(["shop", "museum", "cafe"])}.example/{"".join(chance.choices("abcdefghijklmnop0123456789", k=chance.randint(1, 60)))}'
    if number % 2:
        codes.qr(challenge, number, content, kind, chance.choice([look for look in codes.LOOKS if look != 'perspective']))
        return
    image = opened(
        run(
            'qrencode',
            '-o',
            '-',
            '-t',
            'PNG32',
            '-s',
            str(chance.randint(4, 9)),
            '-l',
            chance.choice('MQH'),
            '-m',
            '4',
            stdin=content.encode(),
        )
    ).convert('RGB')
    form = chance.choice(['photographed', 'distorted'])
    side = image.width
    corners = [
        (x + chance.uniform(0, 0.22) * side * (1 if x == 0 else -1), y + chance.uniform(0, 0.22) * side * (1 if y == 0 else -1))
        for x, y in ends(side)
    ]
    bent = photographed(image, corners) if form == 'photographed' else distorted(image, corners)
    challenge.save('qr', f'qrencode-{form}', bent, chance.choice(['png', 'jpg']), code=kind, note=f'{content[:40]!r}')


def ends(side: int) -> list[tuple[int, int]]:
    """A square's corners, from the left top one down."""
    return [(0, 0), (0, side), (side, side), (side, 0)]


def photographed(image: Image.Image, corners: list[tuple[float, float]]) -> Image.Image:
    """As a camera sees a plane: projective. The picture's corners (from the left top one down) come to lie at those given."""
    side = image.width
    rows = [
        row
        for (x, y), (u, v) in zip(corners, ends(side))
        for row in ([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y])
    ]
    factors = np.linalg.solve(np.array(rows), np.array([value for end in ends(side) for value in end]))
    return image.transform(image.size, Image.Transform.PERSPECTIVE, list(factors), Image.Resampling.BICUBIC, fillcolor='white')


def distorted(image: Image.Image, corners: list[tuple[float, float]]) -> Image.Image:
    """As editors distort and paper bends: what is taken from the picture lies in a crooked square around it (bilinear)."""
    side = image.width
    quad = [value for (x, y), (u, v) in zip(corners, ends(side)) for value in (2 * u - x, 2 * v - y)]
    return image.transform(image.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor='white')


if __name__ == '__main__':
    main()
