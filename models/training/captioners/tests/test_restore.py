import unittest

import numpy as np
import torch
from altcap.data.corpus import BOS
from altcap.export.looking import LookingBridge, LookingStep
from altcap.export.restore import FOLDER, restored
from altcap.export.runner import StepRunner, words_of
from altcap.networks.attention import Attention
from altcap.networks.ensemble import Ensemble

from tests.test_networks import SHAPES


class Restore(unittest.TestCase):
    def test_what_is_taken_back_says_what_the_shipped_files_say(self):
        runner = StepRunner(*(FOLDER / f'{part}.onnx' for part in ('bridge', 'decoder_step')))
        chance = np.random.default_rng(1)
        seen = {name: chance.random((1, *SHAPES[name]), np.float32) for name in LookingBridge.INPUTS}
        theirs, _ = runner.step([BOS, 9], *two_beams(*runner.begin(seen)))
        networks = [Attention(len(words_of(FOLDER))) for _ in restored(FOLDER)]
        for network, state in zip(networks, restored(FOLDER)):
            network.load_state_dict(state)
        speaking = Ensemble(networks).eval()
        with torch.no_grad():
            begun = LookingBridge(speaking)(*(torch.from_numpy(seen[name]) for name in LookingBridge.INPUTS))
            constants, state = begun[:9], [part.expand(2, -1) for part in begun[9:]]
            ours = LookingStep(speaking)(torch.tensor([BOS, 9]), *constants, *state)[0]
        self.assertLess(np.abs(ours.numpy() - theirs)[:, 4:].max(), 1e-3)


def two_beams(constants, state):
    """As `begin` gave them, the state for two beams."""
    return constants, {name: np.repeat(value, 2, 0) for name, value in state.items()}


if __name__ == '__main__':
    unittest.main()
