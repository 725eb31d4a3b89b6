"""Makes the challenge: an independent, labelled test of the kind router, the reader and the code reader.

  python make.py [--out ../challenge] [--sources ../challenge-src] [--only charts,codes] [--sheets]

One seeded command; ./get-sources.sh buys what it draws on. Writes images/KIND/*, labels.jsonl and, with
--sheets, one contact sheet a kind for a look at the labels.
"""

import argparse
from pathlib import Path

import blanks
import charts
import codes
import diagrams
import drawings
import maps
import paintings
import photos
import screenshots
import symbols
import texts
from common import Challenge, on_white
from PIL import Image

MAKERS = {
    module.__name__: module for module in (charts, diagrams, symbols, texts, codes, blanks, photos, drawings, screenshots, paintings, maps)
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--out', type=Path, default=Path('../challenge'))
    parser.add_argument('--sources', type=Path, default=Path('../challenge-src'))
    parser.add_argument('--only', default=','.join(MAKERS))
    parser.add_argument('--sheets', action='store_true')
    options = parser.parse_args()
    challenge = Challenge(options.out, options.sources.resolve())
    for name in options.only.split(','):
        before = len(challenge.labels)
        MAKERS[name].make(challenge)
        print(f'{name}: {len(challenge.labels) - before} pictures', flush=True)
    challenge.write()
    if options.sheets:
        sheets(challenge)


def sheets(challenge: Challenge) -> None:
    kinds = sorted({entry['kind'] for entry in challenge.labels})
    for kind in kinds:
        entries = [entry for entry in challenge.labels if entry['kind'] == kind]
        sheet = Image.new('RGB', (8 * 150, (len(entries) + 7) // 8 * 150), '#b8b8c8')
        for number, entry in enumerate(entries):
            image = on_white(Image.open(challenge.folder / entry['file']))
            image.thumbnail((142, 142))
            sheet.paste(image, (number % 8 * 150 + 4, number // 8 * 150 + 4))
        sheet.save(challenge.folder / f'sheet-{kind}.png')


main()
