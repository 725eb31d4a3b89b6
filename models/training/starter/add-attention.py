"""Makes the decoder of the starter tell where it looked.

The step decoder attends with eight heads over 100 memories; its softmax, float32 of shape [beams, 8, 1, 100],
stays inside. The memories are, in the order in which the encoder concatenates them:

    0..48    EfficientNet-Lite2's feature map, 7 by 7, row by row from the top left
    49       its ImageNet class scores
    50..98   COCO-SSD's feature map of 10 by 10, averaged to 7 by 7, in the same order
    99       COCO-SSD's scores

This gives the mean over the heads, of both maps together, as one more output: `attention`, [beams, 49]. What is
missing to 1 went to the two memories that are no places. Weights and every other output stay as they are, which
is checked; so is the order, by changing one corner of a picture after the other (needs the encoder).

    python add-attention.py DECODER ENCODER OUT
"""

import hashlib
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

SOFTMAX = "/Softmax_output_0"
OUTPUT = "attention"
MAPS = [(0, 49), (50, 99)]
SIDE = 7
PLACES = SIDE * SIDE
PIXELS = 224


def main(source: str, encoder: str, target: str) -> None:
    check_order(encoder)
    model = onnx.load(source)
    add_output(model)
    onnx.checker.check_model(model)
    onnx.save(model, target)
    difference = largest_difference(source, target)
    if difference > 0:
        raise SystemExit(f"{target}: outputs differ by {difference} from those of {source}; it is not to be used")
    data = open(target, "rb").read()
    print(f"{target}: {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    print(f"largest difference of logp, h_out and c_out: {difference}")


def check_order(encoder: str) -> None:
    """Noise in one corner of a grey picture changes the keys of that corner most, in both maps."""
    session = onnxruntime.InferenceSession(encoder)
    grey = np.full((1, PIXELS, PIXELS, 3), 128, np.uint8)
    keys = lambda pixels: session.run(["keys"], {"pixels": pixels})[0][0]
    before, half = keys(grey), PIXELS // 3
    random = np.random.default_rng(0)
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        pixels = grey.copy()
        top, left = row * (PIXELS - half), column * (PIXELS - half)
        pixels[:, top : top + half, left : left + half] = random.integers(0, 256, (1, half, half, 3))
        change = np.abs(keys(pixels) - before).sum(axis=(0, 1))
        for start, end in MAPS:
            place = int(change[start:end].argmax())
            found = (place // SIDE > SIDE // 2, place % SIDE > SIDE // 2)
            if found != (bool(row), bool(column)):
                raise SystemExit(f"memories {start} to {end}: corner {row, column} shows at place {place}")


def add_output(model: onnx.ModelProto) -> None:
    """Appends mean over heads and the query's single row, and the sum of the maps. Opset 17: axes of the mean are an attribute."""
    graph = model.graph
    graph.node.append(helper.make_node("ReduceMean", [SOFTMAX], ["/looked"], name="/looked", axes=[1, 2], keepdims=0))
    maps = []
    for start, end in MAPS:
        bounds = []
        for name, value in (("from", start), ("to", end), ("axis", 1)):
            bounds.append(f"/map{start}/{name}")
            graph.initializer.append(numpy_helper.from_array(np.array([value], np.int64), bounds[-1]))
        maps.append(f"/map{start}")
        graph.node.append(helper.make_node("Slice", ["/looked", *bounds], [maps[-1]], name=maps[-1]))
    graph.node.append(helper.make_node("Add", maps, [OUTPUT], name="/attention"))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["b", PLACES]))


def largest_difference(source: str, target: str) -> float:
    """Over random inputs of one and of three beams; also that the new output is part of a distribution."""
    before, after = (onnxruntime.InferenceSession(path) for path in (source, target))
    names = [output.name for output in before.get_outputs()]
    random = np.random.default_rng(0)
    worst = 0.0
    for beams in (1, 3):
        feeds = {i.name: random_input(i, beams, random) for i in before.get_inputs()}
        old = before.run(names, feeds)
        *new, attention = after.run([*names, OUTPUT], feeds)
        worst = max(worst, *(float(np.abs(a - b).max()) for a, b in zip(old, new)))
        assert attention.shape == (beams, PLACES)
        assert (attention >= 0).all() and (attention.sum(axis=1) <= 1 + 1e-5).all()
    return worst


def random_input(spec: onnxruntime.NodeArg, beams: int, random: np.random.Generator) -> np.ndarray:
    shape = [size if isinstance(size, int) else beams for size in spec.shape]
    if spec.type == "tensor(int64)":
        return random.integers(0, 1000, shape)
    return random.standard_normal(shape).astype(np.float32)


if __name__ == "__main__":
    main(*sys.argv[1:])
