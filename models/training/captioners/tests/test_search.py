"""The beam search's rules beside those of the extension."""

import unittest

import numpy as np
import torch
from altcap.data.corpus import BOS, EOS
from altcap.export.runner import Runner, repeats
from altcap.export.search import PLAIN, Search
from altcap.learn.search import without_repeats


class Stutterer(Runner):
    """Says 5, 6, 5, 6, ... and ends only where nothing else is left."""

    inputs = []

    def begin(self, features):
        return {}, {}

    def step(self, tokens, constants, state):
        logp = np.full((len(tokens), 9), -20.0)
        for row, token in enumerate(tokens):
            logp[row, 6 if token == 5 else 5] = -0.1
            logp[row, EOS] = -3.0
        return logp, state


class TestSearch(unittest.TestCase):
    def test_what_would_be_said_twice(self):
        self.assertEqual(repeats([5, 6, 7, 5], 2), [6])
        self.assertEqual(repeats([5, 6, 7, 5, 6], 3), [7])
        self.assertEqual(repeats([5, 6], 3), [])
        self.assertEqual(repeats([5, 6, 5], 0), [])

    def test_a_run_that_is_forbidden_is_said_once(self):
        said = lambda search: Stutterer().beams(({}, {}), search)[0][0]
        self.assertEqual(len(said(PLAIN)), 20)
        self.assertEqual(said(Search(blocked=2))[:3], [5, 6, 5])
        self.assertLess(len(said(Search(blocked=2))), 6)

    def test_what_many_beams_at_once_may_not_say_is_what_one_may_not(self):
        lines = torch.randint(5, 8, (20, 3, 9))
        allowed = without_repeats(torch.zeros(20, 3, 9), torch.cat([torch.full((20, 3, 1), BOS), lines], -1))
        for line, logs in zip(lines.flatten(0, 1).tolist(), allowed.flatten(0, 1)):
            self.assertEqual({word for word in range(1, 9) if logs[word] < 0}, set(repeats(line, 2)))


if __name__ == '__main__':
    unittest.main()
