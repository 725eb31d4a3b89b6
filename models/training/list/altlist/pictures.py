"""The sets of photos, each as rows of facts with a picture."""

import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from . import settings

SIZE = 224
SETS = ('ade20k', 'calibration', 'coco', 'flickr', 'shop')
FOLDERS = {
    'ade20k': 'ade20k',
    'calibration': 'concadia-calibration',
    'coco': 'coco-94',
    'flickr': 'flickr8k',
    'flickr-test': 'flickr8k',
    'flickr-train': 'flickr8k',
    'shop': 'shop',
}
SPLITS = {'flickr': 'dev', 'flickr-test': 'test', 'flickr-train': 'train'}


def rows_of(name: str) -> list[dict]:
    """The facts about each picture of a set, in the order of its file."""
    folder = settings.DATA / FOLDERS[name]
    file = folder / ('labels.jsonl' if name in ('ade20k', 'shop') else 'captions.jsonl')
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    if name == 'shop':
        return [row for row in rows if row['set'] == 'clothing'][::2] + [row for row in rows if row['set'] != 'clothing'][::4]
    return [row for row in rows if row['split'] == SPLITS[name]] if name in SPLITS else rows


def pictures_of(name: str) -> Iterator[tuple[dict, Image.Image]]:
    """Every row with its picture; the order is that of the archive, so a caller keeps the row beside what it computes."""
    folder = settings.DATA / FOLDERS[name]
    rows = {Path(row['image']).name: row for row in rows_of(name)}
    if (folder / 'images').is_dir():
        for file, row in rows.items():
            yield row, Image.open(folder / 'images' / file)
        return
    for archive in sorted(folder.glob('images*.tar')):
        if name in SPLITS and ('train' in archive.name) != (SPLITS[name] == 'train'):
            continue
        with tarfile.open(archive) as tar:
            for member in tar:
                row = rows.get(Path(member.name).name)
                if row is not None and member.isfile():
                    yield row, Image.open(io.BytesIO(tar.extractfile(member).read()))


def as_pixels(picture: Image.Image) -> np.ndarray:
    """The picture as the trunk's input: on white, squashed to a square with the triangle filter."""
    if picture.mode in ('RGBA', 'LA', 'P'):
        picture = picture.convert('RGBA')
        ground = Image.new('RGBA', picture.size, 'white')
        ground.alpha_composite(picture)
        picture = ground
    picture = picture.convert('RGB')
    if picture.size != (SIZE, SIZE):
        picture = picture.resize((SIZE, SIZE), Image.Resampling.BILINEAR)
    return np.asarray(picture)
