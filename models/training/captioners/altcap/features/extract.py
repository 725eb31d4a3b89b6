"""Runs the frozen trunk over all photos and mirrored training photos. Resumable. Run: python -m altcap.features.extract [FIRST LAST]

It runs the exported file (CAPTIONER_TRUNK, or what ships), so that training sees what the extension sees.
Writes CACHE/<output>.npy, float16, rows in split order (8,000), then the mirrored training photos (6,000).
"""

import json
import sys
import time

import numpy as np
import onnxruntime

from altcap.features.trunk import OUTPUTS
from altcap.settings import CACHE, TRUNK

MIRRORED = 6000
SAVE_EVERY = 500


def main() -> None:
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    total = len(pictures) + MIRRORED
    run = session()
    shapes = [values.shape[1:] for values in run(pictures[0])]
    first, total = (int(row) for row in sys.argv[1:3]) if sys.argv[1:] else (0, total)
    progress = CACHE / f'extract-{first}.json'
    done = json.loads(progress.read_text())['done'] if progress.exists() else first
    arrays = [open_array(name, len(pictures) + MIRRORED, shape) for name, shape in zip(OUTPUTS, shapes)]
    started, first = time.time(), done
    for row in range(done, total):
        picture = pictures[row] if row < len(pictures) else pictures[row - len(pictures)][:, ::-1]
        for array, values in zip(arrays, run(picture)):
            array[row] = values[0]
        if (row + 1) % SAVE_EVERY == 0:
            for array in arrays:
                array.flush()
            progress.write_text(json.dumps({'done': row + 1}))
            print(row + 1, f'{1000 * (time.time() - started) / (row + 1 - first):.1f} ms a picture', flush=True)


def session():
    """A function from uint8 [224, 224, 3] to the trunk's outputs."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    trunk = onnxruntime.InferenceSession(TRUNK, options, providers=['CPUExecutionProvider'])
    return lambda picture: trunk.run(OUTPUTS, {'pixels': np.ascontiguousarray(picture)[None]})


def open_array(name, rows, shape):
    path = CACHE / f'{name}.npy'
    if path.exists():
        return np.load(path, mmap_mode='r+')
    # Probabilities of rare classes are below float16's smallest number.
    kind = np.float32 if name == 'imagenet_probs' else np.float16
    return np.lib.format.open_memmap(path, 'w+', kind, (rows, *shape))


if __name__ == '__main__':
    main()
