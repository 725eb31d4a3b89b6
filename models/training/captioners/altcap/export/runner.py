"""Runs exported step decoders with onnxruntime alone, as the extension does."""

import json
from pathlib import Path

import numpy as np
import onnxruntime

from altcap.data.corpus import BOS, EOS


def open_session(path: Path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])


class StepRunner:
    """A bridge and a decoder step. State names are inputs whose output is the name with _out."""

    def __init__(self, bridge: Path, step: Path) -> None:
        self.bridge, self.session = open_session(bridge), open_session(step)
        inputs = [value.name for value in self.session.get_inputs()]
        self.outputs = [value.name for value in self.session.get_outputs()]
        self.state = [name for name in inputs if f'{name}_out' in self.outputs]
        self.constants = [name for name in inputs if name not in (*self.state, 'token')]

    def begin(self, features: dict[str, np.ndarray]):
        """Trunk outputs of one picture, batch axis kept, to (constants, state)."""
        wanted = [value.name for value in self.bridge.get_inputs()]
        values = self.bridge.run(None, {name: features[name].astype(np.float32) for name in wanted})
        named = dict(zip((value.name for value in self.bridge.get_outputs()), values))
        return {k: named[k] for k in self.constants}, {k: named[k] for k in self.state}

    def step(self, tokens, constants, state):
        out = dict(zip(self.outputs, self.session.run(None, {'token': np.array(tokens, np.int64), **constants, **state})))
        return out['logp'], {name: out[f'{name}_out'] for name in self.state}

    def beam(self, features, width: int = 3, alpha: float = 0.7, longest: int = 20):
        """(tokens without EOS, their log-probabilities with EOS's) by the rule of models/engine/decoding/beam.ts."""
        constants, state = self.begin(features)
        beams = [([], [], False)]
        rank = lambda logs: sum(logs) / max(1, len(logs)) ** alpha
        for _ in range(longest):
            live = [b for b in beams if not b[2]]
            if not live:
                break
            logp, state = self.step([b[0][-1] if b[0] else BOS for b in live], constants, state)
            offers = [(rank(b[1]), b, None, -1) for b in beams if b[2]]
            for row, b in enumerate(live):
                for token in np.argsort(-logp[row], kind='stable')[:width]:
                    logs = [*b[1], float(logp[row, token])]
                    offers.append((rank(logs), (b[0] if token == EOS else [*b[0], int(token)], logs, token == EOS), token, row))
            kept = sorted(offers, key=lambda offer: -offer[0])[:width]
            beams = [offer[1] for offer in kept]
            rows = [offer[3] for offer in kept if offer[3] >= 0 and not offer[1][2]]
            state = {name: value[rows] for name, value in state.items()}
        best = max(beams, key=lambda b: rank(b[1]))
        return best[0], best[1]


def words_of(folder: Path) -> list[str]:
    return json.loads((folder / 'vocab.json').read_text())['tokens']
