"""The cached features of a family's inputs."""

import numpy as np
import torch

from altcap.data.corpus import ROWS
from altcap.settings import CACHE

MIRRORED_FROM = 8000


class Features:
    """Rows of several cached arrays; training rows may come mirrored."""

    def __init__(self, names: list[str]) -> None:
        self.arrays = [np.load(CACHE / f'{name}.npy', mmap_mode='r') for name in names]

    def rows(self, rows) -> list[torch.Tensor]:
        rows = np.asarray(rows)
        return [torch.from_numpy(np.ascontiguousarray(array[rows])).float() for array in self.arrays]

    def split(self, split: str, batch: int = 125):
        """Batches of a split, in order."""
        for start in range(ROWS[split].start, ROWS[split].stop, batch):
            yield self.rows(np.arange(start, min(start + batch, ROWS[split].stop)))
