"""Paintings and prints by Hokusai, Hiroshige, Renoir, Bellini, Arcimboldo, Van Gogh and others: GCompris' puzzles, put together."""

import re

from common import Challenge, opened
from drawings import GCOMPRIS
from PIL import Image
from rcc import files_in

SIZE = re.compile(r'"width": (\d+),\s+"height": (\d+)')
PIECE = re.compile(r'"pixmapfile" : "[^"]*?([^"/]+)",\s+"x" : "([\d.]+)",\s+"y" : "([\d.]+)"')
TITLE = re.compile(r'qsTr\("([^"]+)"')
#: A statue: a photo.
STATUES = ('Pieta',)
#: Among GCompris' pictures with details to be found, those that Van Gogh painted. The others are photos.
VAN_GOGH = ('Gogh', 'PortraitOfPereTanguy', 'Eglise_dAuvers')


def make(challenge: Challenge) -> None:
    files = files_in(GCOMPRIS / 'paintings.rcc')
    by_name = {path.split('/')[-1]: content for path, content in files.items()}
    for path in sorted(files):
        if path.endswith('.qml') and b'pixmapfile' in files[path]:
            picture, title = assembled(files[path].decode(), by_name)
            kind = 'photo' if any(word in title for word in STATUES) else 'painting'
            challenge.save(kind, 'gcompris-paintings', picture, 'jpg', note=title)
    details = files_in(GCOMPRIS / 'details.rcc')
    for path in sorted(details):
        if path.endswith('_background.webp'):
            kind = 'painting' if any(word in path for word in VAN_GOGH) else 'photo'
            challenge.save(kind, 'gcompris-details', opened(details[path]).convert('RGB'), 'jpg', note=path.split('/')[-1])


def assembled(puzzle: str, by_name: dict[str, bytes]) -> tuple[Image.Image, str]:
    """The pieces of a puzzle at their places, and what it shows."""
    width, height = (int(side) for side in SIZE.search(puzzle).groups())
    whole = Image.new('RGBA', (width, height))
    for name, x, y in PIECE.findall(puzzle):
        piece = opened(by_name[name]).convert('RGBA')
        at = (max(0, round(float(x) * width - piece.width / 2)), max(0, round(float(y) * height - piece.height / 2)))
        whole.alpha_composite(piece, at)
    left, top, right, bottom = whole.getbbox()
    return whole.crop((left + 4, top + 4, right - 4, bottom - 4)).convert('RGB'), TITLE.search(puzzle)[1]
