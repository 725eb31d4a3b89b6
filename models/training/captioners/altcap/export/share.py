"""Weights that a file holds twice, once transposed, held once. Run on what is shipped: python -m altcap.export.share

A decoder's words and its last layer are one matrix, which torch's exporter writes out as two. A session makes the second from
the first when it loads, so that speed stays and every output is the same to the bit. altcap.export.quantise does it for every
file that it writes; run as a module it does it to every captioner's decoder of models/zoo, and brings the cards up to date.
"""

import hashlib
import json

import numpy as np
import onnx
from onnx import helper, numpy_helper

from altcap.settings import ZOO


def main() -> None:
    for path in sorted(ZOO.glob('*/model.json')):
        card = json.loads(path.read_text())
        if 'decoder' not in card:
            continue
        file = card['files'][card['decoder']['file']]
        target = ZOO / file['path']
        model = onnx.load(target)
        if shared := share_transposed(model.graph):
            onnx.checker.check_model(model)
            onnx.save(model, target)
            print(card['id'], shared, 'held once;', file['bytes'], 'bytes before,', target.stat().st_size, 'now')
        data = target.read_bytes()
        file |= {'bytes': len(data), 'sha256': hashlib.sha256(data).hexdigest()}
        path.write_text(json.dumps(card, indent=2) + '\n')


def share_transposed(graph) -> list[str]:
    """Makes of a weight-only int8 tensor that is another's transpose a Transpose node; gives the names of those."""
    held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    names = [node.output[0] for node in graph.node if f'{node.output[0]}_codes' in held]
    codes, scales = ({name: held[f'{name}_{part}'] for name in names} for part in ('codes', 'scale'))
    kept: list[str] = []
    of: dict[str, str] = {}
    for name in names:
        same = (
            other
            for other in kept
            if codes[name].ndim == 2
            and np.array_equal(codes[name], codes[other].T)
            and np.array_equal(scales[name].ravel(), scales[other].ravel())
        )
        other = next(same, None)
        kept, of = (kept, {**of, name: other}) if other else ([*kept, name], of)
    gone = {f'{name}_{part}' for name in of for part in ('codes', 'scale', 'float')}
    # Where the product stood: what it is made of comes before.
    nodes = [
        helper.make_node('Transpose', [of[node.output[0]]], [node.output[0]], perm=[1, 0]) if node.output[0] in of else node
        for node in graph.node
        if node.output[0] not in gone
    ]
    initializers = [tensor for tensor in graph.initializer if tensor.name not in gone]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(initializers)
    graph.node.extend(nodes)
    return list(of)


if __name__ == '__main__':
    main()
