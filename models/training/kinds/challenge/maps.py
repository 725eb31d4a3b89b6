"""Maps: KGeography's, GCompris' continents, Open Clip Art's countries, and one of 1689 that Marble carries."""

import gzip
from pathlib import Path

from common import Challenge, opened, svg
from drawings import GCOMPRIS
from PIL import Image, ImageOps
from rcc import files_in

SHARE = Path('/usr/share')
CONTINENTS = ('back', 'oceania', 'america', 'europa', 'africa', 'asia', 'antarctica')
COUNTRIES = ('amrum', 'brazil', 'carte_de', 'czech', 'map_of', 'romania', 'state_of')
OF_KGEOGRAPHY = 60
LONGEST = 1200


def make(challenge: Challenge) -> None:
    chance = challenge.chance('maps')
    found = sorted((SHARE / 'kgeography').glob('*.png'))
    for path in sorted(chance.sample(found, OF_KGEOGRAPHY)):
        save(challenge, 'kgeography', opened(path.read_bytes()), path.stem)
    for path, content in sorted(files_in(GCOMPRIS / 'geography.rcc').items()):
        name = path.split('/')[-1]
        if name.removesuffix('.svgz') in CONTINENTS:
            text = gzip.decompress(content) if content[:2] == b'\x1f\x8b' else content
            save(challenge, 'gcompris', svg(text.decode(), 800, 'white'), name)
    for path in sorted((SHARE / 'openclipart/svg/geography').glob('*.svg')):
        if path.stem.startswith(COUNTRIES):
            try:
                save(challenge, 'openclipart', svg(path, 700, 'white'), path.stem)
            except RuntimeError:
                continue  # some say no size
    save(challenge, 'marble', opened((SHARE / 'marble/data/maps/earth/schagen1689/schagen1689.jpg').read_bytes()), 'schagen1689')


def save(challenge: Challenge, source: str, picture: Image.Image, note: str) -> None:
    if min(picture.size) >= 100:
        challenge.save('map', source, ImageOps.contain(picture.convert('RGB'), (LONGEST, LONGEST)), note=note)
