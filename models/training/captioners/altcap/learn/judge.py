"""What checkpoints write on dev as they would ship: several speak together (joined by "+"), beam 3, no two words twice in the same
order, the ranker's choice with the shipped weight. In float32 and many pictures at once: a fifth of the time of an export's score.

Run: python -m altcap.learn.judge attention-a+attention-b [other-a+attention-b ...]
Prints CIDEr on dev and the number of different words; writes EXPORTS/judged-<names>.json.
"""

import json
import sys

import numpy as np
import torch

from altcap.data.corpus import ROWS, references
from altcap.data.measures import scorecard
from altcap.export.rerank import Ranker, best_of
from altcap.export.runner import Sentence
from altcap.learn.device import chosen_device
from altcap.learn.features import Features
from altcap.learn.search import beams, text
from altcap.networks.build import load
from altcap.networks.ensemble import Ensemble
from altcap.settings import EXPORTS

WEIGHT = 1.5


def main() -> None:
    torch.set_num_threads(1)
    ranker = Ranker()
    for names in sys.argv[1:]:
        lines = captions(names.split('+'), ranker)
        measures = scorecard(lines, references('dev'))
        (EXPORTS / f'judged-{names}.json').write_text(json.dumps({'measures': measures, 'captions': [' '.join(line) for line in lines]}))
        print(names, json.dumps(measures), flush=True)


def captions(names: list[str], ranker: Ranker) -> list[list[str]]:
    """Of dev, in order."""
    device, loaded = chosen_device(), [load(name) for name in names]
    _, inputs, vocab, _ = loaded[0]
    model = Ensemble([member for member, *_ in loaded]).to(device)
    seen, lines = Features(inputs, device=device), []
    whole = {name: array for name, array in zip(ranker.inputs, Features(ranker.inputs).rows(np.arange(*ROWS['dev'].indices(8000))))}
    for batch in seen.split('dev'):
        tokens, ranks = beams(model, batch, blocked=True)
        written = text(tokens, vocab)
        for row, own in enumerate(ranks.tolist()):
            sentences = [Sentence(words, [], rank) for words, rank in zip(written[row * len(own) :], own)]
            features = {name: array[len(lines) : len(lines) + 1].numpy() for name, array in whole.items()}
            lines.append(sentences[best_of(sentences, ranker.similarities(features, sentences), WEIGHT)].words)
    return lines


if __name__ == '__main__':
    main()
