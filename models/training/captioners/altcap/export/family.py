"""A family as ONNX: a bridge from the encoder's outputs to constants and state, and a decoder step.

Run: python -m altcap.export.family CHECKPOINT ID; several checkpoints of attention, joined by commas, become one model.
"""

import json
import sys

import torch
from torch import nn

from altcap.data.corpus import BOS, EOS, PAD, UNK
from altcap.export.looking import LookingBridge, LookingStep
from altcap.export.looking import names as looking_names
from altcap.export.quantise import quantise
from altcap.learn.search import allowed
from altcap.networks.build import load
from altcap.networks.ensemble import Ensemble
from altcap.settings import EXPORTS, ZOO

SHAPES = {
    'grid': (49, 1280),
    'detector_grid': (49, 1280),
    'regions': (12, 1374),
    'region_scores': (12,),
    'region_boxes': (12, 4),
    'pooled': (1280,),
    'imagenet_probs': (1000,),
    'coco_scores': (90,),
    'coco_counts': (90,),
    'inception': (1280,),
}
# Names of what `begin` gives.
CONSTANTS = {'inception-lstm': ['picture'], 'clip-prefix': []}
STATE = {'inception-lstm': ['h', 'c']}


class Bridge(nn.Module):
    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs):
        constants, state = self.model.begin(inputs)
        return *constants, *state


class Step(nn.Module):
    """Beams are sentences of one picture: token [beams], state [beams, ...], constants of one picture."""

    def __init__(self, model, constants: int) -> None:
        super().__init__()
        self.model, self.constants = model, constants

    def forward(self, token, *rest):
        constants, state = rest[: self.constants], tuple(s[None] for s in rest[self.constants :])
        logits, state = self.model.step(token[None], constants, state)
        return allowed(logits)[0], *(s[0] for s in state)


def caches_of(model) -> list[str]:
    """Names of the keys and values of each layer, [beams, heads, tokens so far, width]: they grow with every step."""
    return [f'{part}{layer}' for layer in range(model.layers) for part in ('key', 'value')]


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    name, model_id = sys.argv[1:3]
    loaded = [load(part) for part in name.split(',')]
    model, names, vocab, checkpoint = loaded[0]
    family = checkpoint['family']
    caches = caches_of(model) if family == 'clip-prefix' else []
    if family == 'attention':
        ensemble = Ensemble([member for member, *_ in loaded])
        names, (constants, state) = LookingBridge.INPUTS, looking_names(len(loaded))
        bridge, step = LookingBridge(ensemble).eval(), LookingStep(ensemble).eval()
    else:
        constants, state = CONSTANTS[family], STATE.get(family, caches)
        bridge, step = Bridge(model).eval(), Step(model, len(constants)).eval()
    inputs = tuple(torch.rand(1, *SHAPES[name]) for name in names)
    begun = bridge(*inputs)
    folder = ZOO / model_id
    folder.mkdir(parents=True, exist_ok=True)
    plain = {part: EXPORTS / f'{model_id}.{part}.fp32.onnx' for part in ('bridge', 'decoder_step')}
    torch.onnx.export(bridge, inputs, plain['bridge'], input_names=names, output_names=constants + state, opset_version=17, dynamo=False)
    start = (torch.tensor([BOS] * 3), *begun[: len(constants)], *(s.expand(3, *s.shape[1:]) for s in begun[len(constants) :]))
    outputs = ['logp', *(f'{s}_out' for s in state), *(['attention'] if family == 'attention' else [])]
    varying = {key: {0: 'beams'} for key in ('token', *state, *outputs)}
    for cache in caches:
        varying[cache][2], varying[f'{cache}_out'][2] = 'before', 'after'
    torch.onnx.export(
        step,
        start,
        plain['decoder_step'],
        input_names=['token', *constants, *state],
        output_names=outputs,
        dynamic_axes=varying,
        opset_version=17,
        dynamo=False,
    )
    for part, path in plain.items():
        print(part, path.stat().st_size, quantise(path, folder / f'{part}.onnx'))
    special = dict(pad=PAD, bos=BOS, eos=EOS, unk=UNK)
    (folder / 'vocab.json').write_text(json.dumps(dict(special=special, size=len(vocab), tokens=vocab), indent=0))


if __name__ == '__main__':
    main()
