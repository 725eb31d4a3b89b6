"""The attention network together with the trunk's last blocks, so that captions can teach them what to see.

The class output must stay good: it is taught to stay what the untouched trunk says of the same picture.
"""

import torch
import torch.nn.functional as F
from torch import nn

from altcap.features.lite2 import Lite2
from altcap.features.regions import pool
from altcap.features.views import FIRST_TUNED
from altcap.networks.attention import Attention

PREFIX = 'last.lite2.'
INPUTS = ['middle', 'detector_grid', 'regions', 'imagenet_probs', 'coco_scores', 'coco_counts', 'region_scores', 'region_boxes']
WIDTH = 1280


class LastBlocks(nn.Module):
    """What enters the last blocks [n, 208, 7, 7] to the head's map [n, 1280, 7, 7] and the logits [n, 1000]."""

    def __init__(self) -> None:
        super().__init__()
        self.lite2 = Lite2()
        # Blocks before the first are not used here and must not be saved with every checkpoint.
        self.lite2.stem = nn.Identity()
        for block in range(FIRST_TUNED):
            self.lite2.blocks[block] = nn.Identity()
        self.lite2.classifier.requires_grad_(False)

    def forward(self, middle):
        return self.lite2.after(middle.contiguous(memory_format=torch.channels_last), FIRST_TUNED)


class Tuned(Attention):
    """As Attention, from what enters the last blocks. `classes_lost` is the class output's distance after each `begin`."""

    def __init__(self, words: int, **options) -> None:
        super().__init__(words, **options)
        self.last = LastBlocks()
        self.classes_lost = torch.zeros(())

    def features(self, inputs):
        """The trunk's outputs as Attention takes them, in the order of its INPUTS."""
        middle, detector_grid, regions, probs, scores, counts, strength, boxes = inputs
        seen, logits = self.last(middle)
        if self.training:
            self.classes_lost = F.kl_div(logits.log_softmax(-1), probs, reduction='batchmean')
        regions = torch.cat([pool(seen.permute(0, 2, 3, 1), boxes), regions[..., WIDTH:]], -1)
        return [seen.flatten(2).transpose(1, 2), detector_grid, regions, probs, scores, counts, strength]

    def begin(self, inputs):
        return super().begin(self.features(inputs))


def split(state: dict[str, torch.Tensor]):
    """The weights of a Tuned as those of the trunk's last blocks and those of an Attention."""
    blocks = {key[len(PREFIX) :]: value for key, value in state.items() if key.startswith(PREFIX)}
    return blocks, {key: value for key, value in state.items() if not key.startswith(PREFIX)}
