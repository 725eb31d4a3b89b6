"""Run: python -m unittest discover -s tests -t ."""

import unittest

import numpy as np

from altcap.confidence.fit import coverage, fit, predict, wilson
from altcap.confidence.nouns import right_share


class Confidence(unittest.TestCase):
    def test_a_gendered_word_counts_as_the_person_that_a_reference_names(self):
        self.assertEqual(right_share('a woman with a dog'.split(), ['a person and his puppy'.split()]), 1)

    def test_a_noun_that_no_text_has_makes_the_caption_half_right(self):
        self.assertEqual(right_share('a dog on the beach'.split(), ['a dog in the snow'.split()]), 0.5)

    def test_a_caption_without_nouns_has_no_share(self):
        self.assertIsNone(right_share('the of with'.split(), [['dog']]))

    def test_the_interval_of_ten_in_ten_reaches_down_to_seventy_two_in_a_hundred(self):
        self.assertEqual([round(x, 2) for x in wilson(10, 10)], [0.72, 1.0])

    def test_a_signal_that_tells_right_from_wrong_gets_a_positive_weight(self):
        x = np.linspace(-2, 2, 200)[:, None]
        y = (x[:, 0] > 0).astype(float)
        weights = fit(x, y, np.ones(200))
        self.assertGreater(weights[0], 1)
        self.assertGreater(predict(weights, x)[-1], 0.9)

    def test_error_among_the_said_is_counted_among_the_said_alone(self):
        rows = coverage(np.array([0.9, 0.9, 0.1, 0.1]), np.array([1.0, 0.0, 0.0, 0.0]))
        row = next(row for row in rows if row['level'] == 0.5)
        self.assertEqual((row['said'], row['wrong']), (0.5, 0.5))


if __name__ == '__main__':
    unittest.main()
