"""
Writes heads.onnx: all heads over the trunk's outputs, with weights in 8 bits (by column) and arithmetic in floats.
Usage: python -m altlist.export; refuses where ONNX Runtime and torch differ by more than quantisation explains.
"""

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import acts, scenes, settings, stuff
from .features import load, session
from .inputs import NODE_FLOOR, SCORE_FLOOR, whole_picture
from .logistic import platt
from .names import imagenet_tree, stuff_names

CELLS, CHANNELS, CLASSES, LABELS = 49, 1280, 1000, 90
LARGEST_DIFFERENCE = 0.25
"""Of a score's log-odds to torch's, from rounding the weights."""


class Graph:
    """Collects the nodes and constants of a model."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name: str, value, kind=np.float32) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, kind), name))
        return name

    def apply(self, operator: str, inputs: list[str], output: str, **options) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], **options))
        return output

    def weights(self, name: str, value: np.ndarray) -> str:
        """A matrix [inputs, outputs], 8 bits and one scale a column."""
        scale = np.abs(value).max(0) / 127 + 1e-12
        parts = [self.constant(f'{name}.q', np.round(value / scale), np.int8), self.constant(f'{name}.s', scale)]
        zero = self.constant(f'{name}.z', np.zeros(value.shape[1]), np.int8)
        return self.apply('DequantizeLinear', [*parts, zero], name, axis=1)

    def linear(self, inputs: str, name: str, weight: np.ndarray, bias: np.ndarray | None = None) -> str:
        product = self.apply('MatMul', [inputs, self.weights(f'{name}.w', weight)], f'{name}.m')
        return product if bias is None else self.apply('Add', [product, self.constant(f'{name}.b', bias)], name)

    def scaled(self, inputs: str, name: str, mean: np.ndarray, spread: np.ndarray) -> str:
        centred = self.apply('Sub', [inputs, self.constant(f'{name}.mean', mean)], f'{name}.c')
        divided = self.apply('Div', [centred, self.constant(f'{name}.spread', spread)], f'{name}.d')
        limits = [self.constant(f'{name}.low', np.float32(-5)), self.constant(f'{name}.high', np.float32(5))]
        return self.apply('Clip', [divided, *limits], name)

    def sure(self, scores: str, name: str, lines: list[tuple[float, float]]) -> str:
        """Probabilities by Platt's scaling: one slope and offset a name."""
        slope, offset = (self.constant(f'{name}.{part}', [line[at] for line in lines]) for at, part in enumerate(('slope', 'offset')))
        steep = self.apply('Mul', [scores, slope], f'{name}.steep')
        return self.apply('Sigmoid', [self.apply('Add', [steep, offset], f'{name}.line')], name)


def weights_of(file: str):
    return torch.load(settings.WORK / settings.TRUNK.stem / file, weights_only=False)


def stuff_lines() -> list[tuple[float, float]]:
    """Stuff is spoken truly where it is there at all."""
    found = np.load(settings.WORK / settings.TRUNK.stem / 'stuff-scores.npz')
    truth = found['share'] >= stuff.LEAST_SEEN
    return [platt(found['scores'][:, k], truth[:, k]) for k in range(truth.shape[1])]


def scene_lines() -> list[tuple[float, float]]:
    found = np.load(settings.WORK / settings.TRUNK.stem / 'scenes-scores.npz')
    known = found['known'] > 0
    return [platt(found['scores'][known[:, k], k], found['holds'][known[:, k], k]) for k in range(known.shape[1])]


def act_lines() -> list[tuple[float, float]]:
    found = np.load(settings.WORK / settings.TRUNK.stem / 'acts-scores.npz')
    return [platt(scores, holds) for scores, holds in zip(found['scores'].T, found['holds'].T)]


