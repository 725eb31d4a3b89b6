"""
What speaks for an object of the detector, and for a name of ImageNet: the inputs of two logistic regressions. The extension
computes the same in models/experts/list/evidence.ts: keep the two alike.
"""

import json

import numpy as np

from . import settings
from .logistic import log_odds
from .names import imagenet_tree, lines_of, stuff_names

LEAST_SCORE = 0.25
"""Weaker objects of the detector are not asked about."""
LEAST_NAME = 0.4
"""Less probable names of ImageNet are not asked about."""
SORTS = ('animal', 'vehicle', 'building', 'clothing', 'food', 'musical instrument', 'mountain', 'coast', 'furniture', 'shop')

OBJECT_INPUTS = (
    'bias',
    'score',
    'person',
    'has name',
    'name',
    'has sort',
    'sort',
    'has stuff',
    'stuff',
    'person score',
    'person stuff',
    'clothes',
    'rank',
    'rivals',
)
NAME_INPUTS = ('bias', 'name', 'has label', 'label', 'person', 'animal', 'any animal', *SORTS[1:], 'depth')


def labels() -> list[str | None]:
    return json.loads(settings.LABELS.read_text())['labels']


TREE = imagenet_tree()
PLACE = {name: place for place, name in enumerate(TREE.names)}
LABELS = labels()
CLOTHING = PLACE['clothing']
ANIMALS = [LABELS.index(label) for label in 'bird cat dog horse sheep cow elephant bear zebra giraffe'.split()]
PERSON = LABELS.index('person')
NEVER = set(lines_of('never-said.txt'))
SAYABLE = np.array([not vague and name not in NEVER for name, vague in zip(TREE.names, TREE.vague)])
BACKED = {}
"""By label of the detector: the place of its plain name and of its sort in the tree, and of its stuff; None for what it lacks."""
for _line in lines_of('detector.txt'):
    _label, *_names = (None if part == '-' else part for part in _line.split(' | '))
    _name, _sort, _stuff = _names
    BACKED[_label] = PLACE.get(_name), PLACE.get(_sort), None if _stuff is None else stuff_names()[0].index(_stuff)
SEEN_BY = {}
"""By place in the tree: the labels of the detector that name it."""
for _label, (_place, _, _) in BACKED.items():
    if _place is not None:
        SEEN_BY.setdefault(_place, []).append(LABELS.index(_label))


def objects_of(scores: np.ndarray) -> list[int]:
    """The columns of the labels that are worth asking about, strongest first."""
    found = [column for column in np.argsort(-scores, kind='stable') if LABELS[column] and scores[column] >= LEAST_SCORE]
    return [int(column) for column in found]


def of_object(column: int, rank: int, rivals: int, scores: np.ndarray, nodes: np.ndarray, stuff: np.ndarray) -> list[float]:
    """The inputs OBJECT_INPUTS for one object."""
    label = LABELS[column]
    name, sort, matter = BACKED.get(label, (None, None, None))
    is_person = label == 'person'
    both = lambda place, shares: (0.0, 0.0) if place is None else (1.0, float(log_odds(shares[place])))
    return [
        1.0,
        float(log_odds(scores[column])),
        float(is_person),
        *both(name, nodes),
        *both(sort, nodes),
        *both(matter, stuff),
        # Clothes without anybody in them look like people to the detector, so people are weighed apart.
        *(
            (float(log_odds(scores[column])), float(log_odds(stuff[matter])), float(log_odds(nodes[CLOTHING])))
            if is_person
            else (0.0, 0.0, 0.0)
        ),
        float(rank),
        float(rivals),
    ]


def of_name(place: int, nodes: np.ndarray, scores: np.ndarray) -> list[float]:
    """The inputs NAME_INPUTS for one name."""
    chain = TREE.chain(place)
    seen = [scores[column] for above in chain for column in SEEN_BY.get(above, [])]
    names = {TREE.names[above] for above in chain}
    is_animal = 'animal' in names
    return [
        1.0,
        float(log_odds(nodes[place])),
        float(bool(seen)),
        float(log_odds(max(seen))) if seen else 0.0,
        float(log_odds(scores[PERSON])),
        float(is_animal),
        float(log_odds(max(scores[column] for column in ANIMALS))) if is_animal and not seen else 0.0,
        *(float(sort in names) for sort in SORTS[1:]),
        float(len(chain)),
    ]


def candidates(nodes: np.ndarray) -> list[int]:
    """The names that are worth asking about."""
    return [int(place) for place in np.where((nodes >= LEAST_NAME) & SAYABLE)[0]]
