"""Numbers that look like measurements."""

from __future__ import annotations

import random

import numpy as np


def series(rng: random.Random, n: int) -> np.ndarray:
    noise = np.random.default_rng(rng.getrandbits(32))
    style = rng.choice(["walk", "up", "wave", "any"])
    x = np.linspace(0, 1, n)
    base = {
        "walk": noise.normal(0, 1, n).cumsum(),
        "up": 4 * x ** rng.uniform(0.5, 3) + noise.normal(0, 0.2, n),
        "wave": np.sin(x * rng.uniform(4, 30)) + noise.normal(0, 0.15, n),
        "any": noise.random(n),
    }[style]
    return (base - base.min() + 0.1) * 10 ** rng.uniform(0, 4)
