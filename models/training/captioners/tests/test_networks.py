"""Run: python -m unittest discover -s tests"""

import unittest

import torch
from altcap.networks.build import FAMILIES, build

WORDS = 30
SHAPES = {
    'grid': (49, 1280),
    'detector_grid': (49, 1280),
    'regions': (12, 1374),
    'region_scores': (12,),
    'imagenet_probs': (1000,),
    'coco_scores': (90,),
    'coco_counts': (90,),
    'pooled': (1280,),
    'inception': (1280,),
    'middle': (208, 7, 7),
    'region_boxes': (12, 4),
}


class Networks(unittest.TestCase):
    def test_a_word_gets_the_same_logits_step_by_step_as_all_at_once(self):
        for family in FAMILIES:
            with self.subTest(family), torch.no_grad():
                torch.manual_seed(0)
                model, names = build(family, WORDS)
                model.eval()
                inputs = [torch.rand(2, *SHAPES[name]) for name in names]
                tokens = torch.randint(0, WORDS, (2, 3, 5))
                keep = torch.rand(2, 3, 5) > 0.3
                at_once = model(inputs, tokens, keep)
                constants, state = model.begin(inputs)
                state = tuple(s[:, None].expand(-1, 3, *[-1] * (s.dim() - 1)) for s in state)
                steps = []
                for index in range(5):
                    logits, state = model.step(tokens[..., index], constants, state)
                    steps.append(logits)
                stepwise = torch.stack(steps, 2)[keep]
                self.assertLess((at_once - stepwise).abs().max().item(), 1e-4)


class Measures(unittest.TestCase):
    def test_a_caption_equal_to_all_its_references_has_bleu_of_one_hundred(self):
        from altcap.data.measures import bleu

        line = 'a dog runs on the grass'.split()
        self.assertAlmostEqual(bleu([line], [[line] * 5])[3], 100)

    def test_gender_counts_only_where_all_references_agree(self):
        from altcap.data.gender import misstated

        refs = [[['a', 'man']] * 5, [['a', 'man'], ['a', 'person']] * 2]
        self.assertEqual(misstated([['a', 'woman'], ['a', 'woman']], refs), {'gender known': 1, 'gender stated': 1.0, 'gender wrong': 1.0})


if __name__ == '__main__':
    unittest.main()
