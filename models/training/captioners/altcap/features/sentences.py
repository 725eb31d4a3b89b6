"""Vectors of all captions by a frozen sentence encoder (all-MiniLM-L6-v2, Apache-2.0), for `altcap.learn.contrast`.

It is a BERT of six layers, run here in plain torch: its package needs another to load it. Needs the photos' captions
only, so once is enough however the trunk changes. Takes about five minutes of one core.
Run: python -m altcap.features.sentences
Writes CACHE/sentences.npy, float16 [8000, 5, 384], each of length 1.
"""

import json
import math
import struct

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from altcap.data.corpus import SPLITS, references
from altcap.settings import CACHE, MINILM

BATCH, SIZE, HEADS, LAYERS = 256, 384, 12, 6


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    captions = [' '.join(line) for split in SPLITS for five in references(split) for line in five[:5]]
    weights, tokenizer = read_weights(), Tokenizer.from_file(str(MINILM / 'tokenizer.json'))
    tokenizer.no_padding()
    tokenizer.enable_truncation(48)
    encodings = [encoding.ids for encoding in tokenizer.encode_batch(captions)]
    order = sorted(range(len(captions)), key=lambda index: len(encodings[index]))
    out = np.zeros((len(captions), SIZE), np.float16)
    for start in range(0, len(order), BATCH):
        rows = order[start : start + BATCH]
        out[rows] = sentence_vectors(weights, [encodings[row] for row in rows]).numpy()
        if start % (20 * BATCH) == 0:
            print(start, 'of', len(order), flush=True)
    np.save(CACHE / 'sentences.npy', out.reshape(-1, 5, SIZE))


def read_weights() -> dict[str, torch.Tensor]:
    """A safetensors file is a length, a JSON header with offsets, and the numbers."""
    data = (MINILM / 'model.safetensors').read_bytes()
    (length,) = struct.unpack('<Q', data[:8])
    header = json.loads(data[8 : 8 + length])
    weights = {}
    for name, about in header.items():
        if name == '__metadata__' or about['dtype'] != 'F32':
            continue
        first, last = (8 + length + offset for offset in about['data_offsets'])
        weights[name] = torch.from_numpy(np.frombuffer(data[first:last], np.float32).reshape(about['shape']).copy())
    return weights


def sentence_vectors(w, ids: list[list[int]]):
    """Mean of the last layer over the tokens, of length 1: [sentences, 384]."""
    longest = max(map(len, ids))
    tokens = torch.tensor([line + [0] * (longest - len(line)) for line in ids])
    there = torch.tensor([[1.0] * len(line) + [0.0] * (longest - len(line)) for line in ids])
    linear = lambda x, name: F.linear(x, w[f'{name}.weight'], w[f'{name}.bias'])
    norm = lambda x, name: F.layer_norm(x, (SIZE,), w[f'{name}.weight'], w[f'{name}.bias'], 1e-12)
    split = lambda x: x.unflatten(-1, (HEADS, -1)).transpose(1, 2)
    x = w['embeddings.word_embeddings.weight'][tokens] + w['embeddings.token_type_embeddings.weight'][0]
    x = norm(x + w['embeddings.position_embeddings.weight'][:longest], 'embeddings.LayerNorm')
    hide = (1 - there)[:, None, None] * -1e4
    for layer in range(LAYERS):
        at = f'encoder.layer.{layer}'
        query, key, value = (split(linear(x, f'{at}.attention.self.{part}')) for part in ('query', 'key', 'value'))
        weights = (query @ key.transpose(-1, -2) / math.sqrt(SIZE / HEADS) + hide).softmax(-1)
        seen = linear((weights @ value).transpose(1, 2).flatten(2), f'{at}.attention.output.dense')
        x = norm(x + seen, f'{at}.attention.output.LayerNorm')
        wide = linear(F.gelu(linear(x, f'{at}.intermediate.dense')), f'{at}.output.dense')
        x = norm(x + wide, f'{at}.output.LayerNorm')
    return F.normalize((x * there[..., None]).sum(1) / there.sum(1, keepdim=True), dim=-1)


if __name__ == '__main__':
    main()
