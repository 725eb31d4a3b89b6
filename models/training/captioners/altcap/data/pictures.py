"""Decodes the photos once: uint8 [8000, 224, 224, 3] in split order. Run: python -m altcap.data.pictures"""

import io
import tarfile

import numpy as np
from PIL import Image

from altcap.data.corpus import SPLITS, corpus
from altcap.settings import CACHE, FLICKR

SIDE = 224


def main() -> None:
    names = [name for split in SPLITS for name, _ in corpus()[split]]
    place = {name: row for row, name in enumerate(names)}
    array = np.lib.format.open_memmap(CACHE / 'pictures.npy', 'w+', np.uint8, (len(names), SIDE, SIDE, 3))
    done = 0
    for path in sorted(FLICKR.glob('*.tar')):
        with tarfile.open(path) as archive:
            for member in archive:
                row = place.get(member.name.rsplit('/', 1)[-1])
                if row is None:
                    continue
                array[row] = squash(Image.open(io.BytesIO(archive.extractfile(member).read())))
                done += 1
    array.flush()
    if done != len(names):
        raise SystemExit(f'{done} of {len(names)} photos found in {FLICKR}: a tar file is missing.')
    print('pictures', array.shape)


def squash(image: Image.Image) -> np.ndarray:
    """uint8 [224, 224, 3]; Pillow's BILINEAR, which the extension's resize repeats."""
    image = image.convert('RGB')
    return np.asarray(image if image.size == (SIDE, SIDE) else image.resize((SIDE, SIDE), Image.BILINEAR))


if __name__ == '__main__':
    main()
