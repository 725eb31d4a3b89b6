"""What a confidence is made of. models/judge/signals.ts computes the same from Findings: keep the two alike."""

import functools
import json

import numpy as np

from altcap.confidence.lexicon import beings, objects
from altcap.confidence.records import Record
from altcap.settings import ZOO

ANIMALS = ('bird', 'cat', 'dog', 'horse', 'sheep', 'cow', 'elephant', 'bear', 'zebra', 'giraffe')
# Of a noun that is too rare to be told, and the farthest from even that counts.
LONGEST_ODDS = 6.0


@functools.cache
def told_nouns() -> dict[str, int | None]:
    """Every noun with its place among the head's outputs, or None."""
    file = json.loads((ZOO / 'nouns/nouns.json').read_text())
    places = {noun: place for place, noun in enumerate(file['told'])}
    return {word: places.get(name) for word, name in file['names'].items()}


def signals(record: Record) -> dict[str, float]:
    """Every signal by name, but for the similarity where there is no ranker.

    meanLogProbability counts the end token, lowestLogProbability does not: Findings carry it so."""
    caption, logs, coco, nouns = record.caption, record.logs, record.coco, record.nouns
    found = {'meanLogProbability': float(np.mean(logs)), 'lowestLogProbability': float(min(logs[: len(caption)], default=0.0))}
    named = beings(caption)
    found['namesBeing'] = float(bool(named))
    seen = objects(coco)
    found['beingScore'] = min((seen.get(label, 0.0) for label in named.values()), default=0.0)
    left_out = {'person', *ANIMALS} - set(named.values())
    found['untoldBeing'] = max((score for label, score in seen.items() if label in left_out), default=0.0)
    found['objectScore'] = max(seen.values(), default=0.0)
    odds = [
        log_odds(nouns[told_nouns()[word]]) if told_nouns()[word] is not None else -LONGEST_ODDS for word in caption if word in told_nouns()
    ]
    found['nounLogOdds'] = min(odds, default=-LONGEST_ODDS)
    if record.similarity is not None:
        found['similarity'] = record.similarity
    return found


def log_odds(probability: float, longest: float = LONGEST_ODDS) -> float:
    p = float(probability)
    return float(np.clip(np.log(max(p, 1e-9) / max(1 - p, 1e-9)), -longest, longest))
