"""Draws the lines that the network is taught by: `python make.py OUT.npz 12000 SEED`."""

import random
import sys

import numpy as np
from draw import draw_line
from words import CLASSES, Writer

# How often each class is drawn. Latin letters are what must not be mistaken.
SHARES = {"latin": 5, "cyrillic": 2, "greek": 1.6, "indic": 1.2, "formula": 1.8, "vietnamese": 2, "cjk": 1.2}


def main(path: str, count: int, seed: int) -> None:
    rng = random.Random(seed)
    writer = Writer()
    shares = [SHARES.get(name, 1) for name in CLASSES]
    names = rng.choices(CLASSES, shares, k=count)
    lines = np.stack([draw_line(name, writer, rng) for name in names])
    np.savez_compressed(path, lines=lines, labels=np.array([CLASSES.index(name) for name in names], np.int64))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
