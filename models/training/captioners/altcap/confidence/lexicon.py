"""Which people and animals a caption names, and what the detector has for each: as models/experts/caption/named.ts does."""

import functools
import json

import numpy as np

from altcap.settings import ZOO

BEINGS = ZOO.parent / 'experts/caption/beings.json'
LONGEST = 3
# models/experts/objects/objects.ts carries no score below.
LOWEST_SCORE = 0.1


@functools.cache
def lexicon() -> dict[str, str | bool | None]:
    """Words and phrases by label; None for an animal without a label, False for what only looks like a being."""
    lists = json.loads(BEINGS.read_text())
    known = {word: label for label, words in lists['labels'].items() for word in words}
    known.update(dict.fromkeys(lists['unseen'], None))
    known.update(dict.fromkeys(lists['other'], False))
    return known


def beings(caption: list[str]) -> dict[str, str | None]:
    """The words and phrases for beings in a caption, longest first, with their labels."""
    known, found, at = lexicon(), {}, 0
    while at < len(caption):
        phrases = (' '.join(caption[at : at + length]) for length in range(LONGEST, 0, -1))
        phrase = next((phrase for phrase in phrases if phrase in known), None)
        at += len(phrase.split()) if phrase else 1
        if phrase and known[phrase] is not False:
            found[phrase] = known[phrase]
    return found


@functools.cache
def labels() -> list[str | None]:
    return json.loads((ZOO / 'trunk/coco-labels.json').read_text())['labels']


def objects(coco: np.ndarray) -> dict[str, float]:
    """Highest score of each label that is worth carrying."""
    pairs = zip(labels(), np.asarray(coco, np.float32).tolist())
    return {label: score for label, score in pairs if label is not None and score >= LOWEST_SCORE}
