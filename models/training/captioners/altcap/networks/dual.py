"""A dual encoder (Radford et al. 2021): a picture's vector and a caption's are near where they belong together.

The image tower lies on the trunk; the text tower is small enough for a browser: words, one convolution over three
neighbours (Kim 2014) and the mean and maximum over the caption.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from altcap.data.corpus import PAD
from altcap.networks.prefix import SHARED, ImageTower


class TextTower(nn.Module):
    """Token ids [captions, t] of words alone, PAD after the last, to one vector each [captions, 384], not of length 1."""

    def __init__(self, words: int, size: int = 256, wide: int = 384, dropout: float = 0.3) -> None:
        super().__init__()
        self.embedding = nn.Embedding(words, size, padding_idx=PAD)
        self.neighbours = nn.Conv1d(size, wide, 3, padding=1)
        self.out = nn.Linear(2 * wide, SHARED)
        self.drop_word, self.drop = nn.Dropout1d(0.1), nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=0.1)

    def forward(self, tokens):
        there = (tokens != PAD).float()[:, None]
        x = self.drop_word(self.embedding(tokens)).transpose(1, 2) * there
        x = F.gelu(self.neighbours(x)) * there
        # GELU is never below -0.2: at -1, padding is under every maximum.
        mean, most = x.sum(2) / there.sum(2).clamp(min=1), (x + there - 1).amax(2)
        return self.out(self.drop(torch.cat([mean, most], 1)))


class Dual(nn.Module):
    def __init__(self, words: int) -> None:
        super().__init__()
        self.image, self.text = ImageTower(), TextTower(words)
        self.scale = nn.Parameter(torch.tensor(math.log(15.0)))

    def pictures(self, inputs):
        """Unit vectors [n, 384]."""
        return F.normalize(self.image(inputs), dim=-1)

    def captions(self, tokens):
        """Unit vectors [captions, 384]."""
        return F.normalize(self.text(tokens), dim=-1)


def contrast(pictures, captions, scale):
    """InfoNCE both ways (van den Oord et al. 2018): pictures [n, d], r captions of each [n, r, d], all unit vectors.

    Every caption of the other pictures is a negative; a picture's own captions are not each other's.
    """
    n, r, _ = captions.shape
    logits = scale * torch.einsum('nd,mrd->nmr', pictures, captions)
    own = torch.arange(n, device=logits.device)
    to_picture = F.cross_entropy(logits.permute(1, 2, 0).flatten(0, 1), own.repeat_interleave(r))
    to_caption = torch.stack([F.cross_entropy(logits[:, :, k], own) for k in range(r)]).mean()
    return (to_picture + to_caption) / 2
