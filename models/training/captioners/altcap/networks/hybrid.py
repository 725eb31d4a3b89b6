"""vit-gpt2: a hybrid ViT (Dosovitskiy et al. 2021, section 3.1) over the trunk's map and a GPT-2-style decoder.

Patches are the 49 cells of the map, with learnt places; two self-attending layers, then cross-attention.
"""

import torch
from torch import nn

from altcap.networks.gpt import LanguageModel
from altcap.networks.memory import Memory

INPUTS = ['grid', 'imagenet_probs']


class Hybrid(nn.Module):
    def __init__(self, words: int, size: int = 256, layers: int = 4, heads: int = 8, dropout: float = 0.2) -> None:
        super().__init__()
        self.layers, self.heads, self.size = layers, heads, size
        self.memory = Memory([1280, 1000], size)
        self.places = nn.Parameter(torch.randn(50, size) * 0.02)
        layer = nn.TransformerEncoderLayer(size, heads, 4 * size, dropout, 'gelu', batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.decoder = LanguageModel(words, size, layers, heads, dropout, crossed=True)

    @staticmethod
    def sources(inputs):
        grid, probs = inputs
        return [grid, probs.float().clamp(min=1e-12).log()[:, None]], None

    def encode(self, inputs):
        """[n, 50, size]: what transformers.js calls encoder_hidden_states."""
        return self.encoder(self.memory(self.sources(inputs)[0]) + self.places)

    def begin(self, inputs):
        """Constants: keys and values of the memory for each layer. State: empty caches, [n, heads, 0, width] each."""
        hidden = self.encode(inputs)
        constants = tuple(part for block in self.decoder.blocks for part in block.cross(hidden))
        empty = hidden.new_zeros(len(hidden), self.heads, 0, self.size // self.heads)
        return constants, (empty,) * (2 * self.layers)

    def step(self, tokens, constants, state):
        pair = lambda flat: list(zip(flat[::2], flat[1::2]))
        x = self.decoder.embedding(tokens)[:, :, None]
        x, caches = self.decoder(x, pair(state), pair(constants))
        return self.decoder.logits(x[:, :, 0]), tuple(part for cache in caches for part in cache)

    def forward(self, inputs, tokens, keep):
        return self.teach(self.begin(inputs), tokens, keep)

    def teach(self, begun, tokens, keep):
        constants = begun[0]
        x, _ = self.decoder(self.decoder.embedding(tokens), None, list(zip(constants[::2], constants[1::2])))
        return self.decoder.logits(x[keep])
