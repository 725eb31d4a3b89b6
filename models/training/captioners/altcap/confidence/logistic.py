"""A small logistic regression, its cross-validation and its intervals."""

import numpy as np
from scipy.optimize import minimize

FOLDS, REPEATS, RIDGE = 10, 3, 1.0


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


def held_out(z, y, group, weight):
    """Predictions of every row by fits that have not seen it, folds apart for each group; the mean of several splits."""
    p = np.zeros(len(y))
    for seed in range(REPEATS):
        order, fold = np.random.default_rng(seed), np.zeros(len(y), int)
        for which in np.unique(group):
            rows = np.flatnonzero(group == which)
            fold[rows] = order.permutation(len(rows)) % FOLDS
        for held in range(FOLDS):
            rest = fold != held
            p[~rest] += predict(fit(z[rest], y[rest], weight[rest]), z[~rest]) / REPEATS
    return p


def log_loss(p, y, group) -> float:
    """Mean over the groups, so that each counts the same."""
    loss = -np.log(np.clip(np.where(y == 1, p, 1 - p), 1e-9, 1))
    return float(np.mean([loss[group == which].mean() for which in np.unique(group)]))


def wilson(hits: float, count: int) -> list[float]:
    """The 95 % interval of a share."""
    z, share = 1.96, hits / count
    middle, reach = share + z * z / (2 * count), z * np.sqrt(share * (1 - share) / count + z * z / (4 * count**2))
    return [round(float((middle + sign * reach) / (1 + z * z / count)), 3) for sign in (-1, 1)]
