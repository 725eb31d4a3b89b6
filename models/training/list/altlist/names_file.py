"""Writes names.json: the names of the heads' outputs, and the regressions over them. Usage: python -m altlist.names_file"""

import json

import numpy as np

from . import acts, evidence, scenes, settings, stuff
from .measures import average_precision, level_of
from .names import lines_of, stuff_names

WANTED = 0.9
"""A name of stuff is told where some score of it has this precision on photos that were not learnt from ..."""
GOOD_STUFF, GOOD_SCENE = 0.5, 0.45
"""... or where its average precision is at least this. Scenes need the second always."""


def told_stuff() -> dict[str, bool]:
    found = np.load(settings.WORK / settings.TRUNK.stem / 'stuff-scores.npz')
    scores, share = found['scores'], found['share']
    there, unsure = stuff.told_from(share)
    mute = set(lines_of('never-told-stuff.txt'))
    told = {}
    for k, name in enumerate(stuff_names()[0]):
        kept = ~unsure[:, k]
        level = level_of(scores[:, k], share[:, k] >= stuff.LEAST_SEEN, WANTED)
        told[name] = name not in mute and (level is not None or average_precision(scores[kept, k], there[kept, k]) >= GOOD_STUFF)
    return told


def told_scenes() -> dict[str, bool]:
    found = np.load(settings.WORK / settings.TRUNK.stem / 'scenes-scores.npz')
    mute = set(lines_of('never-told-scenes.txt'))
    told = {}
    for k, name in enumerate(scenes.names()):
        known = found['known'][:, k] > 0
        precision = average_precision(found['scores'][known, k], found['holds'][known, k])
        told[name] = name not in mute and precision >= GOOD_SCENE
    return told


def names_file(sure: dict) -> dict:
    """The content of names.json with one set of regressions."""
    tree = evidence.TREE
    return {
        'names': [
            {'name': name, 'parent': parent, 'isTold': bool(told)} for name, parent, told in zip(tree.names, tree.parents, evidence.SAYABLE)
        ],
        'stuff': [{'name': name, 'isTold': told} for name, told in told_stuff().items()],
        'scenes': [{'name': name, 'isTold': told} for name, told in told_scenes().items()],
        'acts': acts.names(),
        'detector': {label: dict(zip(('name', 'sort', 'stuff'), places)) for label, places in evidence.BACKED.items()},
        'sorts': list(evidence.SORTS[1:]),
        'animals': [evidence.LABELS[column] for column in evidence.ANIMALS],
        'logistic': {'objects': sure['objects'], 'names': sure['names']},
    }


def main() -> None:
    sure = json.loads((settings.WORK / settings.TRUNK.stem / 'sure.json').read_text())
    path = settings.OUT / 'names.json'
    path.write_text(json.dumps(names_file(sure), separators=(',', ':')) + '\n')
    print(f'{path}: {path.stat().st_size} bytes')


if __name__ == '__main__':
    main()
