"""Flickr8k's captions as words, in the official split."""

import collections
import functools
import json
import re

from altcap.settings import FLICKR

PAD, BOS, EOS, UNK = 0, 1, 2, 3
SPECIAL = ['<pad>', '<bos>', '<eos>', '<unk>']
SPLITS = ('train', 'dev', 'test')
# Lines in every cached array: train, then dev, then test.
ROWS = {'train': slice(0, 6000), 'dev': slice(6000, 7000), 'test': slice(7000, 8000)}


def words(caption: str) -> list[str]:
    """Lower-case words without punctuation; "boy's" becomes two words, "boy" and "'s"."""
    return re.findall(r"'[a-z]+|[a-z0-9]+", caption.lower())


@functools.cache
def corpus() -> dict[str, list[tuple[str, list[list[str]]]]]:
    """For each split, picture names with five captions each, in the order of the file."""
    splits: dict[str, list] = {split: [] for split in SPLITS}
    for line in (FLICKR / 'captions.jsonl').read_text(encoding='utf8').splitlines():
        record = json.loads(line)
        split = {'val': 'dev'}.get(record['split'], record['split'])
        splits[split].append((record['image'], [words(caption) for caption in record['captions']]))
    return splits


def references(split: str) -> list[list[list[str]]]:
    """Five captions a picture, as words."""
    return [captions for _, captions in corpus()[split]]


def vocabulary(fewest: int = 5) -> list[str]:
    """Words that the training captions use at least `fewest` times, commonest first, after the special ones."""
    counts = collections.Counter(word for captions in references('train') for caption in captions for word in caption)
    kept = [word for word, count in counts.items() if count >= fewest]
    return SPECIAL + sorted(kept, key=lambda word: (-counts[word], word))


def encode(captions: list[list[list[str]]], vocab):
    """int64 [pictures, 5, vocab.longest]: BOS, tokens, EOS, then PAD; cut where longer. `vocab`: altcap.data.tokens."""
    import torch

    longest = vocab.longest
    out = torch.zeros(len(captions), 5, longest, dtype=torch.long)
    for row, five in enumerate(captions):
        for column, caption in enumerate(five[:5]):
            line = [BOS, *vocab.ids(caption), EOS][:longest]
            out[row, column, : len(line)] = torch.tensor(line)
    return out
