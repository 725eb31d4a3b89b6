"""Words and log-probabilities of an exported captioner for five dev pictures, trunk included, by onnxruntime in Python.

The test tests/dom/models/host/same-words-as-training.test.ts asks the extension for the same. Run: python -m altcap.export.example ID
"""

import json
import sys

import numpy as np

from altcap.confidence.records import encoded
from altcap.data.corpus import ROWS, corpus
from altcap.export.rerank import ranker_of, weight_of, write_ranked
from altcap.export.runner import open_runner, words_of
from altcap.settings import CACHE, ZOO

EXAMPLES = ZOO.parents[1] / 'tests/fixtures/captioners'
COUNT = 5


def main() -> None:
    model_id = sys.argv[1]
    runner, vocab, ranking = open_runner(ZOO / model_id), words_of(ZOO / model_id), (ranker_of(), weight_of(model_id))
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    examples = []
    for place in range(COUNT):
        row = ROWS['dev'].start + place * 200
        features = encoded(model_id, pictures[row])
        example = {'image': corpus()['dev'][place * 200][0]}
        for name, width in (('greedy', 1), ('beam3', 3)):
            sentence, _ = write_ranked(runner, vocab, features, *ranking, width)
            example |= {name: ' '.join(sentence.words), f'{name}_mean_logp': round(float(np.mean(sentence.logs)), 4)}
        examples.append(example)
    EXAMPLES.mkdir(parents=True, exist_ok=True)
    (EXAMPLES / f'{model_id}.json').write_text(json.dumps(examples, indent=2) + '\n')
    print(json.dumps(examples, indent=1))


if __name__ == '__main__':
    main()
