"""How sure a gendered word is, and how sure it must be: weights and a level fitted on pictures that tell a gender."""

import numpy as np

from altcap.confidence.gender_told import Told
from altcap.confidence.logistic import FOLDS, fit, held_out, wilson

# What the issue allows and asks on test. Above ENOUGH nothing more is stated: each further word would be less sure.
MOST_WRONG, ENOUGH = 0.03, 0.42
# Splits of the cross-validation: with fewer the last pictures at the threshold change with the split.
REPEATS = 15
# Splits of all pictures into those that the level is fitted on and those that it is then tried on.
SPLITS = 5


def fitted(rows: list[Told]) -> tuple[np.ndarray, np.ndarray]:
    """Weights of the two signals and the intercept, and predictions by fits that have not seen the row.

    A signal that tells nothing more beside the other would get a weight below 0, and a surer decoder would count as less sure.
    """
    x, y = np.array([row.signals() for row in rows]), np.array([float(row.right) for row in rows])
    ones, used = np.ones(len(y)), [place for place in range(x.shape[1]) if x[:, place].std() > 0]
    while True:
        mean, spread = x[:, used].mean(0), x[:, used].std(0)
        z = (x[:, used] - mean) / spread
        w = fit(z, y, ones)
        if (w[:-1] > 0).all():
            break
        used = [place for place, weight in zip(used, w) if weight > 0]
    weights = np.zeros(3)
    weights[used], weights[2] = w[:-1] / spread, w[-1] - w[:-1] / spread @ mean
    return weights, held_out(z, y, np.zeros(len(y)), ones, REPEATS)


def sureness(weights, rows: list[Told]) -> np.ndarray:
    return 1 / (1 + np.exp(-(np.array([row.signals() for row in rows]) @ weights[:2] + weights[2])))


def threshold(rows: list[Told], known: int, p: np.ndarray) -> tuple[float, dict]:
    """The lowest level that states ENOUGH, or as much as leaves MOST_WRONG; of the pictures of known gender, both."""
    judged = [(float(q), bool(row.right)) for row, q in zip(rows, p) if row.known]
    judged.sort(reverse=True)
    wrong = np.cumsum([not right for _, right in judged])
    most = int((np.round(wrong / known, 3) <= MOST_WRONG).sum())
    count = min(most, int(np.ceil(ENOUGH * known)), len(judged))
    level = float(np.floor(judged[count - 1][0] * 1e4) / 1e4) if count else 1.0
    false = int(wrong[count - 1]) if count else 0
    return level, {'pictures': known, 'stated': round(count / known, 3), 'wrong': round(false / known, 3), 'interval': wilson(false, known)}


def unseen(rows: list[Told]) -> dict[str, float]:
    """Of the pictures of known gender, how many are stated, and how many wrongly, by weights and a level that were fitted without them.

    A level that is judged on the predictions by which it was chosen comes out better than it is.
    """
    stated = wrong = 0
    for seed in range(SPLITS):
        fold = np.random.default_rng(seed).permutation(len(rows)) % FOLDS
        for held in range(FOLDS):
            learnt, judged = ([row for row, part in zip(rows, fold) if bool(part == held) == out] for out in (False, True))
            stating = [row for row in learnt if row.right is not None]
            weights, p = fitted(stating)
            level, _ = threshold(stating, sum(row.known for row in learnt), p)
            right = [row.right for row in judged if row.known and row.right is not None and sureness(weights, [row])[0] >= level]
            stated, wrong = stated + len(right), wrong + right.count(False)
    known = SPLITS * sum(row.known for row in rows)
    return {'stated': round(stated / known, 3), 'wrong': round(wrong / known, 3)}
