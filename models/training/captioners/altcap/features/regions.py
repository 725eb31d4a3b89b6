"""Detected regions with fixed shapes only, so that the whole trunk is one ONNX graph without loops."""

import torch

CANDIDATES, REGIONS = 64, 12
SAME_OBJECT, SEEN, FAINT = 0.5, 0.5, 0.15


def regions(scores, boxes):
    """Best distinct boxes of a picture.

    scores [n, 1917, 90], boxes [n, 1917, 4] to the strongest REGIONS: boxes [n, R, 4], scores of all labels
    [n, R, 90], strength [n, R] (all zero where fainter than FAINT or suppressed); and per label the highest score [n, 90] and the count
    [n, 90] of boxes at SEEN or more. A box goes where a stronger one of its label overlaps it (the one-pass
    suppression of Bolya et al. 2019, "Fast NMS").
    """
    strength, label = scores.max(-1)
    strength, index = strength.topk(CANDIDATES, dim=1)
    label = label.gather(1, index)
    boxes = boxes.gather(1, index[..., None].expand(-1, -1, 4))
    labels = scores.gather(1, index[..., None].expand(-1, -1, scores.shape[-1]))
    stronger = torch.ones(CANDIDATES, CANDIDATES, device=scores.device).triu(1)
    same = (label[:, :, None] == label[:, None, :]).float()
    suppressed = ((overlap(boxes) * stronger * same).amax(1) > SAME_OBJECT).float()
    strength = strength * (1 - suppressed)
    kept = (strength >= SEEN).float()
    one_hot = (label[..., None] == torch.arange(scores.shape[-1], device=scores.device)).float()
    counts = (one_hot * kept[..., None]).sum(1)
    strength, best = strength.topk(REGIONS, dim=1)
    # Without this, which of the suppressed boxes come last would hang on rounding.
    there = (strength >= FAINT).float()
    boxes = boxes.gather(1, best[..., None].expand(-1, -1, 4)) * there[..., None]
    labels = labels.gather(1, best[..., None].expand(-1, -1, labels.shape[-1])) * there[..., None]
    strength = strength * there
    return boxes, labels, strength, scores.amax(1), counts


def overlap(boxes):
    """Intersection over union of every pair: [n, k, 4] to [n, k, k]."""
    a, b = boxes[:, :, None], boxes[:, None]
    size = (torch.minimum(a[..., 2:], b[..., 2:]) - torch.maximum(a[..., :2], b[..., :2])).clamp(min=0)
    both = size[..., 0] * size[..., 1]
    area = (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])
    return both / (area[:, :, None] + area[:, None] - both + 1e-6)


def pool(grid, boxes):
    """Mean of the map under each box, cells weighted by their overlap: [n, g, g, c] and [n, r, 4] to [n, r, c]."""
    return cover(boxes, grid.shape[1]) @ grid.flatten(1, 2)


def cover(boxes, cells: int):
    """How each box spreads over a grid: [n, r, 4] to [n, r, cells * cells], together 1; zeros where there is no box."""
    start = torch.arange(cells, device=boxes.device) / cells

    def covered(low, high):
        return (torch.minimum(high[..., None], start + 1 / cells) - torch.maximum(low[..., None], start)).clamp(min=0)

    across, down = covered(boxes[..., 0], boxes[..., 2]), covered(boxes[..., 1], boxes[..., 3])
    weight = (down[..., :, None] * across[..., None, :]).flatten(2)
    return weight / (weight.sum(-1, keepdim=True) + 1e-6)
