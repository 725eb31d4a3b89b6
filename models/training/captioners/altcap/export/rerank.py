"""The ranker's choice among the sentences that a beam search ends with, as models/experts/rank/pick-beam.ts makes it: by
length-normalised log-probability and, weighted, similarity to the picture. The weight is chosen on dev (altcap.export.score).
"""

import json

import numpy as np

from altcap.data.corpus import PAD
from altcap.data.measures import CiderD
from altcap.export.runner import Sentence, open_session, words_of
from altcap.settings import EXPORTS, ZOO

WEIGHTS = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0)
# Less is within what another dev set would change: the ranker then only tells how well the caption fits.
LEAST_GAIN = 0.2
# Weights so near to the best are as good: of them the lowest is kept.
AS_GOOD = 0.05


class Ranker:
    """The exported towers."""

    def __init__(self) -> None:
        self.image, self.text = (open_session(ZOO / f'ranker/{part}_tower.onnx') for part in ('image', 'text'))
        self.inputs = [value.name for value in self.image.get_inputs()]
        self.vocab = words_of(ZOO / 'ranker')

    def similarities(self, features: dict[str, np.ndarray], sentences: list[Sentence]) -> list[float]:
        """Cosines of one picture, by the trunk's outputs, and several captions, by their words."""
        return (self.captions([sentence.words for sentence in sentences]) @ self.picture(features)).tolist()

    def captions(self, lines: list[list[str]]) -> np.ndarray:
        """Unit vectors [lines, 384]."""
        tokens = np.full((len(lines), max(1, *map(len, lines))), PAD, np.int64)
        for row, line in enumerate(lines):
            tokens[row, : len(line)] = self.vocab.ids(line)
        return self.text.run(None, {'tokens': tokens})[0]

    def picture(self, features: dict[str, np.ndarray]) -> np.ndarray:
        """Unit vector [384] of one picture, by the trunk's outputs with their batch axis."""
        return self.image.run(None, {name: features[name].astype(np.float32) for name in self.inputs})[0][0]


def ranker_of() -> Ranker | None:
    """None where there is none yet."""
    return Ranker() if (ZOO / 'ranker/model.json').exists() else None


def weight_of(model_id: str) -> float:
    """That was chosen on dev; 0 where nobody did."""
    path = EXPORTS / f'{model_id}.rerank.json'
    return json.loads(path.read_text())['weight'] if path.exists() else 0.0


def choose_weight(model_id: str, found: list[tuple[list[Sentence], list[float]]], references) -> None:
    """Prints CIDEr of dev for every weight, and keeps the best where it gains enough."""
    cider = ciders(found, CiderD(references), references)
    best = next(weight for weight in WEIGHTS if cider[weight] >= max(cider.values()) - AS_GOOD)
    chosen = best if cider[best] - cider[0.0] >= LEAST_GAIN else 0.0
    print(model_id, 'dev CIDEr by weight', {weight: round(value, 2) for weight, value in cider.items()}, 'chosen', chosen, flush=True)
    record = {'weight': chosen, 'cider': {str(weight): round(value, 2) for weight, value in cider.items()}}
    (EXPORTS / f'{model_id}.rerank.json').write_text(json.dumps(record))


def ciders(found: list[tuple[list[Sentence], list[float]]], score: CiderD, references) -> dict[float, float]:
    """By the weight of the similarity."""
    return {
        weight: score.mean([sentences[best_of(sentences, alike, weight)].words for sentences, alike in found], references)
        for weight in WEIGHTS
    }


def best_of(sentences: list[Sentence], alike: list[float], weight: float) -> int:
    """The place of the best sentence: of equals, the first."""
    return int(np.argmax([sentence.rank + weight * similarity for sentence, similarity in zip(sentences, alike)]))


def write_ranked(runner, vocab, features, ranker: Ranker | None, weight: float, width: int = 3) -> tuple[Sentence, float | None]:
    """The sentence that the extension writes of one picture, and its similarity where there is a ranker."""
    sentences = runner.sentences(vocab, features, width)
    if not ranker:
        return sentences[0], None
    alike = ranker.similarities(features, sentences)
    best = best_of(sentences, alike, weight)
    return sentences[best], alike[best]
