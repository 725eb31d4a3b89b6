"""
Fits the two logistic regressions that tell how probable an object of the detector and a name of ImageNet are, on photos that the
heads did not learn from; prints what they gain, cross-validated by photo. Usage: python -m altlist.sure; writes sure.json
"""

import json

import numpy as np

from . import evidence, settings
from .judged import FOLDS, SETS, WEIGHTS, fold_of, photos
from .lexicon import holds
from .logistic import fit, sigmoid
from .measures import wilson

PULL = {'objects': 1.0, 'names': 3.0}
ADE20K_KNOWS = set(
    'person,bicycle,car,motorcycle,airplane,bus,truck,boat,traffic light,bench,bottle,bed,chair,couch,dining table,toilet,tv,'
    'refrigerator,oven,microwave,sink,book,clock,vase,potted plant'.split(',')
)
"""Labels of the detector that are among ADE20K's 150 classes: only of these does a missing word mean that the thing is not there."""
KNOWN = {'ade20k': ADE20K_KNOWS, 'shop': {'person'}}
"""By set: the labels that are learnt from it, where that is not all. Most garments of the shop set lie flat."""
LEVELS = (0.5, 0.65, 0.75, 0.85, 0.95)


def rows_of_objects(photo: dict) -> list[tuple[list[float], str, float]]:
    """For each object: its inputs, its name, and the detector's own score."""
    scores = photo['coco_scores']
    columns = evidence.objects_of(scores)
    return [
        (
            evidence.of_object(column, rank, len(columns), scores, photo['nodes'], photo['stuff']),
            evidence.LABELS[column],
            float(scores[column]),
        )
        for rank, column in enumerate(columns)
    ]


def rows_of_names(photo: dict) -> list[tuple[list[float], str, float]]:
    """For each name that might be spoken of a photo: the deepest of a chain, and those above it."""
    nodes = photo['nodes']
    return [
        (evidence.of_name(place, nodes, photo['coco_scores']), evidence.TREE.names[place], float(nodes[place]))
        for place in evidence.candidates(nodes)
    ]


def fitted(what: str, rows_of, sets: tuple[str, ...]) -> tuple[list[float], list[list[float]]]:
    """Coefficients from all photos, and one set of them from all folds but each."""
    rows = [
        (inputs, holds(name, photo['words']), score, photo)
        for each in sets
        for photo in photos(each)
        for inputs, name, score in rows_of(photo)
        if each not in KNOWN or name in KNOWN[each]
    ]
    inputs, truth = np.array([row[0] for row in rows]), np.array([row[1] for row in rows], float)
    scores, origin = np.array([row[2] for row in rows]), np.array([row[3]['set'] for row in rows])
    weights, fold = np.array([WEIGHTS[each] for each in origin]), np.array([fold_of(row[3]['image']) for row in rows])
    prior = np.zeros(inputs.shape[1])
    learn = lambda kept: fit(inputs[kept], truth[kept], weights[kept], prior, PULL[what])
    by_fold = [learn(fold != each) for each in range(FOLDS)]
    chance = sigmoid(np.array([row @ by_fold[each] for row, each in zip(inputs, fold)]))
    for each in sets:
        here = origin == each
        for title, values in ((f'{what}, own score', scores), (f'{what}, re-scored', chance)):
            print(each, title, *(told(truth[here & (values >= level)], level) for level in LEVELS), sep=' | ')
    return list(learn(np.ones(len(rows), bool))), [list(each) for each in by_fold]


def told(truth: np.ndarray, level: float) -> str:
    low, high = wilson(int(truth.sum()), len(truth))
    return f'{level}: {len(truth)} {truth.mean() if len(truth) else 0:.3f} ({low:.2f}-{high:.2f})'


def main() -> None:
    objects, names = fitted('objects', rows_of_objects, (*SETS, 'ade20k', 'shop')), fitted('names', rows_of_names, SETS)
    rounded = lambda values: [round(float(value), 4) for value in values]
    found = {
        'objects': rounded(objects[0]),
        'names': rounded(names[0]),
        'folds': [{'objects': rounded(first), 'names': rounded(second)} for first, second in zip(objects[1], names[1])],
    }
    (settings.WORK / settings.TRUNK.stem / 'sure.json').write_text(json.dumps(found))


if __name__ == '__main__':
    main()