def add_stuff(graph: Graph) -> None:
    saved = weights_of('stuff.pt')
    head, scale = {name: value.numpy() for name, value in saved['head'].items()}, saved['scale']
    whole = graph.scaled('whole', 'stuff.whole', scale['whole'], scale['whole_spread'])
    # The grid's scaling is folded into the first layer: it is the largest tensor by far.
    first = head['cell.weight'].T / scale['grid_spread'][:, None]
    cells = graph.linear('grid', 'stuff.cell', first, head['cell.bias'] - scale['grid'] @ first)
    context = graph.linear(whole, 'stuff.context', head['context.weight'].T)
    context = graph.apply('Unsqueeze', [context, graph.constant('axis', [1], np.int64)], 'stuff.context1')
    hidden = graph.apply('Relu', [graph.apply('Add', [cells, context], 'stuff.sum')], 'stuff.hidden')
    scores = graph.linear(hidden, 'stuff.out', head['out.weight'].T, head['out.bias'])
    graph.apply('Sigmoid', [scores], 'cells')
    sharp = graph.apply('Mul', [scores, graph.constant('sharp', [stuff.SHARP])], 'stuff.sharp')
    joined = graph.apply('ReduceLogSumExp', [sharp], 'stuff.joined', axes=[1], keepdims=0)
    mean = graph.apply('Sub', [joined, graph.constant('log49', [np.log(CELLS)])], 'stuff.mean')
    told = graph.apply('Mul', [mean, graph.constant('stuff.scale', head['scale'] / stuff.SHARP)], 'stuff.told')
    image = graph.linear(whole, 'stuff.image', head['image.weight'].T, head['image.bias'])
    graph.sure(graph.apply('Add', [told, image], 'stuff.scores'), 'stuff', stuff_lines())


def add_scenes(graph: Graph) -> None:
    saved = weights_of('scenes.pt')
    whole = graph.scaled('whole', 'scenes.whole', saved['scale']['whole'], saved['scale']['whole_spread'])
    outputs = []
    for at, net in enumerate(saved['nets']):
        part = {name: value.numpy() for name, value in net.items()}
        name = f'scenes{at}'
        straight = graph.linear(whole, f'{name}.linear', part['linear.weight'].T * scenes.LINEAR, part['linear.bias'] * scenes.LINEAR)
        hidden = graph.apply('Relu', [graph.linear(whole, f'{name}.first', part['first.weight'].T, part['first.bias'])], f'{name}.hidden')
        bent = graph.linear(hidden, f'{name}.second', part['second.weight'].T, part['second.bias'])
        outputs.append(graph.apply('Add', [straight, bent], name))
    mean = graph.apply('Mul', [graph.apply('Sum', outputs, 'scenes.sum'), graph.constant('share', [1 / len(outputs)])], 'scenes.scores')
    graph.sure(mean, 'scenes', scene_lines())


def add_acts(graph: Graph) -> None:
    saved = weights_of('acts.pt')
    part = {name: value.numpy() for name, value in saved['net'].items()}
    pooled = graph.scaled('pooled', 'acts.pooled', saved['scale']['mean'], saved['scale']['spread'])
    hidden = graph.apply('Relu', [graph.linear(pooled, 'acts.first', part['first.weight'].T, part['first.bias'])], 'acts.hidden')
    graph.sure(graph.linear(hidden, 'acts.second', part['second.weight'].T, part['second.bias']), 'acts', act_lines())


