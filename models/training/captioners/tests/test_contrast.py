import unittest

import torch
from altcap.data.corpus import BOS, EOS, PAD
from altcap.learn.contrast import learn, recalls, words_only
from altcap.networks.dual import Dual, contrast
from altcap.networks.prefix import Prefix

WORDS, SHAPES = 30, [(1280,), (1000,), (90,), (90,)]


class Contrast(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.inputs = [torch.rand(6, *shape) for shape in SHAPES]
        self.tokens = torch.randint(4, WORDS, (6, 2, 5))

    def test_both_towers_give_vectors_of_length_one(self):
        model = Dual(WORDS).eval()
        for vectors in (model.pictures(self.inputs), model.captions(self.tokens.flatten(0, 1))):
            self.assertLess((vectors.norm(dim=-1) - 1).abs().max().item(), 1e-5)

    def test_padding_does_not_change_a_captions_vector(self):
        model = Dual(WORDS).eval()
        caption = self.tokens[0, :1]
        padded = torch.cat([caption, torch.full((1, 4), PAD)], 1)
        self.assertLess((model.captions(caption) - model.captions(padded)).abs().max().item(), 1e-5)

    def test_training_on_six_pictures_lets_each_find_its_own_captions(self):
        model = Dual(WORDS)
        optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3)
        losses = [learn(model, optimiser, self.inputs, self.tokens) for _ in range(40)]
        self.assertLess(sum(losses[-5:]), 0.3 * sum(losses[:5]))
        model.eval()
        alike = model.pictures(self.inputs) @ model.captions(self.tokens[:, 0]).T
        self.assertEqual(alike.argmax(1).tolist(), list(range(6)))

    def test_the_loss_is_least_where_each_picture_is_nearest_to_its_own_captions(self):
        own = torch.eye(4, 8)
        captions = own[:, None].expand(-1, 2, -1)
        self.assertLess(contrast(own, captions, 20), 0.01)
        self.assertGreater(contrast(own, captions.roll(1, 0), 20), 5)

    def test_recall_counts_the_best_of_a_pictures_five_captions(self):
        pictures = torch.eye(20, 20)
        captions = torch.zeros(100, 20)
        captions[torch.arange(20) * 5 + 4] = pictures
        measured = recalls(pictures, captions + 0.01 * torch.rand(100, 20))
        self.assertEqual(measured['picture to caption, recall@1'], 100)
        self.assertLess(measured['caption to picture, recall@1'], 50)

    def test_the_text_tower_is_given_words_alone(self):
        self.assertEqual(words_only(torch.tensor([[BOS, 7, 8, EOS, PAD]])).tolist(), [[7, 8, PAD, PAD]])

    def test_the_prefix_network_takes_over_the_image_tower(self):
        dual = Dual(WORDS)
        weights = {f'tower.{key.removeprefix("image.")}': value for key, value in dual.state_dict().items() if key.startswith('image.')}
        prefix = Prefix(WORDS)
        _, unknown = prefix.load_state_dict(weights, strict=False)
        self.assertEqual(unknown, [])
        self.assertLess((prefix.eval().tower(self.inputs) - dual.eval().image(self.inputs)).abs().max().item(), 1e-6)


if __name__ == '__main__':
    unittest.main()
