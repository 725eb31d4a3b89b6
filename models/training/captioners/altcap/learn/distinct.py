"""Of self-critical training: whether a caption tells its picture from others, after Luo et al. 2018, by the shipped ranker."""

import numpy as np
import torch

from altcap.export.rerank import ranker_of
from altcap.learn.features import Features


class Distinct:
    def __init__(self, cropped: bool) -> None:
        ranker = ranker_of()
        if ranker is None:
            raise SystemExit('There is no ranker in models/zoo yet.')
        self.ranker, self.features = ranker, Features(ranker.inputs, cropped)

    def rewards(self, rows: np.ndarray, lines: list[list[str]]) -> torch.Tensor:
        """Of the lines, as many for each of these rows, one after the other: the cosine with its own picture, less the mean
        with the others."""
        seen = dict(zip(self.ranker.inputs, (array.numpy() for array in self.features.rows(rows))))
        # The exported tower takes one picture.
        pictures = np.stack([self.ranker.picture({name: array[row : row + 1] for name, array in seen.items()}) for row in range(len(rows))])
        alike = torch.from_numpy(self.ranker.captions(lines) @ pictures.T)
        own = torch.arange(len(rows)).repeat_interleave(len(lines) // len(rows))[:, None]
        at_own = alike.gather(1, own)[:, 0]
        return at_own - (alike.sum(1) - at_own) / (len(rows) - 1)