def build() -> onnx.ModelProto:
    """The whole model. ImageNet's names are sums of its classes, so their matrix is exact."""
    graph, tree = Graph(), imagenet_tree()
    graph.constants.append(numpy_helper.from_array(tree.members.T.astype(np.uint8), 'members'))
    graph.apply('MatMul', ['imagenet_probs', graph.apply('Cast', ['members'], 'members.f', to=TensorProto.FLOAT)], 'nodes')
    logs = [
        graph.apply('Log', [graph.apply('Add', [source, graph.constant(f'{source}.floor', [floor])], f'{source}.raised')], f'{source}.log')
        for source, floor in (('nodes', NODE_FLOOR), ('coco_scores', SCORE_FLOOR))
    ]
    graph.apply('Concat', ['pooled', *logs], 'whole', axis=1)
    add_stuff(graph)
    add_scenes(graph)
    add_acts(graph)
    names, (plain, _) = scenes.names(), stuff_names()
    tensor = lambda name, *shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, *shape])
    inputs = [tensor('grid', CELLS, CHANNELS), tensor('pooled', CHANNELS), tensor('imagenet_probs', CLASSES), tensor('coco_scores', LABELS)]
    outputs = [
        tensor('nodes', len(tree.names)),
        tensor('stuff', len(plain)),
        tensor('cells', CELLS, len(plain)),
        tensor('scenes', len(names)),
        tensor('acts', len(acts.names())),
    ]
    model = helper.make_model(
        helper.make_graph(graph.nodes, 'heads', inputs, outputs, graph.constants), opset_imports=[helper.make_opsetid('', 13)], ir_version=8
    )
    onnx.checker.check_model(model)
    return model


def in_torch(grid: np.ndarray, whole: np.ndarray, pooled: np.ndarray) -> dict[str, np.ndarray]:
    """The same log-odds of stuff, scenes and acts, computed by torch with the weights as they were learnt."""
    saved, kept = weights_of('stuff.pt'), weights_of('scenes.pt')
    head = stuff.Head(len(stuff_names()[0]), CHANNELS, whole.shape[1])
    head.load_state_dict(saved['head'])
    scale = stuff.Scale.__new__(stuff.Scale)
    scale.__dict__ = saved['scale']
    wide = scenes.Scale.__new__(scenes.Scale)
    wide.__dict__ = kept['scale']
    nets = []
    for state in kept['nets']:
        nets.append(scenes.Net(whole.shape[1], len(scenes.names())))
        nets[-1].load_state_dict(state)
    with torch.no_grad():
        told = head.eval()(*scale(grid, whole))[1].numpy()
        shown = sum(net.eval()(wide(whole)).numpy() for net in nets) / len(nets)
        done = acts_in_torch(pooled)
    by_line = lambda scores, lines: scores * np.array(lines).T[0] + np.array(lines).T[1]
    return {'stuff': by_line(told, stuff_lines()), 'scenes': by_line(shown, scene_lines()), 'acts': by_line(done, act_lines())}


def acts_in_torch(pooled: np.ndarray) -> np.ndarray:
    saved = weights_of('acts.pt')
    net = acts.Net(pooled.shape[1], len(acts.names()))
    net.load_state_dict(saved['net'])
    scale = acts.Scale.__new__(acts.Scale)
    scale.__dict__ = saved['scale']
    return net.eval()(scale(pooled)).numpy()


def run_heads(outputs: dict[str, np.ndarray], path=None) -> dict[str, np.ndarray]:
    """The heads' outputs for a set, from the exported model."""
    heads = session(path or settings.OUT / 'heads.onnx')
    inputs = [each.name for each in heads.get_inputs()]
    found = [
        heads.run(None, {name: np.asarray(outputs[name][at : at + 1], np.float32) for name in inputs})
        for at in range(len(outputs['pooled']))
    ]
    return {output.name: np.concatenate([row[at] for row in found]) for at, output in enumerate(heads.get_outputs())}


def main() -> None:
    settings.OUT.mkdir(parents=True, exist_ok=True)
    path = settings.OUT / 'heads.onnx'
    onnx.save(build(), path)
    outputs, _ = load('calibration')
    grid, pooled = (np.asarray(outputs[name], np.float32) for name in ('grid', 'pooled'))
    wanted = in_torch(grid, whole_picture(outputs), pooled)
    found = run_heads(outputs)
    odds = lambda share: np.log(share) - np.log1p(-share)
    apart = max(np.abs(odds(found[name].astype(float)) - want)[np.abs(want) < 8].max() for name, want in wanted.items())
    print(f'{path}: {path.stat().st_size} bytes; log-odds differ from torch by at most {apart:.3f}')
    if apart > LARGEST_DIFFERENCE:
        raise SystemExit('The exported heads differ too much from the trained ones.')


if __name__ == '__main__':
    main()
