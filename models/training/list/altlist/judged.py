"""
Photos with words about them, to judge names by: calibration (everything that can be seen), COCO and Flickr8k (five captions), and
ADE20K (all objects of its 150 classes; with the scores of stuff that a head gives which has not seen the photo).
"""

import functools
import json

import numpy as np

from . import settings
from .export import run_heads, stuff_lines
from .features import load
from .logistic import sigmoid

SETS = ('calibration', 'coco', 'flickr')
WEIGHTS = {'calibration': 6.0, 'coco': 4.0, 'flickr': 0.5, 'ade20k': 1.0, 'shop': 1.0}
"""Flickr8k has by far the most objects, and the narrowest: people and dogs. There nearly every photo shows somebody."""
FOLDS = 5


def words_about(name: str, rows: list[dict]) -> list[str | None]:
    """What can be seen in each picture, as text; None for pictures that are no photographs."""
    if name == 'calibration':
        seen = json.loads(settings.SEEN.read_text())['seen']
        return [seen.get(row['image']) for row in rows]
    if name == 'shop':
        return [f'clothing {row["label"]}' if row['set'] == 'clothing' else None for row in rows]
    if name == 'ade20k':
        return [' . '.join([row['scene'], *(thing for thing, _ in row['objects'])]) for row in rows]
    return [' . '.join(row['captions']) for row in rows]


def unseen_stuff() -> np.ndarray:
    """ADE20K's stuff by heads that learnt from other folds."""
    lines = np.array(stuff_lines()).T
    scores = np.load(settings.WORK / settings.TRUNK.stem / 'stuff-scores.npz')['scores']
    return sigmoid(scores * lines[0] + lines[1])


@functools.cache
def photos(name: str) -> list[dict]:
    """Each photo of a set: its words, the trunk's scores and the heads' outputs."""
    outputs, rows = load(name)
    heads = run_heads(outputs)
    if name == 'ade20k':
        heads['stuff'] = unseen_stuff()
    found = []
    for at, words in enumerate(words_about(name, rows)):
        if words is not None:
            picture = {key: outputs[key][at] for key in ('coco_scores', 'coco_counts')}
            found.append(
                {'image': rows[at]['image'], 'words': words, 'set': name, **picture, **{key: value[at] for key, value in heads.items()}}
            )
    return found


def fold_of(image: str) -> int:
    """All that is learnt from a photo is learnt in one fold, whatever the order of the photos."""
    return int(np.frombuffer(image.encode(), np.uint8).astype(int) @ np.arange(1, len(image) + 1)) % FOLDS
