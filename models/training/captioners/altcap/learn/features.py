"""The cached features of a family's inputs."""

import numpy as np
import torch

from altcap.data.corpus import ROWS
from altcap.settings import CACHE

# First rows of the other looks of the training photos: as they are, mirrored (altcap.features.extract), cropped, both (.views).
LOOKS = (0, 8000, 14000, 20000)
CROPPED = LOOKS[2]
# From altcap.features.views for whole photos too.
ONLY_VIEWS = {'middle': 'view-plain-middle'}


CPU = torch.device('cpu')


class Features:
    """Rows of several cached arrays, as float32 on a device."""

    def __init__(self, names: list[str], cropped: bool = False, device: torch.device = CPU) -> None:
        opened = lambda name: np.load(CACHE / f'{name}.npy', mmap_mode='r')
        self.arrays = [opened(ONLY_VIEWS.get(name, name)) for name in names]
        self.device = device
        self.cropped = [opened(f'view-cropped-{name}') for name in names] if cropped else []

    def rows(self, rows) -> list[torch.Tensor]:
        """Rows at CROPPED and above are those of cropped photos."""
        rows = np.asarray(rows)
        whole = rows < CROPPED
        if whole.all():
            return [torch.from_numpy(np.ascontiguousarray(array[rows])).float().to(self.device) for array in self.arrays]
        return [self._both(rows, whole, *pair) for pair in zip(self.arrays, self.cropped)]

    def _both(self, rows, whole, plain, cropped):
        out = np.empty((len(rows), *plain.shape[1:]), np.float32)
        out[whole], out[~whole] = plain[rows[whole]], cropped[rows[~whole] - CROPPED]
        return torch.from_numpy(out).to(self.device)

    def split(self, split: str, batch: int = 125):
        """Batches of a split, in order."""
        for start in range(ROWS[split].start, ROWS[split].stop, batch):
            yield self.rows(np.arange(start, min(start + batch, ROWS[split].stop)))


def looks(rows, random, count: int):
    """One of the first `count` looks for each row of the training split."""
    return rows + np.asarray(LOOKS)[random.integers(0, count, len(rows))]
