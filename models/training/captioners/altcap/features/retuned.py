"""What the tuned trunk makes of all photos and their other looks, from what enters its last blocks: a tenth of the time.

The detector is not tuned, so its part is taken over. Dev and test photos are run through the shipped file afterwards
(altcap.features.extract 6000 8000), so that scores are those of what ships.
Run with CAPTIONER_CACHE set to a folder of its own: python -m altcap.features.retuned CHECKPOINT FROM_CACHE
"""

import os
import sys
from pathlib import Path

import numpy as np
import torch

from altcap.features.regions import pool
from altcap.features.views import OTHERS
from altcap.learn.device import chosen_device, read
from altcap.networks.tuned import WIDTH, LastBlocks, split
from altcap.settings import CACHE, CHECKPOINTS

BATCH = 50
SAME = [name for name in OTHERS if name not in ('regions', 'imagenet_probs')]
# Name of what enters the last blocks, and what precedes the names of the other arrays.
PARTS = {'view-plain-middle': '', 'view-cropped-middle': 'view-cropped-'}


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    checkpoint, source = sys.argv[1], Path(sys.argv[2])
    blocks = LastBlocks().eval()
    blocks.lite2.load_state_dict(split(read(CHECKPOINTS / f'{checkpoint}.pt')['model'])[0])
    blocks.to(chosen_device())
    CACHE.mkdir(exist_ok=True)
    for middle, prefix in PARTS.items():
        for name in [*(f'{prefix}{name}' for name in SAME), *([] if prefix else ['pictures', 'inception'])]:
            link = CACHE / f'{name}.npy'
            if not link.exists():
                link.symlink_to(os.path.relpath(source / f'{name}.npy', CACHE))
        retune(blocks, source, middle, prefix)


def retune(blocks, source, middle, prefix) -> None:
    read = lambda name: np.load(source / f'{name}.npy', mmap_mode='r')
    entering, boxes, regions = read(middle), read(f'{prefix}region_boxes'), read(f'{prefix}regions')
    rows, device = len(entering), chosen_device()
    shapes = {'grid': (49, WIDTH), 'pooled': (WIDTH,), 'imagenet_probs': (1000,), 'regions': regions.shape[1:]}
    arrays = {
        name: np.lib.format.open_memmap(
            CACHE / f'{prefix}{name}.npy', 'w+', np.float32 if name == 'imagenet_probs' else np.float16, (rows, *shape)
        )
        for name, shape in shapes.items()
    }
    for start in range(0, rows, BATCH):
        now = slice(start, min(start + BATCH, rows))
        tensor = lambda array, now=now: torch.from_numpy(array[now].astype(np.float32)).to(device)
        seen, logits = blocks(tensor(entering))
        cells = seen.permute(0, 2, 3, 1)
        arrays['grid'][now], arrays['pooled'][now] = cells.flatten(1, 2).cpu(), cells.mean((1, 2)).cpu()
        arrays['imagenet_probs'][now] = logits.softmax(-1).cpu()
        arrays['regions'][now, :, :WIDTH] = pool(cells, tensor(boxes)).cpu()
        arrays['regions'][now, :, WIDTH:] = regions[now, :, WIDTH:]
    for array in arrays.values():
        array.flush()
    print(prefix or 'whole', rows, flush=True)


if __name__ == '__main__':
    main()
