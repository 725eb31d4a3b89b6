"""inception-lstm: one pooled Inception vector, injected at the start and at every word of an LSTM (Vinyals et al. 2015;
Tanti et al. 2018 call the two init-inject and par-inject)."""

import torch
import torch.nn.functional as F
from torch import nn

from altcap.networks.memory import Memory

INPUTS = ['inception']
WIDTH = 1280


class Inject(nn.Module):
    def __init__(self, words: int, size: int = 512, embedding: int = 256, dropout: float = 0.5) -> None:
        super().__init__()
        self.memory = Memory([WIDTH], size, 0.4)
        self.embedding = nn.Embedding(words, embedding)
        self.context, self.h0, self.c0 = nn.Linear(size, embedding), nn.Linear(size, size), nn.Linear(size, size)
        self.cell = nn.LSTMCell(embedding, size)
        self.narrow, self.bias = nn.Linear(2 * size, embedding), nn.Parameter(torch.zeros(words))
        self.drop_word, self.drop = nn.Dropout(0.3), nn.Dropout(dropout)
        nn.init.normal_(self.embedding.weight, std=0.1)

    @staticmethod
    def sources(inputs):
        return [inputs[0][:, None]], None

    def begin(self, inputs):
        """Constants: the picture [n, size]. State: h and c [n, size]."""
        picture = self.memory(self.sources(inputs)[0])[:, 0]
        return (picture,), (torch.tanh(self.h0(picture)), self.c0(picture))

    def step(self, tokens, constants, state):
        n, r = tokens.shape
        picture = constants[0][:, None].expand(-1, r, -1)
        x = self.drop_word(self.embedding(tokens)) + self.context(picture)
        h, c = self.cell(x.flatten(0, 1), tuple(s.reshape(n * r, -1).to(x.dtype) for s in state))
        h, c = h.view(n, r, -1), c.view(n, r, -1)
        joined = self.drop(torch.cat([h, picture.to(h.dtype)], -1))
        return F.linear(self.narrow(joined), self.embedding.weight, self.bias), (h, c)

    def forward(self, inputs, tokens, keep):
        return self.teach(self.begin(inputs), tokens, keep)

    def teach(self, begun, tokens, keep):
        constants, state = begun
        state = tuple(s[:, None].expand(-1, tokens.shape[1], -1) for s in state)
        logits = []
        for index in range(tokens.shape[-1]):
            now, state = self.step(tokens[..., index], constants, state)
            logits.append(now[keep[..., index]])
        order = torch.cat([keep[..., i].nonzero()[:, 0] * 0 + i for i in range(tokens.shape[-1])])
        place = torch.cat([keep[..., i].flatten().nonzero()[:, 0] for i in range(tokens.shape[-1])])
        return torch.cat(logits)[(place * tokens.shape[-1] + order).argsort()]
