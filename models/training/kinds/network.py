"""The router's network: small convolutions over a thumbnail and over crops, joined with the statistics; three heads."""

from __future__ import annotations

import itertools

import torch
from torch import nn

KINDS, CHARTS, WORDS = 12, 6, 1


class Separable(nn.Sequential):
    """Depthwise 3x3, then pointwise, with a residual path where shapes allow it."""

    def __init__(self, before: int, after: int, stride: int = 1):
        super().__init__(
            nn.Conv2d(before, before, 3, stride, 1, groups=before, bias=False), nn.BatchNorm2d(before),
            nn.Conv2d(before, after, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU(),
        )  # fmt: skip
        self.same = before == after and stride == 1

    def forward(self, x):
        y = super().forward(x)
        return x + y if self.same else y


def tower(widths: list[int], patch: int) -> nn.Sequential:
    layers: list[nn.Module] = [nn.Conv2d(4, widths[0], patch + 2, patch, 1, bias=False), nn.BatchNorm2d(widths[0]), nn.ReLU()]
    for before, after in itertools.pairwise(widths):
        layers += [Separable(before, after, 2), Separable(after, after), Separable(after, after)]
    return nn.Sequential(*layers)


class Router(nn.Module):
    """thumb uint8 [n, 96, 96, 4], crops uint8 [n, 3, 64, 64, 4], statistics float32 [n, s] -> logits of
    kinds [n, 12], words [n, 1], chart types [n, 6]."""

    def __init__(self, statistics: int):
        super().__init__()
        self.thumb = tower([24, 48, 80, 128], 4)
        self.crop = tower([24, 48, 80, 96], 2)
        self.register_buffer("mean", torch.zeros(statistics))
        self.register_buffer("scale", torch.ones(statistics))
        self.measure = nn.Sequential(nn.Linear(statistics, 96), nn.ReLU(), nn.Linear(96, 64), nn.ReLU())
        self.join = nn.Sequential(nn.Dropout(0.2), nn.Linear(128 * 2 + 96 * 2 + 64, 160), nn.ReLU(), nn.Dropout(0.2))
        self.heads = nn.Linear(160, KINDS + WORDS + CHARTS)

    def forward(self, thumb, crops, statistics):
        whole = self.thumb(prepare(thumb))
        near = self.crop(prepare(crops.flatten(0, 1)))
        near = near.mean((2, 3)).reshape(-1, 3, near.shape[1])
        facts = torch.clamp((statistics - self.mean) * self.scale, -4, 4)
        if self.training:  # no single view may decide alone: pictures of the wild differ in one or the other
            keep = (torch.rand(len(thumb), 3, 1) > torch.tensor([0.1, 0.1, 0.25])[None, :, None]).float()
            whole, near, facts = whole * keep[:, 0, :, None, None], near * keep[:, 1, :, None], facts * keep[:, 2]
        joined = torch.cat([whole.mean((2, 3)), whole.amax((2, 3)), near.mean(1), near.amax(1), self.measure(facts)], 1)
        return self.heads(self.join(joined)).split([KINDS, WORDS, CHARTS], 1)


def prepare(pixels):
    return pixels.permute(0, 3, 1, 2).float() / 127.5 - 1


class Answers(nn.Module):
    """The router as it is exported: probabilities instead of logits."""

    def __init__(self, router: Router):
        super().__init__()
        self.router = router

    def forward(self, thumb, crops, statistics):
        kinds, words, charts = self.router(thumb, crops, statistics)
        return kinds.softmax(1), words.sigmoid(), charts.softmax(1)
