"""vit-gpt2: a hybrid ViT (Dosovitskiy et al. 2021, section 3.1) over the trunk's maps and a GPT-2-style decoder.

A patch is one of 49 cells of a picture, its vector the sum of both maps' projections; detected regions and two
whole-picture scores follow. Places are learnt; self-attending layers, then a decoder with cross-attention.
"""

import torch
from torch import nn

from altcap.networks.attention import WIDTHS
from altcap.networks.gpt import Block, LanguageModel
from altcap.networks.memory import Memory

INPUTS = ['grid', 'detector_grid', 'regions', 'imagenet_probs', 'coco_scores', 'coco_counts']
CELLS, PLACES = 49, 49 + 12 + 2


class Hybrid(nn.Module):
    def __init__(self, words: int, size: int = 256, layers: int = 2, heads: int = 8, dropout: float = 0.2) -> None:
        super().__init__()
        self.layers, self.heads, self.size = layers, heads, size
        self.memory = Memory(WIDTHS, size)
        self.places = nn.Parameter(torch.randn(PLACES, size) * 0.1)
        self.encoder = nn.ModuleList(Block(size, heads, dropout, crossed=False, wide=2) for _ in range(1))
        self.norm = nn.LayerNorm(size)
        self.decoder = LanguageModel(words, size, layers, heads, dropout, crossed=True, wide=2)
        nn.init.normal_(self.decoder.places.weight, std=0.1)

    @staticmethod
    def sources(inputs):
        # A region that is not there is all zeros, which the network can tell: nothing needs to be hidden.
        grid, detector_grid, regions, probs, scores, counts = inputs
        classes = probs.float().clamp(min=1e-12).log()[:, None]
        return [grid, detector_grid, regions, classes, torch.cat([scores, counts], -1)[:, None]], None

    def encode(self, inputs):
        """[n, 63, size]: what transformers.js calls encoder_hidden_states."""
        memory = self.memory(self.sources(inputs)[0])
        cells = memory[:, :CELLS] + memory[:, CELLS : 2 * CELLS]
        x = (torch.cat([cells, memory[:, 2 * CELLS :]], 1) + self.places)[:, None]
        for block in self.encoder:
            x, _ = block(x, None, None)
        return self.norm(x[:, 0])

    def embed(self, tokens):
        # Small beside the layers' outputs at first: the embeddings are the output's weights too, and the untrained
        # network would else repeat its last token.
        return self.decoder.embedding(tokens) * 4

    def begin(self, inputs):
        """Constants: keys and values of the memory for each layer. State: empty caches, [n, heads, 0, width] each."""
        hidden = self.encode(inputs)
        constants = tuple(part for block in self.decoder.blocks for part in block.cross(hidden))
        empty = hidden.new_zeros(len(hidden), self.heads, 0, self.size // self.heads)
        return constants, (empty,) * (2 * self.layers)

    def step(self, tokens, constants, state):
        x, caches = self.decoder(self.embed(tokens)[:, :, None], pairs(state), pairs(constants))
        return self.decoder.logits(x[:, :, 0]), tuple(part for cache in caches for part in cache)

    def forward(self, inputs, tokens, keep):
        return self.teach(self.begin(inputs), tokens, keep)

    def teach(self, begun, tokens, keep):
        x, _ = self.decoder(self.embed(tokens), None, pairs(begun[0]))
        return self.decoder.logits(x[keep])


def pairs(flat):
    return list(zip(flat[::2], flat[1::2]))
