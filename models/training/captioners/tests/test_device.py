"""Nothing in a step of training is made on another device than the network's."""

import os
import unittest
from unittest import mock

import torch
from altcap.data.corpus import BOS, EOS
from altcap.learn import contrast, scst, train
from altcap.learn.device import chosen_device
from altcap.learn.search import beam, sample
from altcap.networks.build import FAMILIES, build
from altcap.networks.dual import Dual
from altcap.networks.prefix import INPUTS

from tests.pretended import DEVICE, Far, Pretended
from tests.test_networks import SHAPES

WORDS, PICTURES = 30, 3


class Device(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        mode = Pretended()
        mode.__enter__()
        self.addCleanup(mode.__exit__, None, None, None)
        self.tokens = torch.randint(EOS + 2, WORDS, (PICTURES, 2, 6))
        self.tokens[..., 0] = BOS

    def inputs(self, names):
        return [torch.rand(PICTURES, *SHAPES[name]).to(DEVICE) for name in names]

    def test_what_lies_on_the_processor_is_told_from_what_does_not(self):
        there = torch.ones(2, 2).to(DEVICE)
        self.assertIsInstance(there @ there, Far)
        with self.assertRaisesRegex(RuntimeError, 'mixes devices'):
            there @ torch.ones(2, 2)

    def test_every_family_learns_from_captions_and_writes_some(self):
        for family in FAMILIES:
            with self.subTest(family):
                model, names = build(family, WORDS)
                model.to(DEVICE)
                inputs, optimiser = self.inputs(names), torch.optim.SGD(model.parameters(), lr=0.1)
                self.assertGreater(train.learn(model, optimiser, inputs, self.tokens), 0)
                model.eval()
                self.assertIsInstance(sample(model, model.begin(inputs), 2, 4), Far)
                self.assertIsInstance(beam(model, inputs, width=2, longest=4), Far)

    def test_self_critical_training_learns_from_what_it_has_drawn(self):
        model, names = build('attention', WORDS)
        model.to(DEVICE)
        begun = model.begin(self.inputs(names))
        drawn = sample(model, begun, 2, 5)
        loss = scst.critical_loss(model, begun, drawn, torch.ones(PICTURES, 2).to(DEVICE), self.tokens[:, 0].to(DEVICE), 0.1)
        loss.backward()
        self.assertIsInstance(model.embedding.weight.grad, Far)

    def test_the_dual_encoder_learns(self):
        model = Dual(WORDS).to(DEVICE)
        self.assertGreater(contrast.learn(model, torch.optim.SGD(model.parameters(), lr=0.1), self.inputs(INPUTS), self.tokens), 0)


class Choice(unittest.TestCase):
    def test_the_gpu_where_there_is_one_unless_the_setting_says_otherwise(self):
        with mock.patch.object(torch.cuda, 'is_available', return_value=True):
            with mock.patch.dict(os.environ, clear=True):
                self.assertEqual(chosen_device().type, 'cuda')
            with mock.patch.dict(os.environ, {'CAPTIONER_DEVICE': 'cpu'}):
                self.assertEqual(chosen_device().type, 'cpu')
        with mock.patch.object(torch.cuda, 'is_available', return_value=False), mock.patch.dict(os.environ, clear=True):
            self.assertEqual(chosen_device().type, 'cpu')


if __name__ == '__main__':
    unittest.main()
