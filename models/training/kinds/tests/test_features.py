"""What the router looks at: the extension's TypeScript computes the same, and is tested against the same file."""

import json
import unittest
from pathlib import Path

import numpy as np
from features import features
from fixture import SIZES, picture

FIXTURE = Path(__file__).parents[4] / "tests/fixtures/kinds/inputs.json"


class Features(unittest.TestCase):
    def test_they_are_those_that_the_extension_is_tested_with(self):
        import hashlib

        digest = lambda array: hashlib.sha256(array.tobytes()).hexdigest()
        rows = json.loads(FIXTURE.read_text())
        self.assertEqual([(row["width"], row["height"]) for row in rows], SIZES)
        for row, (width, height) in zip(rows, SIZES):
            with self.subTest(width=width, height=height):
                thumb, crops, statistics = features(picture(width, height), (width, height))
                self.assertEqual(digest(thumb), row["thumb"])
                self.assertEqual(digest(crops), row["crops"])
                np.testing.assert_allclose(statistics, row["statistics"], atol=1e-6)

    def test_a_picture_of_one_pixel_has_them_too(self):
        thumb, crops, statistics = features(np.zeros((1, 1, 4), np.uint8), (1, 1))
        self.assertEqual((thumb.shape, crops.shape), ((96, 96, 4), (3, 64, 64, 4)))
        self.assertTrue(np.isfinite(statistics).all())
