"""Runs exported captioners with onnxruntime alone, as the extension does."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import onnxruntime

from altcap.data.corpus import BOS, EOS
from altcap.data.tokens import Bpe, Words
from altcap.export.search import PLAIN, Search, search_of

NEVER = -1e9


@dataclasses.dataclass
class Sentence:
    words: list[str]
    logs: list[float]  # of each word and of the end; a word's is the sum of its tokens'
    rank: float  # length-normalised log-probability, by which the search ranks it


def rank_of(logs: list[float], alpha: float) -> float:
    return sum(logs) / max(1, len(logs)) ** alpha


def open_session(path: Path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])


class Runner:
    """A decoder that is begun with the trunk's outputs of one picture and then run once a token."""

    # Names of the trunk's outputs that it takes.
    inputs: list[str]
    # How its beams are ranked, and what they may not repeat.
    search: Search = PLAIN

    def begin(self, features: dict[str, np.ndarray]):
        """Trunk outputs of one picture, batch axis kept, to (constants, state)."""
        raise NotImplementedError

    def step(self, tokens, constants, state):
        """The last token of each beam to log-probabilities [beams, words] and the next state."""
        raise NotImplementedError

    def sentences(self, vocab: Words | Bpe, features, width: int = 3) -> list['Sentence']:
        """What the beam search ends with, best first."""
        return self.spelt(vocab, self.begin(features), self.search, width)

    def spelt(self, vocab: Words | Bpe, begun, search: Search, width: int = 3) -> list['Sentence']:
        """The same from what `begin` gave, by any search."""
        return [
            Sentence(
                vocab.words(tokens),
                [sum(logs[place] for place in places) for places in vocab.grouped(tokens)] + logs[len(tokens) :],
                rank_of(logs, search.alpha),
            )
            for tokens, logs in self.beams(begun, search, width)
        ]

    def beams(self, begun, search: Search, width: int = 3, longest: int = 20):
        """(tokens without EOS, their log-probabilities with EOS's) of every sentence that a beam search ends with, best first,
        by the rule of models/engine/decoding/beam.ts."""
        constants, state = begun
        beams = [([], [], False)]
        rank = lambda logs: rank_of(logs, search.alpha)
        for _ in range(longest):
            live = [b for b in beams if not b[2]]
            if not live:
                break
            logp, state = self.step([b[0][-1] if b[0] else BOS for b in live], constants, state)
            for row, b in enumerate(live):
                logp[row, repeats(b[0], search.blocked)] = NEVER
            offers = [(rank(b[1]), b, None, -1) for b in beams if b[2]]
            for row, b in enumerate(live):
                for token in np.argsort(-logp[row], kind='stable')[:width]:
                    logs = [*b[1], float(logp[row, token])]
                    offers.append((rank(logs), (b[0] if token == EOS else [*b[0], int(token)], logs, token == EOS), token, row))
            kept = sorted(offers, key=lambda offer: -offer[0])[:width]
            beams = [offer[1] for offer in kept]
            rows = [offer[3] for offer in kept if offer[3] >= 0 and not offer[1][2]]
            state = {name: value[rows] for name, value in state.items()}
        return [b[:2] for b in sorted(beams, key=lambda b: -rank(b[1]))]


def repeats(tokens: list[int], length: int) -> list[int]:
    """What would end a run of `length` tokens that was there before, as models/engine/decoding/block-ngrams.ts has it."""
    if length < 1 or len(tokens) < length:
        return []
    context = tokens[len(tokens) - length + 1 :]
    return [tokens[end] for end in range(length - 1, len(tokens)) if tokens[end - length + 1 : end] == context]


class StepRunner(Runner):
    """A bridge and a decoder step. State names are inputs whose output is the name with _out."""

    def __init__(self, bridge: Path, step: Path) -> None:
        self.bridge, self.session = open_session(bridge), open_session(step)
        self.inputs = [value.name for value in self.bridge.get_inputs()]
        taken = [value.name for value in self.session.get_inputs()]
        self.outputs = [value.name for value in self.session.get_outputs()]
        self.state = [name for name in taken if f'{name}_out' in self.outputs]
        self.constants = [name for name in taken if name not in (*self.state, 'token')]

    def begin(self, features):
        values = self.bridge.run(None, {name: features[name].astype(np.float32) for name in self.inputs})
        named = dict(zip((value.name for value in self.bridge.get_outputs()), values))
        return {k: named[k] for k in self.constants}, {k: named[k] for k in self.state}

    def step(self, tokens, constants, state):
        out = dict(zip(self.outputs, self.session.run(None, {'token': np.array(tokens, np.int64), **constants, **state})))
        return out['logp'], {name: out[f'{name}_out'] for name in self.state}


class TransformersRunner(Runner):
    """Encoder and merged decoder in transformers.js's layout. `suppressed` tokens are never chosen."""

    def __init__(self, encoder: Path, decoder: Path, suppressed: list[int]) -> None:
        self.encoder, self.session, self.suppressed = open_session(encoder), open_session(decoder), suppressed
        self.inputs = [value.name for value in self.encoder.get_inputs()]
        self.outputs = [value.name for value in self.session.get_outputs()]
        caches = [value for value in self.session.get_inputs() if value.name.startswith('past')]
        self.empty = {value.name: np.zeros((1, value.shape[1], 0, value.shape[3]), np.float32) for value in caches}

    def begin(self, features):
        hidden = self.encoder.run(None, {name: features[name].astype(np.float32) for name in self.inputs})[0]
        return {'encoder_hidden_states': hidden}, self.empty

    def step(self, tokens, constants, state):
        ids = np.array(tokens, np.int64)[:, None]
        out = dict(zip(self.outputs, self.session.run(None, {'input_ids': ids, **constants, **state})))
        logits = out['logits'][:, -1]
        logits[:, self.suppressed] = NEVER
        top = logits.max(-1, keepdims=True)
        logs = logits - top - np.log(np.exp(logits - top).sum(-1, keepdims=True))
        return logs, {name: out[name.replace('past_key_values', 'present')] for name in state}


def open_runner(folder: Path) -> Runner:
    """The captioner whose files lie in `folder`, whatever its layout."""
    if (folder / 'bridge.onnx').exists():
        runner = StepRunner(folder / 'bridge.onnx', folder / 'decoder_step.onnx')
    else:
        runner = TransformersRunner(
            *(folder / 'onnx' / f'{part}.onnx' for part in ('encoder_model', 'decoder_model_merged')), suppressed_of(folder)
        )
    runner.search = search_of(folder.name)
    return runner


def suppressed_of(folder: Path) -> list[int]:
    return json.loads((folder / 'generation_config.json').read_text())['suppress_tokens']


def words_of(folder: Path) -> Words | Bpe:
    """The vocabulary of the captioner in `folder`."""
    tokenizer = folder / 'tokenizer.json'
    if tokenizer.exists():
        return Bpe(tokenizer.read_text())
    return Words(json.loads((folder / 'vocab.json').read_text())['tokens'])


def write(runner: Runner, vocab: Words | Bpe, features, width: int = 3) -> tuple[list[str], list[float]]:
    """(words, log-probabilities of each word and of the end) of the best sentence."""
    best = runner.sentences(vocab, features, width)[0]
    return best.words, best.logs
