"""The embedding network: a few residual convolutions. Positions are kept up to the last layer, since arrows differ in nothing else."""

from __future__ import annotations

import torch
from torch import nn

WIDTH = 128


class Residual(nn.Module):
    def __init__(self, before: int, after: int, stride: int = 1):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU())
        self.second = nn.Sequential(nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after))
        self.skip = (
            None
            if before == after and stride == 1
            else nn.Sequential(nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))
        )

    def forward(self, x):
        return torch.relu(self.second(self.first(x)) + (x if self.skip is None else self.skip(x)))


class Embedder(nn.Module):
    """From uint8 [n, 64, 64, 4] with premultiplied alpha to float32 [n, 128] of length one."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(4, 16, 5, 2, 2, bias=False), nn.BatchNorm2d(16), nn.ReLU())
        self.body = nn.Sequential(Residual(16, 32, 2), Residual(32, 64, 2), Residual(64, 128, 2))
        self.head = nn.Sequential(nn.Flatten(), nn.Dropout(0.1), nn.Linear(128 * 16, WIDTH, bias=False), nn.BatchNorm1d(WIDTH))

    def forward(self, pixels):
        x = pixels.permute(0, 3, 1, 2).float() * (1 / 127.5) - 1
        return nn.functional.normalize(self.head(self.body(self.stem(x.contiguous(memory_format=torch.channels_last)))))
