"""Counts false alarms and hits of the network on lines it has not learned from: `python check.py SCRIPTS.onnx [TIMES]`."""

import random
import sys

import draw
import numpy as np
import onnxruntime
from draw import draw_line
from sentences import LINES
from words import CLASSES

KNOWN = [CLASSES.index("latin"), CLASSES.index("nothing")]
FORMULA = CLASSES.index("formula")


class Given:
    """In the place of the writer: one given line."""

    def __init__(self, language: str, text: str) -> None:
        self.given = (text, language)

    def line(self, *_) -> tuple[str, str]:
        return self.given


def main(path: str, times: int = 6, seed: int = 4) -> None:
    session = onnxruntime.InferenceSession(path)
    rng = random.Random(seed)
    for name, lines in [*LINES.items(), ("formula", [("el", "")] * 10)]:
        count = times * (1 if name == "latin" else 3)
        drawn = [(text, draw_line(name, Given(language, text), rng)) for language, text in lines for _ in range(count)]
        batch = np.stack([line for _, line in drawn])[:, None]
        chances = session.run(None, {"lines": (1 - batch / 255).astype(np.float32)})[0]
        formula = chances[:, FORMULA]
        script = 1 - chances[:, KNOWN].sum(1) - formula
        rates = " ".join(f"{limit}: {(script >= limit).mean():.3f}" for limit in (0.3, 0.6, 0.75, 0.9, 0.97))
        shapes = " ".join(f"{limit}: {(formula >= limit).mean():.3f}" for limit in (0.3, 0.85))
        print(f"{name}\t{len(drawn)}\tscript {rates}\tformula {shapes}")
        wrong = [(text, round(float(s), 2)) for (text, _), s in zip(drawn, script) if (s >= 0.75) == (name in ("latin", "formula"))]
        print("   ", wrong[:14])


if __name__ == "__main__":
    assert draw.HEIGHT == 32
    main(sys.argv[1], *(int(value) for value in sys.argv[2:]))
