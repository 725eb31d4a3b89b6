"""Cropped, coloured training photos, and what enters the trunk's last blocks. For fine-tuning them (altcap.networks.tuned).

Rows: as altcap.features.extract (8,000 photos, 6,000 mirrored training photos), then the 6,000 training photos cropped, then
cropped and mirrored. Writes CACHE/view-<name>.npy, float16, in two parts that can run side by side; resumable.
Run: python -m altcap.features.views plain; python -m altcap.features.views cropped
"""

import json
import sys
import time

import numpy as np
import torch
from PIL import Image, ImageEnhance

from altcap.export.runner import open_session
from altcap.features.lite2 import normalise
from altcap.features.trunk import Trunk
from altcap.settings import CACHE, EXPORTS

MIRRORED, CROPPED, ROWS = 8000, 14000, 26000
TRAIN = 6000
PARTS = {'plain': (0, CROPPED), 'cropped': (CROPPED, ROWS)}
# Blocks before this one stay as they are; the map that enters it is [208, 7, 7].
FIRST_TUNED = 16
# What cropping changes, beside the map; for whole photos altcap.features.extract has it.
OTHERS = ['detector_grid', 'regions', 'region_boxes', 'region_scores', 'imagenet_probs', 'coco_scores', 'coco_counts']
SAVE_EVERY = 500


class Middle(torch.nn.Module):
    """What enters the last blocks [n, 208, 7, 7]; with the trunk's other outputs where asked for."""

    def __init__(self, others: bool) -> None:
        super().__init__()
        self.trunk, self.others = Trunk(), others

    def forward(self, pixels):
        x = self.trunk.lite2.before(normalise(pixels.permute(0, 3, 1, 2).float()), FIRST_TUNED)
        if not self.others:
            return x
        outputs = dict(
            zip(
                (
                    'grid',
                    'pooled',
                    'imagenet_probs',
                    'detector_grid',
                    'regions',
                    'region_boxes',
                    'region_scores',
                    'coco_scores',
                    'coco_counts',
                ),
                self.trunk(pixels),
            )
        )
        return x, *(outputs[name] for name in OTHERS)


def main() -> None:
    part = sys.argv[1]
    first, last = PARTS[part]
    names = ['middle', *(OTHERS if part == 'cropped' else [])]
    run = session(part, names)
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    shapes = [values.shape[1:] for values in run(np.array(pictures[0]))]
    progress = CACHE / f'views-{part}.json'
    done = json.loads(progress.read_text())['done'] if progress.exists() else first
    arrays = [open_array(f'view-{part}-{name}', last - first, shape) for name, shape in zip(names, shapes)]
    started, began = time.time(), done
    for row in range(done, last):
        for array, values in zip(arrays, run(view(pictures, row))):
            array[row - first] = values[0]
        if (row + 1) % SAVE_EVERY == 0:
            for array in arrays:
                array.flush()
            progress.write_text(json.dumps({'done': row + 1}))
            print(row + 1, f'{1000 * (time.time() - started) / (row + 1 - began):.1f} ms a picture', flush=True)


def view(pictures, row: int) -> np.ndarray:
    """uint8 [224, 224, 3]; what is drawn for a row is always the same."""
    if row < MIRRORED:
        return np.array(pictures[row])
    if row < CROPPED:
        return np.ascontiguousarray(pictures[row - MIRRORED][:, ::-1])
    picture = crop(np.array(pictures[(row - CROPPED) % TRAIN]), np.random.default_rng(row))
    return picture if row < CROPPED + TRAIN else np.ascontiguousarray(picture[:, ::-1])


def crop(picture: np.ndarray, random) -> np.ndarray:
    """At least .75 of each side, so that what the captions name stays; brightness, contrast and colour vary by a fifth."""
    side = picture.shape[0]
    width, height = (random.uniform(0.75, 1, 2) * side).astype(int)
    left, top = random.integers(0, side - width + 1), random.integers(0, side - height + 1)
    image = Image.fromarray(picture).resize((side, side), Image.BILINEAR, (left, top, left + width, top + height))
    for change in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
        image = change(image).enhance(random.uniform(0.8, 1.2))
    return np.array(image)


@torch.no_grad()
def session(part: str, names: list[str]):
    path = EXPORTS / f'views-{part}.onnx'
    if not path.exists():
        sample = torch.zeros(1, 224, 224, 3, dtype=torch.uint8)
        torch.onnx.export(
            Middle(part == 'cropped').eval(), (sample,), path, input_names=['pixels'], output_names=names, opset_version=17, dynamo=False
        )
    opened = open_session(path)
    return lambda picture: opened.run(names, {'pixels': picture[None]})


def open_array(name: str, rows: int, shape):
    path = CACHE / f'{name}.npy'
    if path.exists():
        return np.load(path, mmap_mode='r+')
    kind = np.float32 if name.endswith('imagenet_probs') else np.float16
    return np.lib.format.open_memmap(path, 'w+', kind, (rows, *shape))


if __name__ == '__main__':
    main()
