"""The plan of a small network, and the tail against the trunk's own last steps."""

import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from altcap.export.checksums import renew_checksums
from altcap.export.convolutions import ConvolutionReader, Folded, Spans
from altcap.export.quantise import quantise
from altcap.export.tail import tail_of
from altcap.features.lite2 import same_padding
from altcap.features.regions import pool, regions
from altcap.features.tail import INPUTS, OUTPUTS
from onnx import helper, numpy_helper
from torch import nn


class Small(nn.Module):
    """A stem, a depthwise layer with uneven padding, and two 1x1 layers, the second added to the first."""

    def __init__(self) -> None:
        super().__init__()
        self.stem, self.deep = nn.Conv2d(3, 16, 3, 2), nn.Conv2d(16, 16, 3, 2, groups=16)
        self.one, self.two = nn.Conv2d(16, 256, 1), nn.Conv2d(256, 256, 1)

    def forward(self, pixels):
        x = (pixels.permute(0, 3, 1, 2).float() - 127) / 128
        x = nn.functional.relu6(self.stem(nn.functional.pad(x, same(x))))
        x = self.one(nn.functional.relu6(self.deep(nn.functional.pad(x, same(x)))))
        return x + self.two(x)


def same(x) -> tuple[int, int, int, int]:
    padded, _ = same_padding(x, 3, 2)
    return (0, padded.shape[-1] - x.shape[-1]) * 2


@pytest.fixture
def small(tmp_path):
    torch.manual_seed(1)
    plain, coded = tmp_path / 'plain.onnx', tmp_path / 'coded.onnx'
    picture = torch.zeros(1, 224, 224, 3, dtype=torch.uint8)
    torch.onnx.export(Small().eval(), (picture,), plain, input_names=['pixels'], opset_version=17, dynamo=False)
    quantise(plain, coded)
    return coded


def test_layers_are_read_in_order_with_their_padding_and_sums(small, tmp_path):
    reader = read(small, tmp_path)
    assert [layer['type'] for layer in reader.layers] == ['stem', 'depthwise', 'pointwise', 'pointwise']
    stem, deep, one, two = reader.layers
    assert (stem['picture'], stem['padding'], stem['height']) == (224, [0, 0, 1, 1], 112)
    assert (deep['padding'], deep['side'], deep['stride']) == ([0, 0, 1, 1], 3, 2)
    assert ('add' in one, two['add']) == (False, one['to'])


def test_the_spans_hold_the_numbers_that_the_file_names(small, tmp_path):
    reader, data = read(small, tmp_path), small.read_bytes()
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(small).graph.initializer}
    first, count = reader.layers[3]['weights']['codes']
    codes = np.frombuffer(data[first : first + count], np.int8)
    assert any(codes.tobytes() == value.tobytes() for name, value in stored.items() if name.endswith('_codes'))
    first, count = reader.layers[0]['weights']['floats']
    assert np.frombuffer(data[first : first + 4 * count], np.float32).size == 16 * 27


def test_a_convolution_without_a_kernel_stops_the_export(tmp_path):
    path = tmp_path / 'dense.onnx'
    picture = torch.zeros(1, 16, 8, 8)
    torch.onnx.export(nn.Conv2d(16, 16, 3), (picture,), path, opset_version=17, dynamo=False)
    with pytest.raises(SystemExit, match='no kernel'):
        read(path, tmp_path)


def read(path, folder) -> ConvolutionReader:
    graph = Folded(path, folder / 'folded.onnx')
    reader = ConvolutionReader(graph, Spans(path.read_bytes()), 224)
    for node in graph.nodes:
        if node.op_type == 'Conv':
            reader.read(node)
    return reader


def test_the_tail_gives_what_the_trunk_gives():
    rng = np.random.default_rng(3)
    anchors = 200
    constants = {
        'detector.anchor_sizes': rng.uniform(0.1, 0.5, (anchors, 2)).astype(np.float32),
        'detector.anchor_centres': rng.uniform(0, 1, (anchors, 2)).astype(np.float32),
        'to_seven': rng.uniform(0, 0.1, (49, 100)).astype(np.float32),
    }
    shapes = [(1, 49, 1280), (1, 1000), (1, 100, 1280), (1, anchors, 91), (1, anchors, 4)]
    values = [rng.normal(0, 1, shape).astype(np.float32) for shape in shapes]
    values[3] -= 2
    session = onnxruntime.InferenceSession(tail_of(constants))
    found = dict(zip(OUTPUTS, session.run(None, dict(zip(INPUTS, values)))))
    grid, logits, _, classes, offsets = map(torch.from_numpy, values)
    sizes, centres = (torch.from_numpy(constants[f'detector.anchor_{name}']) for name in ('sizes', 'centres'))
    middle, half = offsets[..., :2] / 10 * sizes + centres, (offsets[..., 2:] / 5).exp() * sizes / 2
    corners = torch.cat([(middle - half).clamp(0, 1).flip(-1), (middle + half).clamp(0, 1).flip(-1)], -1)
    boxes, labels, strength, best, counts = regions(classes.sigmoid()[..., 1:], corners)
    under = pool(grid.unflatten(1, (7, 7)), boxes)
    expected = {
        'imagenet_probs': logits.softmax(-1),
        'regions': torch.cat([under, labels, boxes], -1),
        'region_boxes': boxes,
        'region_scores': strength,
        'coco_scores': best,
        'coco_counts': counts,
    }
    for name, value in expected.items():
        assert np.abs(found[name] - value.numpy()).max() < 1e-4, name


def test_cards_get_the_new_checksum(tmp_path):
    file = tmp_path / 'trunk/trunk.onnx'
    file.parent.mkdir()
    file.write_bytes(helper.make_model(helper.make_graph([], 'none', [], [])).SerializeToString())
    for name, path, fitted in (('one', 'trunk/trunk.onnx', ''), ('other', 'other/model.onnx', ''), ('heads', 'heads.onnx', 'before')):
        (tmp_path / name).mkdir()
        card = {'id': name, 'trunk': fitted, 'files': {'encoder': {'path': path, 'bytes': 1, 'sha256': '0'}}}
        (tmp_path / name / 'model.json').write_text(json.dumps(card))
    assert renew_checksums(tmp_path, file, 'before') == ['heads', 'one']
    written = json.loads((tmp_path / 'one/model.json').read_text())['files']['encoder']
    assert written['bytes'] == file.stat().st_size and len(written['sha256']) == 64
