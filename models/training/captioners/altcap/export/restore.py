"""Takes the attention networks' weights back out of models/zoo/attention, to go on training from them where the checkpoints are gone.

They are what the files hold in int8, so that an export of them gives the same bytes again: since version 1.2 a-lean and b-lean of run.sh.
The attention-a and attention-b from which these were made lie in the files of version 1.1 (commit 6e1998d).
Run: python -m altcap.export.restore NAME ...   (one checkpoint for each network that speaks, in the order of the export)
"""

import re
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from altcap.export.runner import words_of
from altcap.networks.attention import Attention
from altcap.networks.build import save
from altcap.settings import ZOO

FOLDER = ZOO / 'attention'
PARTS = ('bridge', 'decoder_step')
# "/memory/projections.0_1/MatMul": torch's exporter numbers the modules of the second network.
PRODUCT = re.compile(r'^/(.+?)(?:_(\d+))?/MatMul$')
ALIKE = ('memory.mean', 'memory.scale')
MEMBER = re.compile(r'^ensemble\.members\.(\d+)\.(.+)$')


def main() -> None:
    names, vocab = sys.argv[1:], words_of(FOLDER)
    states = restored(FOLDER)
    if len(names) != len(states):
        raise SystemExit(f'{len(states)} networks speak in {FOLDER}.')
    for name, state in zip(names, states):
        model = Attention(len(vocab))
        model.load_state_dict(state)
        save(name, 'attention', model.eval(), vocab)
        print(name, sum(value.numel() for value in state.values()), 'numbers')


def restored(folder: Path) -> list[dict[str, torch.Tensor]]:
    """The state of each network."""
    found: dict[tuple[int, str], np.ndarray] = {}
    for part in PARTS:
        graph = onnx.load(folder / f'{part}.onnx').graph
        weights = floats(graph)
        for name, array in weights.items():
            if named := MEMBER.match(name):
                found[int(named[1]), named[2]] = array
        for node in graph.node:
            place = PRODUCT.match(node.name) if node.op_type == 'MatMul' else None
            if place and node.input[1] in weights:
                found[int(place[2] or 0), f'{place[1].replace("/", ".")}.weight'] = weights[node.input[1]].T
    count = 1 + max(member for member, _ in found)
    states = [{key: torch.from_numpy(array.copy()) for (member, key), array in found.items() if member == index} for index in range(count)]
    # What two networks have alike, the mean and spread of what they see, the exporter writes once.
    alike = {key: value for key, value in states[0].items() if key.startswith(ALIKE)}
    return [{**alike, **state} for state in states]


def floats(graph) -> dict[str, np.ndarray]:
    """Every weight by name; of those in int8 (altcap.export.quantise) what they are computed as."""
    held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    whole = {
        name.removesuffix('_codes'): codes.astype(np.float32) * held[name.replace('_codes', '_scale')]
        for name, codes in held.items()
        if name.endswith('_codes')
    }
    return {**{name: array for name, array in held.items() if not name.endswith(('_codes', '_scale'))}, **whole}


if __name__ == '__main__':
    main()
