"""Reads the convolutions of an ONNX graph as layers of models/engine/network/plan.ts."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

# (byte - mean) / divisor: what the stems' pictures were trained on, by the side of the picture.
NORMALISED = {224: (127, 128), 300: (127.5, 127.5)}


class Spans:
    """Where the numbers of a model lie in its file."""

    def __init__(self, model: bytes) -> None:
        self.bytes = model
        self.stored = {tensor.name: tensor for tensor in onnx.load_from_string(model).graph.initializer}

    def weights(self, name: str) -> dict:
        """Codes and scales where the tensor was quantised (altcap.export.quantise), else floats."""
        if name in self.stored:
            return {'floats': self.span(name)}
        return {'codes': self.span(f'{name}_codes'), 'scales': self.span(f'{name}_scale')}

    def span(self, name: str) -> list[int]:
        """The first byte, and how many numbers there are."""
        tensor = self.stored[name]
        at = self.bytes.find(tensor.raw_data)
        if not tensor.raw_data or at < 0:
            raise SystemExit(f'The numbers of {name} do not lie in the file as they are used.')
        return [at, int(np.prod(tensor.dims))]


class Folded:
    """A graph whose constants are folded, by onnxruntime."""

    def __init__(self, source: Path, target: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(target)
        onnxruntime.InferenceSession(source, options, providers=['CPUExecutionProvider'])
        graph = onnx.shape_inference.infer_shapes(onnx.load(target)).graph
        self.nodes = list(graph.node)
        self.constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        values = [*graph.value_info, *graph.output]
        self.shapes = {value.name: [each.dim_value for each in value.type.tensor_type.shape.dim] for value in values}
        self.made_by = {name: node for node in self.nodes for name in node.output}

    def users(self, name: str) -> list:
        return [node for node in self.nodes if name in node.input]


class ConvolutionReader:
    """`layers` in order, and `named`: the layer that computes a value of the graph."""

    def __init__(self, graph: Folded, spans: Spans, picture: int) -> None:
        self.graph, self.spans, self.picture = graph, spans, picture
        self.layers, self.named = [], {}

    def read(self, node) -> None:
        attributes = {each.name: helper.get_attribute_value(each) for each in node.attribute}
        source, padding = self._before(node.input[0], attributes['pads'])
        target, relu6, add, shifts = self._after(node.output[0])
        _, channels, height, width = self.graph.shapes[node.output[0]]
        _, depth, side, _ = self.graph.constants[node.input[1]].shape
        stride, group = attributes['strides'][0], attributes['group']
        common = {
            'to': f't{len(self.layers)}',
            'height': height,
            'width': width,
            'channels': channels,
            'weights': self.spans.weights(node.input[1]),
            'bias': [self.spans.span(each) for each in (node.input[2], *shifts)],
        }
        if source in self.named and group == 1 and side == 1:
            layer = {'type': 'pointwise', 'from': self.named[source], **common, 'depth': depth, 'relu6': relu6}
            layer |= {'add': self.named[add]} if add else {}
        elif source in self.named and group == channels and relu6 and not add:
            layer = {'type': 'depthwise', 'from': self.named[source], **common, 'side': side, 'stride': stride, 'padding': padding}
        elif (depth, side, stride, relu6) == (3, 3, 2, True):
            size = 2 * height + 1 - padding[1] - padding[3]
            mean, divisor = NORMALISED[size]
            layer = {'type': 'stem', **common, 'picture': size, 'mean': mean, 'divisor': divisor, 'padding': padding}
        else:
            raise SystemExit(f'The extension has no kernel for {node.name}.')
        self.layers.append(layer)
        self.named[target] = common['to']

    def _before(self, source: str, pads: list[int]) -> tuple[str, list[int]]:
        """The convolution's input, and the zeros around it: above, left, below, right."""
        node = self.graph.made_by.get(source)
        if node is None or node.op_type != 'Pad':
            return source, list(pads)
        amounts = self.graph.constants[node.input[1]].tolist()
        return node.input[0], [amounts[2], amounts[3], amounts[6], amounts[7]]

    def _after(self, name: str) -> tuple[str, bool, str | None, list[str]]:
        """The value in the end; whether it goes through ReLU6; what other value is added; and which constants."""
        constants, users = self.graph.constants, self.graph.users(name)
        if len(users) == 1 and users[0].op_type == 'Clip':
            if tuple(float(constants[each]) for each in users[0].input[1:]) != (0, 6):
                raise SystemExit(f'{users[0].name} is no ReLU6.')
            return users[0].output[0], True, None, []
        if len(users) != 1 or users[0].op_type != 'Add':
            return name, False, None, []
        add = next(each for each in users[0].input if each != name)
        target, shifts = users[0].output[0], []
        while len(users := self.graph.users(target)) == 1 and users[0].op_type == 'Add' and users[0].input[1] in constants:
            target, shifts = users[0].output[0], [*shifts, users[0].input[1]]
        return target, False, add, shifts
