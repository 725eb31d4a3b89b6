"""Tells the extension how to compute the trunk with its own kernels. Run: python -m altcap.export.plan

Writes two entries of metadata into the ONNX file, which any runtime still runs whole: "altscribe.plan", the convolutions in order with the
places of their weights in the file itself (models/engine/network/plan.ts), and "altscribe.tail", a second ONNX model in base64 that
computes what comes after them (altcap.features.tail). The cards that name the file get its new checksum. Its weights stay,
so that what was fitted to it is still right.
"""

import base64
import json
import tempfile
from pathlib import Path

import onnx
from onnx import helper

from altcap.export.checksums import checksum, renew_checksums
from altcap.export.convolutions import ConvolutionReader, Folded, Spans
from altcap.export.tail import tail_of
from altcap.settings import TRUNK, ZOO

PICTURE = 224
PLAN, TAIL = 'altscribe.plan', 'altscribe.tail'
# Values of the graph that become inputs of the tail.
HEAD, SEEN = '/lite2/head/Clip_output_0', '/detector/Clip_34_output_0'
LABELS, ANCHORS = 91, 1917


def main() -> None:
    before, plain = checksum(TRUNK.read_bytes()), without_metadata(TRUNK)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'plain.onnx'
        path.write_bytes(plain)
        graph = Folded(path, Path(folder) / 'folded.onnx')
        plan = plan_of(graph, Spans(plain))
    entries = onnx.ModelProto()
    helper.set_model_props(
        entries, {PLAN: json.dumps(plan, separators=(',', ':')), TAIL: base64.b64encode(tail_of(graph.constants)).decode()}
    )
    # Appended fields are part of the message, and what lies before them stays where it is.
    TRUNK.write_bytes(plain + entries.SerializeToString())
    onnx.checker.check_model(onnx.load(TRUNK))
    print(
        len(plan['layers']), 'layers,', TRUNK.stat().st_size - len(plain), 'bytes of metadata; cards:', renew_checksums(ZOO, TRUNK, before)
    )


def without_metadata(path: Path) -> bytes:
    model = onnx.load(path)
    del model.metadata_props[:]
    return model.SerializeToString()


def plan_of(graph: Folded, spans: Spans) -> dict:
    """As models/engine/network/plan.ts describes it."""
    reader = ConvolutionReader(graph, spans, PICTURE)
    for node in graph.nodes:
        if node.op_type == 'Conv':
            reader.read(node)
    named, layers = reader.named, reader.layers
    classifier = next(node for node in graph.nodes if node.op_type == 'Gemm')
    layers.append({'type': 'mean', 'from': named[HEAD], 'to': 'pooled'})
    layers.append(
        {
            'type': 'pointwise',
            'from': 'pooled',
            'to': 'logits',
            'height': 1,
            'width': 1,
            'channels': graph.constants[classifier.input[1]].shape[0],
            'weights': spans.weights(classifier.input[1]),
            'bias': [spans.span(classifier.input[2])],
            'depth': graph.constants[classifier.input[1]].shape[1],
            'relu6': False,
        }
    )
    outputs = {
        'grid': output([named[HEAD]], [1, 49, 1280], given=True),
        'pooled': output(['pooled'], [1, 1280], given=True, taken=False),
        'logits': output(['logits'], [1, 1000]),
        'seen': output([named[SEEN]], [1, 100, 1280]),
        'class_logits': output(predictors(graph, reader, LABELS), [1, ANCHORS, LABELS]),
        'offsets': output(predictors(graph, reader, 4), [1, ANCHORS, 4]),
    }
    return {'input': 'pixels', 'picture': PICTURE, 'layers': layers, 'outputs': outputs}


def output(names: list[str], shape: list[int], given: bool = False, taken: bool = True) -> dict:
    return {'from': names, 'shape': shape, 'isGiven': given, 'isTaken': taken}


def predictors(graph: Folded, reader: ConvolutionReader, numbers: int) -> list[str]:
    """The layers that predict so many numbers for each of a cell's three or six boxes, the finest map first."""
    ends = {node.input[0] for node in graph.nodes if node.op_type == 'Transpose' and node.input[0] in reader.named}
    names = {reader.named[end] for end in ends}
    layers = [each for each in reader.layers if each['to'] in names and each.get('channels') in (3 * numbers, 6 * numbers)]
    return [each['to'] for each in sorted(layers, key=lambda each: -each['width'])]


if __name__ == '__main__':
    main()
