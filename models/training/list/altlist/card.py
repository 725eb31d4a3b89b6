"""Writes the card of the heads: card.json with the files, the trunk's hash and the measured scores. Usage: python -m altlist.card"""

import hashlib
import json
from pathlib import Path

import numpy as np

from . import settings, stuff
from .measures import average_precision


def entry(path: Path, below: str) -> dict:
    content = path.read_bytes()
    return {'path': f'{below}/{path.name}', 'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}


def mean_precisions() -> dict:
    """Mean average precision over five folds of ADE20K, and of what is done on Flickr8k's dev photos."""
    work = settings.WORK / settings.TRUNK.stem
    found = np.load(work / 'stuff-scores.npz')
    there, unsure = stuff.told_from(found['share'])
    seen = [average_precision(found['scores'][~unsure[:, k], k], there[~unsure[:, k], k]) for k in range(there.shape[1])]
    shown = np.load(work / 'scenes-scores.npz')
    known = shown['known'] > 0
    scenes = [average_precision(shown['scores'][known[:, k], k], shown['holds'][known[:, k], k]) for k in range(known.shape[1])]
    done = np.load(work / 'acts-scores.npz')
    acts = [average_precision(scores, holds) for scores, holds in zip(done['scores'].T, done['holds'].T)]
    rounded = lambda values: round(float(np.mean(values)), 3)
    return {
        'ade20k, five folds': {
            'pictures': len(there),
            'stuff, mean average precision': rounded(seen),
            'scenes, mean average precision': rounded(scenes),
            'indoors, average precision': rounded(scenes[-1:]),
        },
        'flickr8k dev': {'pictures': len(done['holds']), 'acts, mean average precision': rounded(acts)},
    }


def main() -> None:
    card = json.loads((Path(__file__).resolve().parents[1] / 'card.json').read_text())
    card['trunk'] = hashlib.sha256(settings.TRUNK.read_bytes()).hexdigest()
    card['files'] = {
        'heads': entry(settings.OUT / 'heads.onnx', 'list'),
        'names': entry(settings.OUT / 'names.json', 'list'),
        'objectLabels': entry(settings.LABELS, 'trunk'),
    }
    card['scores'] = mean_precisions()
    path = settings.OUT / 'model.json'
    path.write_text(json.dumps(card, indent=2) + '\n')
    print(f'{path}: {json.dumps(card["scores"])}')


if __name__ == '__main__':
    main()
