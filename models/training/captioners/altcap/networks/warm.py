"""An attention network that starts from the starter's weights (the project's first model, STARTER), with regions added.

The starter's int8 weights are read from its two ONNX files. Its detector token had sums of scores where this one has
counts after suppression: their mean and spread are taken anew. Run: python -m altcap.networks.warm NAME
"""

import json
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from altcap.learn.features import Features
from altcap.networks.attention import INPUTS, Attention
from altcap.networks.build import save
from altcap.settings import STARTER

# Source of this network to source of the starter; regions are new.
SOURCES = {0: 0, 1: 2, 3: 1, 4: 3}


def main() -> None:
    vocab = json.loads((STARTER / 'vocab.json').read_text())['tokens']
    encoder, decoder = weights('encoder.onnx'), weights('decoder_step.onnx')
    model = Attention(len(vocab))
    sources = model.sources(Features(INPUTS).rows(np.arange(0, 6000, 12)))[0]
    model.memory.fit(sources)
    detections = model.memory.mean4.clone(), model.memory.scale4.clone()
    state = {}
    for ours, theirs in SOURCES.items():
        state[f'memory.mean{ours}'] = encoder[f'm.mem.mu{theirs}']
        state[f'memory.scale{ours}'] = 1 / encoder[f'm.mem.sd{theirs}']
        state[f'memory.projections.{ours}.weight'] = encoder[f'projection{theirs}'].T
        state[f'memory.projections.{ours}.bias'] = encoder[f'm.mem.p.{theirs}.bias']
        state[f'memory.norms.{ours}.weight'] = encoder[f'm.mem.ln.{theirs}.weight']
        state[f'memory.norms.{ours}.bias'] = encoder[f'm.mem.ln.{theirs}.bias']
    state['memory.mean4'][90:], state['memory.scale4'][90:] = (part[90:] for part in detections)
    for ours, theirs in {'context': 'g', 'h0': 'h0', 'c0': 'c0'}.items():
        state[f'{ours}.weight'], state[f'{ours}.bias'] = encoder[f'm.{theirs}.weight'], encoder[f'm.{theirs}.bias']
    state.update(
        {
            'key.weight': encoder['projection4'].T,
            'key.bias': encoder['m.k.bias'],
            'value.weight': encoder['projection5'].T,
            'value.bias': encoder['m.v.bias'],
            'into.weight': decoder['w'][:256].T,
            'again.weight': decoder['w'][256:].T,
            'into.bias': decoder['b'],
            'embedding.weight': decoder['m.emb.weight'],
            'bias': decoder['m.ob'],
        }
    )
    for ours, theirs in {'query': 'q', 'join': 'o1', 'narrow': 'o2'}.items():
        state[f'{ours}.weight'], state[f'{ours}.bias'] = decoder[f'm.{theirs}.weight'], decoder[f'm.{theirs}.bias']
    missing, unknown = model.load_state_dict({k: v.contiguous() for k, v in state.items()}, strict=False)
    if unknown or any('2' not in name for name in missing):
        raise SystemExit(f'The starter does not fit: missing {missing}, unknown {unknown}.')
    # Regions look at what the grid looks at, so they begin as its copy.
    model.memory.projections[2].weight.data.mul_(0.1)
    model.memory.projections[2].weight.data[:, :1280] = model.memory.projections[0].weight.data
    model.memory.projections[2].bias.data.copy_(model.memory.projections[0].bias.data)
    model.memory.norms[2].load_state_dict(model.memory.norms[0].state_dict())
    save(sys.argv[1], 'attention', model.eval(), vocab)


def weights(file: str) -> dict[str, torch.Tensor]:
    """Float weights by name; projections that the export named by number become projection0, 1, ... in order."""
    graph = onnx.load(STARTER / file).graph
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for name in [name for name in arrays if name.endswith('_q')]:
        arrays[name[:-2]] = arrays[name].astype(np.float32) * arrays[f'{name[:-2]}_s']
    numbered = sorted(name for name in arrays if name.startswith('onnx::MatMul_') and name[-2:] not in ('_q', '_s'))
    arrays.update({f'projection{index}': arrays[name] for index, name in enumerate(numbered)})
    return {name: torch.tensor(array) for name, array in arrays.items() if array.dtype == np.float32}


if __name__ == '__main__':
    main()
