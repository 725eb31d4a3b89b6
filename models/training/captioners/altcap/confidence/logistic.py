"""A small logistic regression, its cross-validation and its intervals."""

import numpy as np

FOLDS, REPEATS, RIDGE, STEPS = 10, 3, 1.0, 50


def fit(z, y, weight):
    """Weights and, last, the intercept; by Newton's method, which needs few steps for so few weights."""
    x = np.column_stack([z, np.ones(len(z))])
    ridge = RIDGE * np.append(np.ones(z.shape[1]), 0)
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        q = 1 / (1 + np.exp(-(x @ w)))
        slope = x.T @ (weight * (q - y)) + ridge * w
        step = np.linalg.solve((x * (weight * q * (1 - q) + 1e-9)[:, None]).T @ x + np.diag(ridge), slope)
        w = w - np.clip(step, -3, 3)
        if np.abs(step).max() < 1e-6:
            break
    return w


def predict(w, z):
    return 1 / (1 + np.exp(-(z @ w[:-1] + w[-1])))


def held_out(z, y, group, weight, repeats: int = REPEATS):
    """Predictions of every row by fits that have not seen it, folds apart for each group; the mean of several splits."""
    p = np.zeros(len(y))
    for seed in range(repeats):
        order, fold = np.random.default_rng(seed), np.zeros(len(y), int)
        for which in np.unique(group):
            rows = np.flatnonzero(group == which)
            fold[rows] = order.permutation(len(rows)) % FOLDS
        for held in range(FOLDS):
            rest = fold != held
            p[~rest] += predict(fit(z[rest], y[rest], weight[rest]), z[~rest]) / repeats
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
