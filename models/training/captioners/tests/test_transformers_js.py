"""Run: python -m unittest discover -s tests -t ."""

import tempfile
import unittest
import warnings
from pathlib import Path

import numpy as np
import torch
from altcap.export.family import SHAPES
from altcap.export.runner import NEVER, TransformersRunner, open_session
from altcap.export.transformers_js import PARTS, cache_names, export
from altcap.networks.hybrid import INPUTS, Hybrid

WORDS = 40


class Layout(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(0)
        cls.model = Hybrid(WORDS).eval()
        cls.folder = tempfile.TemporaryDirectory()
        cls.files = {part: Path(cls.folder.name) / f'{part}.onnx' for part in PARTS}
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            export(cls.model, INPUTS, cls.files)
        cls.features = {name: np.random.default_rng(1).random((1, *SHAPES[name]), np.float32) for name in INPUTS}
        cls.tokens = torch.randint(4, WORDS, (1, 1, 6))
        with torch.no_grad():
            inputs = [torch.from_numpy(cls.features[name]) for name in INPUTS]
            cls.taught = cls.model(inputs, cls.tokens, torch.ones(1, 1, 6, dtype=torch.bool))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_a_token_at_a_time_with_caches_gives_what_teaching_gives(self):
        suppressed = [0, 1, 3]
        runner = TransformersRunner(*self.files.values(), suppressed)
        constants, state = runner.begin(self.features)
        self.taught[:, suppressed] = NEVER
        expected = self.taught.log_softmax(-1).numpy()
        for place, token in enumerate(self.tokens.flatten().tolist()):
            logs, state = runner.step([token, token], constants, {k: v.repeat(2, 0)[:2] for k, v in state.items()})
            for row in logs:
                np.testing.assert_allclose(row[4:], expected[place, 4:], atol=1e-4)

    def test_all_tokens_at_once_give_the_same(self):
        hidden = open_session(self.files['encoder_model']).run(None, self.features)[0]
        heads, width = self.model.heads, self.model.size // self.model.heads
        past = {name: np.zeros((1, heads, 0, width), np.float32) for name in cache_names(self.model.layers, 'past_key_values')}
        feeds = {'input_ids': self.tokens[0].numpy(), 'encoder_hidden_states': hidden, **past}
        logits = open_session(self.files['decoder_model_merged']).run(['logits'], feeds)[0][0]
        np.testing.assert_allclose(logits[:, 4:], self.taught.numpy()[:, 4:], atol=1e-4)


if __name__ == '__main__':
    unittest.main()
