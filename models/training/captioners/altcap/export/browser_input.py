"""The browser's decoded and resized photos against Pillow's, and the captions of both. Run, after npx node scripts/picture-input.ts
FOLDER: python -m altcap.export.browser_input ID FOLDER

The fixtures of tests/fixtures/resize compare the resizing alone, from the same pixels; here each side decodes the file itself.
The captioner runs in Python for both, so that nothing but the trunk's input differs; of the same bytes it is not asked twice.
"""

import sys
from pathlib import Path

import numpy as np

from altcap.confidence.records import encoded
from altcap.data.corpus import ROWS, corpus
from altcap.data.pictures import SIDE
from altcap.export.rerank import ranker_of, weight_of, write_ranked
from altcap.export.runner import open_runner, words_of
from altcap.settings import CACHE, ZOO


def main() -> None:
    model_id, folder = sys.argv[1], Path(sys.argv[2])
    runner, vocab, ranking = open_runner(ZOO / model_id), words_of(ZOO / model_id), (ranker_of(), weight_of(model_id))
    ours = np.load(CACHE / 'pictures.npy', mmap_mode='r')[ROWS['dev']]
    largest, means, changed = [], [], 0
    for row, (name, _) in enumerate(corpus()['dev']):
        path = folder / f'{name}.rgb'
        if not path.exists():
            continue
        theirs = np.fromfile(path, np.uint8).reshape(SIDE, SIDE, 3)
        difference = np.abs(theirs.astype(int) - ours[row].astype(int))
        largest.append(int(difference.max()))
        means.append(float(difference.mean()))
        if not difference.any():
            continue
        captions = [' '.join(write_ranked(runner, vocab, encoded(model_id, each), *ranking)[0].words) for each in (ours[row], theirs)]
        changed += captions[0] != captions[1]
        print(name, f'largest difference {largest[-1]}, mean {means[-1]:.4f}:', *dict.fromkeys(captions), sep='\n  ')
    print(f'{len(means)} photos: largest difference {max(largest)} of 255, mean {np.mean(means):.4f}; {changed} captions differ')


if __name__ == '__main__':
    main()
