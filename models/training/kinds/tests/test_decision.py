"""Which kind is decided, as models/judge/kind.ts decides it but for symbols, whose probabilities count together there."""

import unittest

import numpy as np
from score import decide, photo_threshold, softmax
from second_data import PHOTO


def probabilities(**kinds: float) -> np.ndarray:
    from render import KINDS

    rest = (1 - sum(kinds.values())) / (len(KINDS) - len(kinds))
    return np.array([[kinds.get(kind, rest) for kind in KINDS]])


class Decision(unittest.TestCase):
    def test_a_photo_needs_its_own_threshold(self):
        self.assertEqual(decide(probabilities(photo=0.5), 0.5, 0.3)[0], PHOTO)
        self.assertEqual(decide(probabilities(photo=0.45), 0.5, 0.3)[0], -1)

    def test_another_kind_needs_the_other(self):
        self.assertEqual(decide(probabilities(chart=0.35), 0.5, 0.3)[0], 7)

    def test_the_photo_threshold_keeps_the_photos(self):
        self.assertLessEqual(photo_threshold(np.repeat(probabilities(photo=0.6), 100, axis=0)), 0.6)

    def test_probabilities_add_up_to_one(self):
        self.assertAlmostEqual(softmax(np.array([[3.0, 1000.0, -5.0]])).sum(), 1)
