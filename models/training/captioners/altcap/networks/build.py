"""Families by name, and checkpoints."""

import torch

from altcap.data.tokens import restored, stored
from altcap.learn.device import read
from altcap.networks import attention, hybrid, inject, prefix, tuned
from altcap.settings import CHECKPOINTS

FAMILIES = {
    'attention': (attention.Attention, attention.INPUTS),
    'attention-tuned': (tuned.Tuned, tuned.INPUTS),
    'inception-lstm': (inject.Inject, inject.INPUTS),
    'clip-prefix': (prefix.Prefix, prefix.INPUTS),
    'vit-gpt2': (hybrid.Hybrid, hybrid.INPUTS),
}


def build(family: str, words: int):
    network, inputs = FAMILIES[family]
    return network(words), inputs


def save(name: str, family: str, model, vocab, **more) -> None:
    write(name, family, model.state_dict(), vocab, **more)


def write(name: str, family: str, weights: dict[str, torch.Tensor], vocab, **more) -> None:
    path = CHECKPOINTS / f'{name}.pt'
    part = path.with_suffix('.part')
    torch.save({'family': family, 'vocab': stored(vocab), 'model': weights, **more}, part)
    part.replace(path)


def load(name: str):
    """(model in evaluation, inputs, vocabulary, the whole checkpoint)."""
    checkpoint = read(CHECKPOINTS / f'{name}.pt')
    vocab = restored(checkpoint['vocab'])
    model, inputs = build(checkpoint['family'], len(vocab))
    model.load_state_dict(checkpoint['model'])
    return model.eval(), inputs, vocab, checkpoint
