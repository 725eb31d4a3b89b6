"""What the ranker adds to a captioner, on dev: CIDEr where the sentence of a beam is picked by its length-normalised
log-probability and, by several weights, its similarity to the picture. As models/experts/rank/pick-beam.ts does it.

Run: python -m altcap.export.rerank ID [PICTURES]. Writes EXPORTS/<id>.rerank.json; `altcap.export.card` takes the weight from there.
"""

import json
import sys

import numpy as np

from altcap.data.corpus import PAD, references
from altcap.data.measures import CiderD
from altcap.export.runner import open_runner, open_session, words_of
from altcap.export.score import pictures
from altcap.settings import CACHE, EXPORTS, ZOO

WEIGHTS = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 100.0)
# Less is within what another dev set would change: the ranker then only tells how well the caption fits.
LEAST_GAIN, ALPHA, MOST = 0.2, 0.7, 5.0


class Ranker:
    """The exported towers."""

    def __init__(self) -> None:
        self.image, self.text = (open_session(ZOO / f'ranker/{part}_tower.onnx') for part in ('image', 'text'))
        self.names = [value.name for value in self.image.get_inputs()]
        self.vocab = words_of(ZOO / 'ranker')

    def similarities(self, features: dict[str, np.ndarray], lines: list[list[str]]) -> np.ndarray:
        """Cosines of one picture, by the trunk's outputs, and several captions, by their words."""
        tokens = np.full((len(lines), max(1, *map(len, lines))), PAD, np.int64)
        for row, line in enumerate(lines):
            tokens[row, : len(line)] = self.vocab.ids(line)
        picture = self.image.run(None, {name: features[name].astype(np.float32) for name in self.names})[0][0]
        return self.text.run(None, {'tokens': tokens})[0] @ picture


def main() -> None:
    model_id, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    runner, vocab, ranker = open_runner(ZOO / model_id), words_of(ZOO / model_id), Ranker()
    looks = {name: np.load(CACHE / f'{name}.npy', mmap_mode='r') for name in ranker.names}
    found = []
    for row, features in enumerate(pictures(runner, 'dev', count)):
        beams = [(vocab.words(tokens), sum(logs) / max(1, len(logs)) ** ALPHA) for tokens, logs in runner.beams(features)]
        seen = {name: array[6000 + row : 6001 + row] for name, array in looks.items()}
        found.append((beams, ranker.similarities(seen, [line for line, _ in beams])))
    score, dev = CiderD(references('dev')), references('dev')[:count]
    cider = {weight: score.mean([picked(*each, weight) for each in found], dev) for weight in WEIGHTS}
    best = max((weight for weight in WEIGHTS if weight <= MOST), key=lambda weight: cider[weight])
    chosen = best if cider[best] - cider[0.0] >= LEAST_GAIN else 0.0
    print(model_id, 'dev CIDEr by weight', {weight: round(value, 2) for weight, value in cider.items()}, 'chosen', chosen, flush=True)
    most = score.mean([max((line for line, _ in beams), key=lambda line: score.one(line, refs)) for (beams, _), refs in zip(found, dev)], dev)
    print(f'the best sentence of every beam would give {most:.1f}', flush=True)
    record = {'weight': chosen, 'cider': {str(weight): round(value, 2) for weight, value in cider.items()}}
    (EXPORTS / f'{model_id}.rerank.json').write_text(json.dumps(record))


def picked(beams, alike, weight: float) -> list[str]:
    return beams[int(np.argmax([rank + weight * similarity for (_, rank), similarity in zip(beams, alike)]))][0]


if __name__ == '__main__':
    main()
