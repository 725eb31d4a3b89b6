"""A small GPT-2-style language model (Radford et al. 2019): pre-norm blocks, learnt places, tied embeddings."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    """Self-attention with a cache, cross-attention where `crossed`, and a feed-forward part `wide` times as wide."""

    def __init__(self, size: int, heads: int, dropout: float, crossed: bool, wide: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(size), nn.LayerNorm(size)
        self.qkv, self.out = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.widen, self.narrow = nn.Linear(size, wide * size), nn.Linear(wide * size, size)
        self.drop = nn.Dropout(dropout)
        if crossed:
            self.norm3, self.cross_q = nn.LayerNorm(size), nn.Linear(size, size)
            self.cross_kv, self.cross_out = nn.Linear(size, 2 * size), nn.Linear(size, size)

    def cross(self, memory):
        """Keys and values [n, heads, places, size / heads] of the memory [n, places, size]."""
        return tuple(self._split(x) for x in self.cross_kv(memory).chunk(2, -1))

    def forward(self, x, past, mask, crossing=None):
        """x [n, r, t, size], past keys and values [n, r, heads, t before, size / heads]; x and the longer past."""
        query, key, value = (self._split(part) for part in self.qkv(self.norm1(x)).chunk(3, -1))
        if past is not None:
            key, value = torch.cat([past[0], key], -2), torch.cat([past[1], value], -2)
        x = x + self.drop(self.out(self._merge(attend(query, key, value, mask))))
        if crossing is not None:
            n, r, t, _ = x.shape
            query = self._split(self.cross_q(self.norm3(x)).flatten(1, 2))
            seen = self._merge(attend(query, *crossing, None)).view(n, r, t, -1)
            x = x + self.drop(self.cross_out(seen))
        return x + self.drop(self.narrow(F.gelu(self.widen(self.norm2(x))))), (key, value)

    def _split(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(-3, -2)

    def _merge(self, x):
        return x.transpose(-3, -2).flatten(-2)


def attend(query, key, value, mask):
    scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])
    if mask is not None:
        scores = scores + mask
    return scores.softmax(-1).to(value.dtype) @ value


def causal(before: int, t: int, device: torch.device):
    """[t, before + t]: a token sees what stands before it and itself. No branch, so that an export holds for any t."""
    seen, seeing = torch.arange(before + t, device=device), torch.arange(before, before + t, device=device)
    return (seen[None] > seeing[:, None]) * -1e4


class LanguageModel(nn.Module):
    """Embeddings in, logits out."""

    def __init__(self, words, size, layers, heads, dropout, crossed, longest=48, wide=4) -> None:
        super().__init__()
        self.embedding, self.places = nn.Embedding(words, size), nn.Embedding(longest, size)
        self.blocks = nn.ModuleList(Block(size, heads, dropout, crossed, wide) for _ in range(layers))
        self.norm, self.drop = nn.LayerNorm(size), nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=0.05)
        nn.init.normal_(self.places.weight, std=0.02)
        for block in self.blocks:
            for layer in (block.out, block.narrow):
                nn.init.normal_(layer.weight, std=0.02 / math.sqrt(2 * layers))

    def forward(self, x, pasts=None, crossings=None):
        """x [n, r, t, size]; the last states [n, r, t, size] and each block's cache."""
        before = 0 if pasts is None else pasts[0][0].shape[-2]
        t = x.shape[-2]
        x = self.drop(x + self.places(torch.arange(before, before + t, device=x.device)))
        mask = causal(before, t, x.device)
        caches = []
        for index, block in enumerate(self.blocks):
            past = None if pasts is None else pasts[index]
            x, cache = block(x, past, mask, None if crossings is None else crossings[index])
            caches.append(cache)
        return self.drop(self.norm(x)), caches

    def logits(self, x):
        return F.linear(x, self.embedding.weight)
