import unittest

from altcap.export.rerank import best_of
from altcap.export.runner import Sentence, rank_of


class Rerank(unittest.TestCase):
    """The same numbers as tests/unit/models/experts/rank/pick-beam.test.ts."""

    def setUp(self):
        self.sentences = [Sentence([], logs, rank_of(logs, 1)) for logs in ([-0.5, -0.5], [-0.6], [-1, -1, -1])]

    def test_without_weight_it_is_the_searchs_choice(self):
        self.assertEqual(best_of(self.sentences, [0.1, 0.5, 0.9], 0), 0)

    def test_similarity_changes_it_where_it_outweighs_the_difference(self):
        self.assertEqual(best_of(self.sentences, [0.1, 0.3, 0.4], 1), 1)
        self.assertEqual(best_of(self.sentences, [0.1, 0.3, 0.4], 0.4), 0)

    def test_of_equals_it_is_the_first(self):
        self.assertEqual(best_of(self.sentences[:1] * 3, [0.2, 0.2, 0.2], 5), 0)


if __name__ == '__main__':
    unittest.main()
