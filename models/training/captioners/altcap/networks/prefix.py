"""clip-prefix (Mokady et al. 2021): an image vector, mapped to a prefix of ten, before a small language model.

The image vector is that of a dual encoder trained contrastively (altcap.learn.contrast); here the tower goes on
learning with the captions.
"""

import torch
import torch.nn.functional as F
from torch import nn

from altcap.networks.gpt import LanguageModel
from altcap.networks.memory import Memory

INPUTS = ['pooled', 'imagenet_probs', 'coco_scores', 'coco_counts']
PREFIX, SHARED = 10, 384


class ImageTower(nn.Module):
    """The trunk's whole-picture outputs to one vector [n, 384] in the dual encoder's space, not yet of length 1."""

    def __init__(self, size: int = 384) -> None:
        super().__init__()
        self.memory = Memory([1280, 1000, 180], size)
        self.out = nn.Sequential(nn.Linear(3 * size, 2 * size), nn.GELU(), nn.Dropout(0.3), nn.Linear(2 * size, SHARED))

    @staticmethod
    def sources(inputs):
        pooled, probs, scores, counts = inputs
        classes = probs.float().clamp(min=1e-12).log()[:, None]
        return [pooled[:, None], classes, torch.cat([scores, counts], -1)[:, None]]

    def forward(self, inputs):
        return self.out(self.memory(self.sources(inputs)).flatten(1))


class Prefix(nn.Module):
    def __init__(self, words: int, size: int = 256, layers: int = 3, heads: int = 8, dropout: float = 0.2) -> None:
        super().__init__()
        self.layers, self.heads, self.size = layers, heads, size
        self.tower = ImageTower()
        self.mapping = nn.Sequential(nn.Linear(SHARED, 512), nn.GELU(), nn.Dropout(dropout), nn.Linear(512, PREFIX * size))
        self.drop_word = nn.Dropout(0.1)
        self.decoder = LanguageModel(words, size, layers, heads, dropout, crossed=False)

    @property
    def memory(self):
        return self.tower.memory

    @staticmethod
    def sources(inputs):
        return ImageTower.sources(inputs), None

    def prefix(self, inputs):
        """[n, PREFIX, size]"""
        vector = F.normalize(self.tower(inputs), dim=-1) * SHARED**0.5
        return self.mapping(vector).unflatten(-1, (PREFIX, self.size))

    def begin(self, inputs):
        """No constants; the state is the language model's caches after the prefix."""
        _, caches = self.decoder(self.prefix(inputs)[:, None])
        return (), tuple(part[:, 0] for cache in caches for part in cache)

    def step(self, tokens, constants, state):
        x = self.decoder.embedding(tokens)[:, :, None]
        x, caches = self.decoder(x, list(zip(state[::2], state[1::2])))
        return self.decoder.logits(x[:, :, 0]), tuple(part for cache in caches for part in cache)

    def forward(self, inputs, tokens, keep):
        """Tokens [n, r, t] and which to predict [n, r, t] to logits [kept, words]."""
        return self.teach(self.begin(inputs), tokens, keep)

    def teach(self, begun, tokens, keep):
        """As forward, from what `begin` gave: the prefix is run once a picture, not once a caption."""
        pasts = [part[:, None].expand(-1, tokens.shape[1], -1, -1, -1) for part in begun[1]]
        x, _ = self.decoder(self.drop_word(self.decoder.embedding(tokens)), list(zip(pasts[::2], pasts[1::2])))
        return self.decoder.logits(x[keep])
