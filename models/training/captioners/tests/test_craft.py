"""What self-critical training is helped by."""

import collections
import unittest

import torch
from altcap.learn.dropout import ScheduledDropout
from altcap.learn.lean import missed
from altcap.learn.soup import mean
from altcap.networks.attention import Attention
from altcap.networks.grow import grown
from torch import nn


class Craft(unittest.TestCase):
    def test_dropout_fades_out_and_leaves_the_network_as_in_use(self):
        model = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.4))
        schedule = ScheduledDropout(model, 0.5)
        seen = []
        for progress in (0, 0.5, 1, 2):
            schedule.at(progress)
            seen.append((round(model[1].p, 3), model.training))
        self.assertEqual(seen, [(0.2, True), (0.1, True), (0.0, False), (0.0, False)])

    def test_a_grown_network_says_the_old_words_as_before_and_the_new_ones_seldom(self):
        torch.manual_seed(0)
        known = ['<pad>', '<bos>', '<eos>', '<unk>', *'abcdefgh']
        counts = collections.Counter({word: 2 ** (9 - place) for place, word in enumerate('abcdefgh')} | {'new': 1})
        old = Attention(len(known))
        with torch.no_grad():
            old.bias[4:] = torch.arange(8, 0, -1.0)
        new = Attention(len(known) + 1)
        new.load_state_dict(grown(old.state_dict(), known, ['new'], counts))
        seen = torch.rand(1, 1, 512), torch.rand(1, 1, 512)
        before, after = old.eval()._out(*seen)[0, 0], new.eval()._out(*seen)[0, 0]
        self.assertTrue(torch.allclose(before, after[:-1], atol=1e-6))
        self.assertLess(new.bias[-1].item(), new.bias[4:-1].min().item())

    def test_a_soup_is_the_mean_of_its_networks(self):
        self.assertEqual(mean([{'w': torch.tensor([0.0, 4.0])}, {'w': torch.tensor([2.0, 0.0])}])['w'].tolist(), [1, 2])

    def test_what_it_says_as_often_as_people_is_not_moved(self):
        people, own = collections.Counter(dog=50, mast=50), collections.Counter(dog=95, mast=5)
        self.assertEqual(missed(own, people, 'dog'), 0)
        self.assertAlmostEqual(missed(own, people, 'mast'), 2.3026, 3)
        self.assertEqual(missed(own, people, 'unheard'), 0)


if __name__ == '__main__':
    unittest.main()
