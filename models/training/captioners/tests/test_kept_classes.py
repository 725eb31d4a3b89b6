"""Run: python -m unittest discover -s tests -t ."""

import unittest

import numpy as np
from altcap.export.kept_classes import kept

BEFORE = np.array([0.55, 0.2, 0.1, 0.06, 0.04, 0.03, 0.02])


class KeptClasses(unittest.TestCase):
    def test_a_network_that_was_not_tuned_keeps_all(self):
        same = kept(BEFORE, BEFORE)
        self.assertTrue(same.first and same.among_published and same.among_tuned and same.sure)
        self.assertAlmostEqual(same.ranks, 1)
        self.assertAlmostEqual(same.nats, 0)

    def test_another_first_class_may_be_among_the_first_five(self):
        moved = kept(BEFORE, BEFORE[[1, 0, 2, 3, 4, 5, 6]])
        self.assertEqual((moved.first, moved.among_published, moved.among_tuned), (False, True, True))
        self.assertGreater(moved.nats, 0)

    def test_the_last_class_become_first_is_not(self):
        turned = kept(BEFORE, BEFORE[::-1])
        self.assertEqual((turned.among_published, turned.among_tuned), (False, False))
        self.assertAlmostEqual(turned.ranks, -1)


if __name__ == '__main__':
    unittest.main()
