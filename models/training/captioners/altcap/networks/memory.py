"""What decoders look at: several kinds of features, each standardised and projected to one width."""

import torch
import torch.nn.functional as F
from torch import nn


class Memory(nn.Module):
    """Sources [n, places, width] to [n, all places, size]."""

    def __init__(self, widths: list[int], size: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.projections = nn.ModuleList(nn.Linear(width, size) for width in widths)
        self.norms = nn.ModuleList(nn.LayerNorm(size) for _ in widths)
        self.dropout, self.channels = nn.Dropout(dropout), nn.Dropout1d(0.1)
        for index, width in enumerate(widths):
            self.register_buffer(f'mean{index}', torch.zeros(width))
            self.register_buffer(f'scale{index}', torch.ones(width))

    def fit(self, sources, least: float = 0.05) -> None:
        """Takes mean and spread of each channel from a sample of the training pictures."""
        for index, source in enumerate(sources):
            flat = source.float().flatten(0, 1)
            getattr(self, f'mean{index}').copy_(flat.mean(0))
            getattr(self, f'scale{index}').copy_(1 / flat.std(0).clamp(min=least))

    def forward(self, sources):
        parts = []
        for index, (source, project, norm) in enumerate(zip(sources, self.projections, self.norms)):
            x = (source.float() - getattr(self, f'mean{index}')) * getattr(self, f'scale{index}')
            x = x.clamp(-6, 6)
            if self.training:
                x = self.channels(x.transpose(1, 2)).transpose(1, 2)
            parts.append(self.dropout(F.gelu(norm(project(x)))))
        return torch.cat(parts, 1)
