"""Run: python -m unittest discover -s tests -t ."""

import unittest

import torch
from altcap.features.regions import CANDIDATES, pool, regions


class Regions(unittest.TestCase):
    def setUp(self):
        self.scores, self.boxes = torch.zeros(1, CANDIDATES + 6, 90), torch.zeros(1, CANDIDATES + 6, 4)

    def put(self, row, label, score, box):
        self.scores[0, row, label], self.boxes[0, row] = score, torch.tensor(box)

    def test_a_weaker_box_of_the_same_label_on_the_same_place_goes(self):
        self.put(3, 0, 0.9, [0.1, 0.1, 0.5, 0.5])
        self.put(5, 0, 0.8, [0.1, 0.1, 0.5, 0.52])
        self.put(9, 17, 0.7, [0.1, 0.1, 0.5, 0.5])
        _, _, strength, best, counts = regions(self.scores, self.boxes)
        self.assertEqual([round(s, 2) for s in strength[0].tolist() if s > 0], [0.9, 0.7])
        self.assertEqual((counts[0, 0].item(), counts[0, 17].item()), (1, 1))
        self.assertAlmostEqual(best[0, 0].item(), 0.9, 5)

    def test_two_people_apart_are_counted_as_two(self):
        self.put(0, 0, 0.9, [0.0, 0.0, 0.3, 0.9])
        self.put(1, 0, 0.6, [0.6, 0.0, 0.9, 0.9])
        self.assertEqual(regions(self.scores, self.boxes)[4][0, 0].item(), 2)

    def test_a_faint_box_leaves_only_zeros(self):
        self.put(0, 0, 0.1, [0.0, 0.0, 0.3, 0.9])
        boxes, labels, strength, _, _ = regions(self.scores, self.boxes)
        self.assertEqual(boxes.abs().sum() + labels.sum() + strength.sum(), 0)

    def test_the_mean_under_a_box_weighs_cells_by_their_overlap(self):
        grid = torch.arange(49.0).reshape(1, 7, 7, 1)
        one_and_a_half = torch.tensor([[[0, 0, 1.5 / 7, 1 / 7]]])
        self.assertAlmostEqual(pool(grid, one_and_a_half).item(), 1 / 3, 4)


if __name__ == '__main__':
    unittest.main()
