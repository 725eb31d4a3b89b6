"""Rows by which tests compare the extension's confidence with this one. Run: python -m altcap.confidence.fixture ID

After altcap.confidence.fit and altcap.confidence.gender. Writes into tests/fixtures/confidence of the repository. rows.json:
what the extension finds, the signals that altcap.confidence.signals takes from it, and the confidence by the weights of then.
gender.json: shares and what the picture alone tells, and how sure the word is.
"""

import json
import sys

import numpy as np

from altcap.confidence.lexicon import objects
from altcap.confidence.records import Record, calibration, flickr
from altcap.confidence.signals import signals, told_nouns
from altcap.settings import EXPORTS, ZOO

FOLDER = ZOO.parents[1] / 'tests/fixtures/confidence'
EACH = 8


def main() -> None:
    model_id = sys.argv[1]
    card = json.loads((EXPORTS / f'{model_id}.confidence.json').read_text())['confidence']
    near, far = flickr(model_id), calibration(model_id)
    rows = [row_of(record, card) for part in (near, far) for record in part[:: len(part) // EACH]]
    FOLDER.mkdir(parents=True, exist_ok=True)
    write('rows', model_id, card, rows)
    gender = json.loads((EXPORTS / f'{model_id}.gender.json').read_text())
    write('gender', model_id, gender['gender'], gender['rows'])
    print(len(rows), 'rows')


def write(name: str, model_id: str, card: dict, rows: list[dict]) -> None:
    (FOLDER / f'{name}.json').write_text(json.dumps({'model': model_id, 'card': card, 'rows': rows}, indent=1) + '\n')


def row_of(record: Record, card: dict) -> dict:
    found = signals(record)
    sum_ = card['intercept'] + sum(weight * found[name] for name, weight in zip(card['signals'], card['weights']))
    row = {
        'caption': ' '.join(record.caption),
        'logProbabilities': [round(log, 5) for log in record.logs],
        'signals': {name: round(value, 4) for name, value in found.items()},
        'confidence': round(float(1 / (1 + np.exp(-sum_))), 4),
    }
    row['objects'] = {label: round(score, 5) for label, score in objects(record.coco).items()}
    row['nouns'] = {
        word: 0 if told_nouns()[word] is None else round(float(record.nouns[told_nouns()[word]]), 4)
        for word in record.caption
        if word in told_nouns()
    }
    if record.similarity is not None:
        row['similarity'] = round(record.similarity, 3)
    return row


if __name__ == '__main__':
    main()
