"""Makes the decoder of the starter tell where it looked.

The step decoder attends with eight heads over a grid of ten by ten places; its softmax, float32 of shape
[beams, 8, 1, 100], stays inside. This gives its mean over the heads as one more output, `attention`,
[beams, 100], row by row from the top left. Weights and every other output stay as they are, which is checked.

    python add-attention.py DECODER OUT
"""

import hashlib
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

SOFTMAX = "/Softmax_output_0"
OUTPUT = "attention"
PLACES = 100
TOLERANCE = 0.0


def main(source: str, target: str) -> None:
    model = onnx.load(source)
    add_output(model)
    onnx.checker.check_model(model)
    onnx.save(model, target)
    difference = largest_difference(source, target)
    if difference > TOLERANCE:
        raise SystemExit(f"{target}: outputs differ by {difference} from those of {source}; it is not to be used")
    data = open(target, "rb").read()
    print(f"{target}: {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    print(f"largest difference of logp, h_out and c_out: {difference}")


def add_output(model: onnx.ModelProto) -> None:
    """Appends the mean over heads and the query's single row. Axes are an attribute up to opset 17."""
    node = helper.make_node("ReduceMean", [SOFTMAX], [OUTPUT], name="/attention", axes=[1, 2], keepdims=0)
    model.graph.node.append(node)
    model.graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["b", PLACES]))


def largest_difference(source: str, target: str) -> float:
    """Over random inputs of one and of three beams; also that the new output is a distribution."""
    before, after = (onnxruntime.InferenceSession(path) for path in (source, target))
    names = [output.name for output in before.get_outputs()]
    random = np.random.default_rng(0)
    worst = 0.0
    for beams in (1, 3):
        feeds = {i.name: random_input(i, beams, random) for i in before.get_inputs()}
        old = before.run(names, feeds)
        *new, attention = after.run([*names, OUTPUT], feeds)
        worst = max(worst, *(float(np.abs(a - b).max()) for a, b in zip(old, new)))
        np.testing.assert_allclose(attention.sum(axis=1), 1, rtol=1e-5)
        assert attention.shape == (beams, PLACES)
    return worst


def random_input(spec: onnxruntime.NodeArg, beams: int, random: np.random.Generator) -> np.ndarray:
    shape = [size if isinstance(size, int) else beams for size in spec.shape]
    if spec.type == "tensor(int64)":
        return random.integers(0, 1000, shape)
    return random.standard_normal(shape).astype(np.float32)


if __name__ == "__main__":
    main(*sys.argv[1:])
