"""A network that leans towards nouns which it says less than people do (Menon et al. 2021: the logits move by the share's logarithm).

How often it says them is counted in what altcap.learn.judge had it and its partner write; people are the training captions.
Run: python -m altcap.learn.lean OLD NEW STRENGTH JUDGED   (EXPORTS/judged-JUDGED.json)
"""

import collections
import json
import math
import sys

import torch

from altcap.confidence.nouns import nouns
from altcap.data.corpus import references
from altcap.learn.device import read
from altcap.networks.build import write
from altcap.settings import CHECKPOINTS, EXPORTS

# Logarithms: no word is moved further, and what would be said less than half a time is not moved.
MOST, UNSAID = 3.0, 0.5


def main() -> None:
    old, new, strength, judged = sys.argv[1:]
    checkpoint = read(CHECKPOINTS / f'{old}.pt')
    own = collections.Counter(' '.join(json.loads((EXPORTS / f'judged-{judged}.json').read_text())['captions']).split())
    people = collections.Counter(word for five in references('train') for line in five for word in line)
    moved = torch.tensor([missed(own, people, word) if word in nouns() else 0.0 for word in checkpoint['vocab']])
    weights = {**checkpoint['model'], 'bias': checkpoint['model']['bias'] + float(strength) * moved}
    write(new, checkpoint['family'], weights, checkpoint['vocab'])
    print(int((moved > 0).sum()), 'nouns moved, at most', round(float(strength) * moved.max().item(), 2))


def missed(own: collections.Counter, people: collections.Counter, word: str) -> float:
    """How much less it says a word than people do, from 0 to MOST."""
    ratio = people[word] / people.total() * own.total() / max(own[word], UNSAID)
    return min(MOST, max(0.0, math.log(ratio))) if ratio else 0.0


if __name__ == '__main__':
    main()
