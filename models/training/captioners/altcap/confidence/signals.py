"""What a confidence is made of; each signal can be computed in the extension from Findings."""

import functools
import json

import numpy as np

from altcap.settings import ZOO

NAMES = ['mean log-probability', 'lowest log-probability', 'lowest score of named beings', 'names a being',
         'highest detector score', 'highest class probability']
BEINGS = ZOO.parent / 'experts/caption/beings.json'


@functools.cache
def lexicon() -> dict[str, str | None]:
    beings = json.loads(BEINGS.read_text())
    known = {word: label for label, words in beings['labels'].items() for word in words}
    known.update({word: None for word in beings['unseen']})
    for word in beings['other']:
        known.pop(word, None)
    return known


@functools.cache
def labels() -> list[str | None]:
    return json.loads((ZOO / 'trunk/coco-labels.json').read_text())['labels']


def signals(caption: list[str], logs: list[float], coco: np.ndarray, classes: np.ndarray) -> list[float]:
    """One row, in the order of NAMES; coco [90], classes [1000]."""
    named = {word: lexicon()[word] for word in caption if word in lexicon()}
    scores = [float(coco[labels().index(label)]) if label in labels() else 0.0 for label in named.values()]
    lowest = min(scores, default=0.0)
    return [float(np.mean(logs)), float(np.min(logs)), lowest, float(bool(named)), float(coco.max()), float(classes.max())]
