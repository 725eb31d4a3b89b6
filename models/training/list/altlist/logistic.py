"""Logistic regressions by damped Newton steps: plain ones with weights, and Platt's scaling of one score."""

import numpy as np


def sigmoid(values: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(values, -40, 40)))


def log_odds(share: np.ndarray | float) -> np.ndarray:
    cut = np.clip(share, 1e-3, 1 - 1e-3)
    return np.log(cut / (1 - cut))


def fit(inputs: np.ndarray, truth: np.ndarray, weights: np.ndarray, prior: np.ndarray, pull: np.ndarray | float) -> np.ndarray:
    """
    Coefficients that fit best, each drawn towards `prior` by `pull`. A full Newton step can diverge without a word where
    a class is nearly separable, so a step is halved until it gains.
    """
    pull = np.broadcast_to(pull, prior.shape)

    def loss(found: np.ndarray) -> float:
        return float((weights * np.logaddexp(0, -(2 * truth - 1) * (inputs @ found))).sum() + (pull * (found - prior) ** 2).sum() / 2)

    found = prior.astype(float).copy()
    for _ in range(100):
        chance = sigmoid(inputs @ found)
        slope = inputs.T @ (weights * (chance - truth)) + pull * (found - prior)
        bend = (inputs * (weights * chance * (1 - chance) + 1e-6)[:, None]).T @ inputs + np.diag(pull + 1e-9)
        step, share, before = np.linalg.solve(bend, slope), 1.0, loss(found)
        while share > 1e-6 and loss(found - share * step) > before:
            share /= 2
        found -= share * step
        if np.abs(share * step).max() < 1e-8:
            break
    return found


def platt(scores: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Slope and offset that turn a score into a probability (Platt, 1999), with a weak prior towards slope 1."""
    inputs = np.stack([scores, np.ones_like(scores)], 1).astype(float)
    slope, offset = fit(inputs, truth.astype(float), np.ones(len(truth)), np.array([1.0, 0.0]), np.array([2.0, 0.2]))
    return float(slope), float(offset)
