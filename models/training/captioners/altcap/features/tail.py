"""What the trunk does after its convolutions, as a network of its own: the extension computes those itself (altcap.export.plan)."""

import torch
from torch import nn

from altcap.features.regions import CANDIDATES, pool, regions

INPUTS = ['grid', 'logits', 'seen', 'class_logits', 'offsets']
OUTPUTS = ['imagenet_probs', 'detector_grid', 'regions', 'region_boxes', 'region_scores', 'coco_scores', 'coco_counts']
SIDE = 7


class Tail(nn.Module):
    """grid [1, 49, 1280], logits [1, 1000], seen [1, 100, 1280], class_logits [1, 1917, 91] and offsets [1, 1917, 4] to the
    trunk's other outputs.

    The same as altcap.features.trunk, in an order that computes scores and boxes for the candidates alone.
    """

    def __init__(self, anchor_sizes, anchor_centres, to_seven) -> None:
        super().__init__()
        self.register_buffer('sizes', anchor_sizes)
        self.register_buffer('centres', anchor_centres)
        self.register_buffer('to_seven', to_seven)

    def forward(self, grid, logits, seen, class_logits, offsets):
        index = class_logits[0, :, 1:].amax(-1).topk(CANDIDATES)[1]
        labels = class_logits[0].index_select(0, index)[:, 1:].sigmoid()[None]
        boxes, labels, strength, _, counts = regions(labels, self._boxes(offsets[0], index)[None])
        under = pool(grid.unflatten(1, (SIDE, SIDE)), boxes)
        best = class_logits.amax(1)[:, 1:].sigmoid()
        return logits.softmax(-1), self.to_seven @ seen, torch.cat([under, labels, boxes], -1), boxes, strength, best, counts

    def _boxes(self, offsets, index):
        """As altcap.features.detector decodes them."""
        offsets, sizes = offsets.index_select(0, index), self.sizes.index_select(0, index)
        centres = offsets[:, :2] / 10 * sizes + self.centres.index_select(0, index)
        half = (offsets[:, 2:] / 5).exp() * sizes / 2
        top_left, bottom_right = (centres - half).clamp(0, 1), (centres + half).clamp(0, 1)
        return torch.cat([top_left.flip(-1), bottom_right.flip(-1)], -1)
