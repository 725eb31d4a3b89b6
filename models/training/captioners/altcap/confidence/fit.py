"""Fits and judges the confidence of one captioner. Run: python -m altcap.confidence.fit ID

Right = every noun of the caption is in one of the five references (dev) or in the human texts (calibration pictures,
all texts of a picture taken together). Both sets weigh the same; figures are of cross-validation (10 folds), with
95 % Wilson intervals. Writes models/zoo/ID/confidence.json.
"""

import json
import sys

import numpy as np
from PIL import Image
from scipy.optimize import minimize

from altcap.confidence.nouns import right_share
from altcap.confidence.signals import NAMES, signals
from altcap.data.corpus import ROWS, references, words
from altcap.data.pictures import squash
from altcap.export.runner import StepRunner, words_of
from altcap.features.extract import session
from altcap.features.trunk import OUTPUTS
from altcap.settings import CACHE, CALIBRATION, EXPORTS, ZOO

FOLDS, RIDGE = 10, 1.0
LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def main() -> None:
    model_id = sys.argv[1]
    near, far = flickr(model_id), calibration(model_id)
    x, y, group = (np.concatenate([a, b]) for a, b in zip((*near, np.zeros(len(near[1]))), (*far, np.ones(len(far[1])))))
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = (x - mean) / spread
    weight = np.where(group == 0, 1 / (group == 0).sum(), 1 / (group == 1).sum()) * len(y) / 2
    p = np.zeros(len(y))
    folds = np.random.default_rng(1).permutation(len(y)) % FOLDS
    for fold in range(FOLDS):
        rest = folds != fold
        p[~rest] = predict(fit(z[rest], y[rest], weight[rest]), z[~rest])
    report = {}
    for which, title in ((0, 'flickr8k-dev'), (1, 'concadia-calibration')):
        chosen = group == which
        report[title] = {'pictures': int(chosen.sum()), 'right': round(float(y[chosen].mean()), 3),
                         'reliability': reliability(p[chosen], y[chosen]), 'coverage': coverage(p[chosen], y[chosen])}
        print(title, json.dumps(report[title], indent=1))
    weights = fit(z, y, weight)
    slopes = weights[:-1] / spread
    card = {'signals': NAMES, 'weights': slopes.round(4).tolist(), 'intercept': round(float(weights[-1] - slopes @ mean), 4),
            'fitted': 'logistic regression, both sets weigh the same', 'crossValidated': report}
    (ZOO / model_id / 'confidence.json').write_text(json.dumps(card, indent=1) + '\n')
    print(dict(zip(NAMES, slopes.round(3))), 'intercept', card['intercept'])


def flickr(model_id: str):
    record = json.loads((EXPORTS / f'{model_id}.dev.json').read_text())
    coco, classes = (np.load(CACHE / f'{n}.npy', mmap_mode='r')[ROWS['dev']] for n in ('coco_scores', 'imagenet_probs'))
    rows = zip(record['captions'], record['logs'], coco, classes, references('dev'))
    return rows_of((caption.split(), logs, c, k, refs) for caption, logs, c, k, refs in rows)


def calibration(model_id: str):
    run, folder = session(), ZOO / model_id
    runner, vocab = StepRunner(folder / 'bridge.onnx', folder / 'decoder_step.onnx'), words_of(folder)
    rows = []
    for line in (CALIBRATION / 'captions.jsonl').open(encoding='utf8'):
        record = json.loads(line)
        features = dict(zip(OUTPUTS, run(squash(Image.open(CALIBRATION / 'images' / record['image'])))))
        tokens, logs = runner.beam(features)
        caption = [vocab[token] for token in tokens]
        texts = [words(record[key]) for key in ('alt', 'caption', 'article') if record.get(key)]
        rows.append((caption, logs, features['coco_scores'][0], features['imagenet_probs'][0], texts))
    (EXPORTS / f'{model_id}.calibration.json').write_text(json.dumps([' '.join(row[0]) for row in rows]))
    return rows_of(rows)


def rows_of(rows):
    x, y = [], []
    for caption, logs, coco, classes, texts in rows:
        x.append(signals(caption, logs, np.asarray(coco, np.float32), np.asarray(classes, np.float32)))
        y.append(float((right_share(caption, texts) or 0) >= 1))
    return np.array(x), np.array(y)


def fit(z, y, weight):
    """Weights and, last, the intercept."""
    def loss(w):
        m = z @ w[:-1] + w[-1]
        q = 1 / (1 + np.exp(-m))
        value = (weight * (np.logaddexp(0, m) - y * m)).sum() + RIDGE * (w[:-1] ** 2).sum() / 2
        error = weight * (q - y)
        return value, np.append(z.T @ error + RIDGE * w[:-1], error.sum())

    return minimize(loss, np.zeros(z.shape[1] + 1), jac=True).x


def predict(w, z):
    return 1 / (1 + np.exp(-(z @ w[:-1] + w[-1])))


def wilson(hits: float, count: int) -> list[float]:
    z, share = 1.96, hits / count
    middle, reach = share + z * z / (2 * count), z * np.sqrt(share * (1 - share) / count + z * z / (4 * count**2))
    return [round(float((middle + sign * reach) / (1 + z * z / count)), 3) for sign in (-1, 1)]


def reliability(p, y):
    """Five bins of equal count: mean confidence, share right with its interval."""
    bins = np.array_split(np.argsort(p), 5)
    return [{'count': len(b), 'confidence': round(float(p[b].mean()), 3), 'right': round(float(y[b].mean()), 3),
             'interval': wilson(y[b].sum(), len(b))} for b in bins]


def coverage(p, y):
    """At each level: the share said, and the share wrong among those, with its interval."""
    rows = []
    for level in LEVELS:
        said = p >= level
        if said.any():
            wrong = (1 - y[said]).sum()
            rows.append({'level': level, 'said': round(float(said.mean()), 3), 'wrong': round(float(wrong / said.sum()), 3),
                         'interval': wilson(wrong, int(said.sum()))})
    return rows


if __name__ == '__main__':
    main()
