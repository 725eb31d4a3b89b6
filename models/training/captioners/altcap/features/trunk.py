"""The shared trunk: EfficientNet-Lite2 and COCO-SSD from one picture. Every family starts here.

Its last blocks may have been tuned with captions (altcap.networks.tuned); the rest is as it was published.
"""

import torch
import torch.nn.functional as F
from torch import nn

from altcap.features.detector import Detector
from altcap.features.lite2 import Lite2, normalise
from altcap.features.regions import pool, regions

OUTPUTS = ['grid', 'pooled', 'imagenet_probs', 'detector_grid', 'regions', 'region_boxes', 'region_scores', 'coco_scores', 'coco_counts']


class Trunk(nn.Module):
    """uint8 pixels [n, 224, 224, 3] to the OUTPUTS, in their order.

    grid [n, 49, 1280]: Lite2's map, row by row; pooled [n, 1280]; imagenet_probs [n, 1000];
    detector_grid [n, 49, 1280]: the detector's 10x10 map, pooled to 7x7;
    regions [n, 12, 1374]: mean of Lite2's map under the box (1280), scores of all labels (90), box (4);
    region_boxes [n, 12, 4]: left, top, right, bottom as shares; region_scores [n, 12]: 0 where there is none;
    coco_scores [n, 90]; coco_counts [n, 90].
    """

    def __init__(self, tuned: dict[str, torch.Tensor] | None = None) -> None:
        super().__init__()
        self.lite2, self.detector = Lite2(), Detector()
        if tuned:
            self.lite2.load_state_dict(tuned, strict=False)
        self.register_buffer('to_seven', pooling(10, 7))

    def forward(self, pixels):
        x = pixels.permute(0, 3, 1, 2).float()
        head, logits = self.lite2(normalise(x))
        small = F.interpolate(x, size=(300, 300), mode='bilinear', align_corners=False) / 127.5 - 1
        seen, scores, boxes = self.detector(small)
        boxes, labels, strength, best, counts = regions(scores, boxes)
        under = pool(head.permute(0, 2, 3, 1), boxes)
        grid, detector_grid = head.flatten(2).transpose(1, 2), self.to_seven @ seen.flatten(2).transpose(1, 2)
        described = torch.cat([under, labels, boxes], -1)
        probs = logits.softmax(-1)
        return grid, grid.mean(1), probs, detector_grid, described, boxes, strength, best, counts


def pooling(from_side: int, to_side: int):
    """Adaptive average pooling as a matrix [to*to, from*from]."""
    one = torch.eye(from_side * from_side).reshape(1, -1, from_side, from_side)
    return F.adaptive_avg_pool2d(one, to_side).reshape(-1, to_side * to_side).T.contiguous()
