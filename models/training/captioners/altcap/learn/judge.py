"""What checkpoints write on dev much as they would ship: several speak together (joined by "+"), beam 3, no two words twice in the
same order, length to the power of .7, the ranker's choice. In float32 and many pictures at once, which an export's score takes one by one.

Run: python -m altcap.learn.judge attention-a+attention-b [other-a+attention-b ...]
Prints CIDEr and different words on dev by the ranker's weight, and all measures with COUNTED_AT, by which altcap.learn.lean
counts words; writes EXPORTS/judged-<names>.json.
"""

import json
import sys

import numpy as np
import torch

from altcap.data.corpus import ROWS, references
from altcap.data.measures import CiderD, scorecard
from altcap.export.rerank import WEIGHTS, Ranker, best_of
from altcap.export.runner import Sentence
from altcap.learn.device import chosen_device
from altcap.learn.features import Features
from altcap.learn.search import beams, text
from altcap.networks.build import load
from altcap.networks.ensemble import Ensemble
from altcap.settings import EXPORTS

# Weight of the ranker's similarity at which captions are kept and words counted: that of attention 1.1.
COUNTED_AT = 1.5


def main() -> None:
    torch.set_num_threads(1)
    ranker, score = Ranker(), CiderD(references('dev'))
    for names in sys.argv[1:]:
        found = written(names.split('+'), ranker)
        chosen = {weight: [sentences[best_of(sentences, alike, weight)].words for sentences, alike in found] for weight in WEIGHTS}
        for weight, lines in chosen.items():
            print(
                names,
                weight,
                'CIDEr',
                round(score.mean(lines, references('dev')), 2),
                'words',
                len({word for line in lines for word in line}),
            )
        measures, lines = scorecard(chosen[COUNTED_AT], references('dev')), chosen[COUNTED_AT]
        (EXPORTS / f'judged-{names}.json').write_text(json.dumps({'measures': measures, 'captions': [' '.join(line) for line in lines]}))
        print(names, json.dumps(measures), flush=True)


def written(names: list[str], ranker: Ranker) -> list[tuple[list[Sentence], list[float]]]:
    """For each picture of dev, the sentences that the search ends with, without log-probabilities, and their similarities."""
    device, loaded = chosen_device(), [load(name) for name in names]
    _, inputs, vocab, _ = loaded[0]
    model = Ensemble([member for member, *_ in loaded]).to(device)
    seen, found = Features(inputs, device=device), []
    whole = dict(zip(ranker.inputs, Features(ranker.inputs).rows(np.arange(ROWS['dev'].start, ROWS['dev'].stop))))
    for batch in seen.split('dev'):
        tokens, ranks = beams(model, batch, blocked=True)
        lines, beside = text(tokens, vocab), ranks.tolist()
        for row, own in enumerate(beside):
            sentences = [Sentence(words, [], rank) for words, rank in zip(lines[row * len(own) :], own)]
            features = {name: array[len(found) : len(found) + 1].numpy() for name, array in whole.items()}
            found.append((sentences, ranker.similarities(features, sentences)))
    return found


if __name__ == '__main__':
    main()
