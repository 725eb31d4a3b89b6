"""The trunk's outputs for every picture of a set, computed once. Usage: python -m altlist.features SET..."""

import json
import sys
import time

import numpy as np
import onnxruntime as ort

from . import settings
from .pictures import SETS, as_pixels, pictures_of

OUTPUTS = ('grid', 'pooled', 'imagenet_probs', 'coco_scores', 'coco_counts', 'regions', 'region_boxes', 'region_scores')
REGION_SCORES = slice(1280, 1370)
"""Columns of a region that hold the score of each label (see captioners/TENSORS.md)."""
HALF = {'grid', 'pooled'}
ONLY = {'flickr-train': ('pooled',)}
"""Of the largest set only this is kept: nothing else is learnt from it."""


def session(path=None) -> ort.InferenceSession:
    """A model on one thread, so that a run gives the same figures on every machine."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(str(path or settings.TRUNK), options, providers=['CPUExecutionProvider'])


def extract(name: str) -> None:
    """Writes one .npy for each output, and rows.json; does nothing where they are there already."""
    folder = settings.features_of(name)
    if (folder / 'rows.json').exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    trunk, began = session(), time.time()
    wanted = ONLY.get(name, OUTPUTS)
    columns: dict[str, list] = {output: [] for output in wanted}
    rows = []
    for row, picture in pictures_of(name):
        values = trunk.run(list(wanted), {'pixels': np.ascontiguousarray(as_pixels(picture)[None])})
        for output, value in zip(wanted, values):
            kept = value[0][:, REGION_SCORES] if output == 'regions' else value[0]
            columns[output].append(kept.astype(np.float16 if output in HALF else np.float32))
        rows.append(row)
    for output, values in columns.items():
        np.save(folder / f'{output}.npy', np.stack(values))
    (folder / 'rows.json').write_text(json.dumps(rows))
    print(f'{name}: {len(rows)} pictures in {time.time() - began:.0f} s', flush=True)


def load(name: str) -> tuple[dict[str, np.ndarray], list[dict]]:
    """A set's outputs by name, as floats, and its rows."""
    folder = settings.features_of(name)
    outputs = {output: np.load(folder / f'{output}.npy', mmap_mode='r') for output in OUTPUTS}
    return outputs, json.loads((folder / 'rows.json').read_text())


if __name__ == '__main__':
    for each in sys.argv[1:] or SETS:
        extract(each)
