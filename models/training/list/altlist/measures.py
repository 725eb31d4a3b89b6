"""Average precision, and the level of a score from which a class is precise enough to be spoken."""

import numpy as np


def average_precision(scores: np.ndarray, truth: np.ndarray) -> float:
    """Mean of the precision at every true picture."""
    order = truth[np.argsort(-scores, kind='stable')]
    precision = np.cumsum(order) / np.arange(1, len(order) + 1)
    return float((precision * order).sum() / max(order.sum(), 1))


def level_of(scores: np.ndarray, truth: np.ndarray, wanted: float, least: int = 8) -> float | None:
    """The lowest score from which at least `wanted` are true, over at least `least` pictures; None where there is none."""
    order = np.argsort(-scores, kind='stable')
    counts = np.arange(1, len(order) + 1)
    enough = np.where((np.cumsum(truth[order]) / counts >= wanted) & (counts >= least))[0]
    return float(scores[order][enough[-1]]) if len(enough) else None


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson, 1927)."""
    if of == 0:
        return 0.0, 1.0
    share, extra = right / of, z * z / of
    middle, spread = share + extra / 2, z * np.sqrt(share * (1 - share) / of + extra / (4 * of))
    return float((middle - spread) / (1 + extra)), float((middle + spread) / (1 + extra))
