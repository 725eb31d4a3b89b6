"""The attention family as ONNX: a bridge from the trunk's outputs, and a decoder step with attention weights.

Run: python -m altcap.export.attention CHECKPOINT ID
"""

import json
import sys

import torch
from torch import nn

from altcap.data.corpus import BOS, EOS, PAD, UNK
from altcap.export.quantise import quantise
from altcap.learn.search import allowed
from altcap.networks.attention import INPUTS
from altcap.networks.build import load
from altcap.settings import EXPORTS, ZOO

BRIDGED = ['keys', 'values', 'hide', 'context', 'h', 'c']
STEP_IN = ['token', *BRIDGED]
STEP_OUT = ['logp', 'h_out', 'c_out', 'attention']


class Bridge(nn.Module):
    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs):
        constants, state = self.model.begin(inputs)
        return *constants, *state


class Step(nn.Module):
    """Beams are sentences of one picture: token [beams], h and c [beams, 512], constants of one picture."""

    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    def forward(self, token, keys, values, hide, context, h, c):
        model = self.model
        x = model.into(model.embedding(token[None]) + context[:, None])
        h, c = model._cell(x, h[None], c[None])
        attended, weights = model._attend(h, keys, values, hide)
        logp = allowed(model._out(h, attended))
        return logp[0], h[0], c[0], weights[0].mean(0)[:, None]


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    name, model_id = sys.argv[1:3]
    model, _, vocab, _ = load(name)
    bridge, step = Bridge(model).eval(), Step(model).eval()
    shapes = [(49, 1280), (49, 1280), (12, 1374), (1000,), (90,), (90,), (12,)]
    inputs = tuple(torch.rand(1, *shape) for shape in shapes)
    begun = bridge(*inputs)
    folder = ZOO / model_id
    folder.mkdir(parents=True, exist_ok=True)
    plain = {part: EXPORTS / f'{model_id}.{part}.fp32.onnx' for part in ('bridge', 'decoder_step')}
    torch.onnx.export(bridge, inputs, plain['bridge'], input_names=INPUTS, output_names=BRIDGED, opset_version=17, dynamo=False)
    example = (torch.tensor([BOS] * 3), *begun[:4], *(s.repeat(3, 1) for s in begun[4:]))
    varying = {key: {0: 'beams'} for key in ('token', 'h', 'c', *STEP_OUT)}
    torch.onnx.export(step, example, plain['decoder_step'], input_names=STEP_IN, output_names=STEP_OUT,
                      dynamic_axes=varying, opset_version=17, dynamo=False)
    for part, path in plain.items():
        print(part, path.stat().st_size, quantise(path, folder / f'{part}.onnx'))
    special = dict(pad=PAD, bos=BOS, eos=EOS, unk=UNK)
    (folder / 'vocab.json').write_text(json.dumps(dict(special=special, size=len(vocab), tokens=vocab), indent=0))


if __name__ == '__main__':
    main()
