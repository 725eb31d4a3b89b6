"""Attention over grid, detected regions and whole-picture scores, with an LSTM.

The query is the LSTM's new state (Lu et al. 2017 place attention there), so that training attends for all steps
at once. Regions are those of bottom-up attention (Anderson et al. 2018), from COCO-SSD.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from altcap.networks.memory import Memory

# Inputs taken from the trunk, in this order.
INPUTS = ['grid', 'detector_grid', 'regions', 'imagenet_probs', 'coco_scores', 'coco_counts', 'region_scores']
WIDTHS = [1280, 1280, 1374, 1000, 180]
HIDDEN_AWAY = -1e4


class Attention(nn.Module):
    """Shapes: n pictures, r sentences a picture, t tokens, p = 49 + 49 + 12 + 1 + 1 places."""

    def __init__(self, words: int, size: int = 512, embedding: int = 256, heads: int = 8, dropout: float = 0.5) -> None:
        super().__init__()
        self.size, self.heads = size, heads
        self.memory = Memory(WIDTHS, size)
        self.embedding = nn.Embedding(words, embedding)
        self.context = nn.Linear(size, embedding)
        self.h0, self.c0 = nn.Linear(size, size), nn.Linear(size, size)
        self.into, self.again = nn.Linear(embedding, 4 * size), nn.Linear(size, 4 * size, bias=False)
        self.query, self.key, self.value = (nn.Linear(size, size) for _ in range(3))
        self.join, self.narrow = nn.Linear(2 * size, size), nn.Linear(size, embedding)
        self.bias = nn.Parameter(torch.zeros(words))
        self.drop_word, self.drop = nn.Dropout(0.3), nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=0.1)
        nn.init.orthogonal_(self.again.weight)
        with torch.no_grad():
            self.into.bias[size : 2 * size] += 1

    @staticmethod
    def sources(inputs):
        """The trunk's outputs, in the order of INPUTS, as the memory's sources and a bias [n, 1, 1, p] that hides."""
        grid, detector_grid, regions, probs, scores, counts, strength = inputs
        classes = probs.float().clamp(min=1e-12).log()[:, None]
        detections = torch.cat([scores, counts], -1)[:, None].float()
        there = (strength > 0).float()
        ones = torch.ones_like(there[:, :1])
        shown = torch.cat([ones.expand(-1, 98), there, ones.expand(-1, 2)], 1)
        return [grid, detector_grid, regions, classes, detections], ((1 - shown) * HIDDEN_AWAY)[:, None, None]

    def begin(self, inputs):
        """Constants (keys, values [n, heads, p, size / heads], bias) and the state (h, c [n, size]) of a sentence."""
        sources, hide = self.sources(inputs)
        memory = self.memory(sources)
        weight = (hide[:, 0, 0] == 0).float()[..., None]
        mean = (memory * weight).sum(1) / weight.sum(1)
        keys, values = self._split(self.key(memory)), self._split(self.value(memory))
        return (keys, values, hide, self.context(mean)), (torch.tanh(self.h0(mean)), self.c0(mean))

    def step(self, tokens, constants, state):
        """Tokens [n, r], state [n, r, size] to logits [n, r, words] and the next state."""
        keys, values, hide, context = constants
        x = self.into(self.embedding(tokens) + context[:, None])
        h, c = self._cell(x, *state)
        return self._out(h, self._attend(h, keys, values, hide)[0]), (h, c)

    def forward(self, inputs, tokens, keep):
        """Tokens [n, r, t] and which to predict [n, r, t] to logits [kept, words]."""
        return self.teach(self.begin(inputs), tokens, keep)

    def teach(self, begun, tokens, keep):
        """As forward, from what `begin` gave."""
        constants, (h, c) = begun
        keys, values, hide, context = constants
        r = tokens.shape[1]
        x = self.into(self.drop_word(self.embedding(tokens)) + context[:, None, None]).float()
        h, c = (s[:, None].expand(-1, r, -1) for s in (h, c))
        states = []
        for now in x.unbind(2):
            h, c = self._cell(now, h, c)
            states.append(h)
        h = torch.stack(states, 2).flatten(1, 2)
        attended, _ = self._attend(h, keys, values, hide)
        chosen = keep.flatten(1)
        return self._out(h[chosen], attended[chosen])

    def _cell(self, x, h, c):
        i, f, g, o = (x.float() + self.again(h.to(self.again.weight.dtype)).float()).chunk(4, -1)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        return o.sigmoid() * c.tanh(), c

    def _attend(self, h, keys, values, hide):
        query = self._split(self.query(h.to(self.query.weight.dtype)))
        weights = (query @ keys.transpose(-1, -2) / math.sqrt(query.shape[-1]) + hide).softmax(-1)
        return (weights.to(values.dtype) @ values).transpose(1, 2).flatten(2), weights

    def _split(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def _out(self, h, attended):
        kind = self.join.weight.dtype
        joined = torch.tanh(self.join(torch.cat([self.drop(h).to(kind), attended.to(kind)], -1)))
        return F.linear(self.narrow(self.drop(joined)), self.embedding.weight, self.bias)
