"""
What the heads see in the pictures of the demo page, for the tests that TypeScript and Python agree: the raw outputs, and the
probabilities that evidence.py makes of them. Usage: python -m altlist.fixture; writes tests/fixtures/list/seen.json
"""

import json

import numpy as np
from PIL import Image

from . import evidence, settings
from .acts import names as act_names
from .export import run_heads
from .features import OUTPUTS, session
from .logistic import sigmoid
from .names import stuff_names
from .pictures import as_pixels
from .scenes import names as scene_names

PICTURES = ('cat.jpg', 'astronaut.jpg', 'coffee.jpg')


def seen_in(name: str) -> dict:
    """One picture's outputs that the regressions read, and what they make of them."""
    pixels = as_pixels(Image.open(settings.ROOT / 'scripts/demo/page/pictures' / name))
    outputs = dict(zip(OUTPUTS, session().run(list(OUTPUTS), {'pixels': np.ascontiguousarray(pixels[None])})))
    heads = {key: value[0] for key, value in run_heads(outputs).items()}
    sure = json.loads((settings.OUT / 'names.json').read_text())['logistic']
    scores, nodes, stuff = outputs['coco_scores'][0], heads['nodes'], heads['stuff']
    columns = evidence.objects_of(scores)
    chance = lambda weights, inputs: round(float(sigmoid(np.dot(weights, inputs))), 3)
    objects = {
        evidence.LABELS[column]: chance(sure['objects'], evidence.of_object(column, rank, len(columns), scores, nodes, stuff))
        for rank, column in enumerate(columns)
    }
    names = {
        evidence.TREE.names[place]: chance(sure['names'], evidence.of_name(place, nodes, scores)) for place in evidence.candidates(nodes)
    }
    rounded = lambda values: [round(float(value), 4) for value in values]
    return {
        'raw': {'scores': rounded(scores), 'names': rounded(nodes), 'stuff': rounded(stuff)},
        'objects': objects,
        'names': names,
        'stuff': dict(zip(stuff_names()[0], rounded(stuff))),
        'scenes': dict(zip(scene_names(), rounded(heads['scenes']))),
        'acts': dict(zip(act_names(), rounded(heads['acts']))),
    }


def main() -> None:
    path = settings.ROOT / 'tests/fixtures/list/seen.json'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({name: seen_in(name) for name in PICTURES}, separators=(',', ':')) + '\n')
    print(f'{path}: {path.stat().st_size} bytes')


if __name__ == '__main__':
    main()
