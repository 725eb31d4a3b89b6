"""Scores an exported captioner on a split with the trunk's cached features, beam 3; and compares it with torch.

Run: python -m altcap.export.score ID SPLIT [PICTURES]; python -m altcap.export.score ID parity CHECKPOINT
Writes EXPORTS/<id>.<split>.json: captions, token log-probabilities, similarities and measures; of dev, EXPORTS/<id>.rerank.json
too: the weight of the ranker's similarity, which is chosen there and from which the card takes it.
"""

import json
import sys

import numpy as np
import torch

from altcap.data.corpus import ROWS, references
from altcap.data.measures import scorecard
from altcap.export.rerank import best_of, choose_weight, ranker_of, weight_of
from altcap.export.runner import StepRunner, TransformersRunner, open_runner, suppressed_of, words_of, write
from altcap.export.search import PLAIN
from altcap.export.transformers_js import plain_files
from altcap.learn.search import beam, text
from altcap.networks.build import load
from altcap.networks.ensemble import Ensemble
from altcap.settings import CACHE, EXPORTS, ZOO


def main() -> None:
    model_id, split = sys.argv[1:3]
    if split == 'parity':
        return parity(model_id, sys.argv[3])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    runner, vocab, ranker = open_runner(ZOO / model_id), words_of(ZOO / model_id), ranker_of()
    found = []
    for features in pictures([*runner.inputs, *(ranker.inputs if ranker else [])], split, count):
        sentences = runner.sentences(vocab, features)
        found.append((sentences, ranker.similarities(features, sentences) if ranker else [0.0] * len(sentences)))
    if split == 'dev' and ranker:
        choose_weight(model_id, found, references('dev')[:count])
    weight = weight_of(model_id)
    places = [best_of(*each, weight) for each in found]
    best = [sentences[place] for place, (sentences, _) in zip(places, found)]
    measures = scorecard([sentence.words for sentence in best], references(split)[:count])
    record = {
        'measures': measures,
        'captions': [' '.join(sentence.words) for sentence in best],
        'logs': [sentence.logs for sentence in best],
    }
    if ranker:
        record['similarities'] = [round(alike[place], 3) for place, (_, alike) in zip(places, found)]
    (EXPORTS / f'{model_id}.{split}.json').write_text(json.dumps(record))
    print(model_id, split, json.dumps(measures), flush=True)


def pictures(names: list[str], split: str, count: int):
    """The trunk's outputs of these names, picture by picture, batch axis kept."""
    arrays = {name: np.load(CACHE / f'{name}.npy', mmap_mode='r') for name in names}
    for row in range(ROWS[split].start, ROWS[split].start + count):
        yield {name: array[row : row + 1] for name, array in arrays.items()}


@torch.no_grad()
def parity(model_id: str, checkpoint: str, count: int = 100) -> None:
    """Captions of 100 dev pictures: torch in float32, ONNX in float32, ONNX in int8."""
    torch.set_num_threads(1)
    loaded = [load(name) for name in checkpoint.split(',')]
    model, names, vocab, _ = loaded[0]
    if len(loaded) > 1:
        model = Ensemble([member for member, *_ in loaded])
    written = {}
    for kind, runner in (('fp32', plain_runner(model_id)), ('int8', open_runner(ZOO / model_id))):
        runner.search = PLAIN  # as torch's beam search
        written[kind] = [write(runner, vocab, features)[0] for features in pictures(runner.inputs, 'dev', count)]
    inputs = [torch.from_numpy(np.load(CACHE / f'{n}.npy', mmap_mode='r')[6000 : 6000 + count].astype(np.float32)) for n in names]
    written['torch'] = text(beam(model, inputs), vocab)
    for kind in ('fp32', 'int8'):
        same = sum(a == b for a, b in zip(written['torch'], written[kind]))
        print(f'{model_id}: {kind} writes what torch writes on {same} of {count} pictures', flush=True)


def plain_runner(model_id: str):
    """The float32 parts that the last export left."""
    folder = ZOO / model_id
    if (folder / 'bridge.onnx').exists():
        return StepRunner(*(EXPORTS / f'{model_id}.{part}.fp32.onnx' for part in ('bridge', 'decoder_step')))
    return TransformersRunner(*plain_files(model_id).values(), suppressed_of(folder))


if __name__ == '__main__':
    main()
