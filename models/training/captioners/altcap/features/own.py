"""What a family's own encoder, as it ships, makes of a split. Run: python -m altcap.features.own ID SPLIT

For who judges a shipped captioner without its checkpoints (altcap.export.from_card). The rows of other splits stay as they are.
Writes CACHE/<output>.npy, float16, rows in split order.
"""

import sys

import numpy as np

from altcap.data.corpus import ROWS
from altcap.export.runner import open_session
from altcap.features.extract import open_array
from altcap.settings import CACHE, ZOO


def main() -> None:
    model_id, split = sys.argv[1:3]
    encoder = open_session(ZOO / model_id / 'encoder.onnx')
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    outputs = encoder.get_outputs()
    arrays = [open_array(value.name, len(pictures), value.shape[1:]) for value in outputs]
    for row in range(ROWS[split].start, ROWS[split].stop):
        values = encoder.run(None, {'pixels': np.ascontiguousarray(pictures[row])[None]})
        for array, value in zip(arrays, values):
            array[row] = value[0]
    print(model_id, split, 'outputs', [value.name for value in outputs])


if __name__ == '__main__':
    main()
