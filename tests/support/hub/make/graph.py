"""A small builder of ONNX graphs: weights by name, operators as calls, and branches that share the weights."""

from zlib import crc32

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
NEVER = np.float32(-1e9)


class Weights:
    """Random weights, each made once: what two branches or two files name alike is the same."""

    def __init__(self, seed: int, std: float = 0.02):
        self.rng = np.random.default_rng(seed)
        self.std = std
        self.known: dict[str, np.ndarray] = {}

    def set(self, name: str, values: np.ndarray) -> None:
        self.known[name] = np.ascontiguousarray(values, dtype=np.float32)

    def get(self, name: str, shape: tuple[int, ...], fill: float | None = None) -> np.ndarray:
        if name not in self.known:
            if fill is None:
                self.known[name] = self.rng.standard_normal(shape, dtype=np.float32) * np.float32(self.std)
            else:
                self.known[name] = np.full(shape, fill, np.float32)
        assert self.known[name].shape == tuple(shape), name
        return self.known[name]


class Graph:
    """One graph under construction; `branch` gives a body for an If, whose weights lie in the outermost graph."""

    def __init__(self, weights: Weights, parent: "Graph | None" = None):
        self.weights = weights
        self.root = parent.root if parent else self
        self.nodes: list[onnx.NodeProto] = []
        if parent is None:
            self.inits: dict[str, onnx.TensorProto] = {}
            self.count = 0
            self.inputs: list[onnx.ValueInfoProto] = []

    def branch(self) -> "Graph":
        return Graph(self.weights, self)

    def fresh(self, hint: str) -> str:
        self.root.count += 1
        return f"{hint}_{self.root.count}"

    def input(self, name: str, kind: int, shape: list) -> str:
        self.root.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def weight(self, name: str, *shape: int, fill: float | None = None) -> str:
        if name not in self.root.inits:
            self.root.inits[name] = numpy_helper.from_array(self.weights.get(name, shape, fill), name)
        return name

    def const(self, values, dtype=np.int64) -> str:
        array = np.asarray(values, dtype=dtype)
        name = f"const_{array.dtype}_{'x'.join(map(str, array.shape))}_{crc32(array.tobytes()):08x}"
        if name not in self.root.inits:
            self.root.inits[name] = numpy_helper.from_array(array, name)
        return name

    def op(self, kind: str, *inputs: str, out: str | None = None, **attributes) -> str:
        output = out or self.fresh(kind)
        self.nodes.append(helper.make_node(kind, list(inputs), [output], name=self.fresh("node"), **attributes))
        return output

    # -- pieces ----------------------------------------------------------------------------------------------

    def add(self, a, b):
        return self.op("Add", a, b)

    def mul(self, a, b):
        return self.op("Mul", a, b)

    def scale(self, a, factor: float):
        return self.op("Mul", a, self.const(factor, np.float32))

    def reshape(self, a, *shape: int):
        return self.op("Reshape", a, self.const(shape))

    def transpose(self, a, *perm: int):
        return self.op("Transpose", a, perm=list(perm))

    def size(self, a, axis: int):
        """Length along an axis, as a scalar."""
        return self.op("Gather", self.op("Shape", a), self.const(axis))

    def linear(self, x, name: str, rows: int, columns: int, bias: bool = True):
        y = self.op("MatMul", x, self.weight(f"{name}.weight", rows, columns))
        return self.add(y, self.weight(f"{name}.bias", columns, fill=0.0)) if bias else y

    def norm(self, x, name: str, width: int, epsilon: float = 1e-5):
        return self.op(
            "LayerNormalization",
            x,
            self.weight(f"{name}.weight", width, fill=1.0),
            self.weight(f"{name}.bias", width, fill=0.0),
            epsilon=epsilon,
        )

    def rms(self, x, name: str, width: int):
        mean = self.op("ReduceMean", self.mul(x, x), axes=[-1], keepdims=1)
        root = self.op("Sqrt", self.add(mean, self.const(1e-5, np.float32)))
        return self.mul(self.op("Div", x, root), self.weight(f"{name}.weight", width, fill=1.0))

    def gelu(self, x):
        half = self.scale(x, 0.5)
        return self.mul(half, self.add(self.op("Erf", self.scale(x, 2**-0.5)), self.const(1, np.float32)))

    def gelu_new(self, x):
        cube = self.mul(self.mul(x, x), x)
        inner = self.scale(self.add(x, self.scale(cube, 0.044715)), (2 / np.pi) ** 0.5)
        return self.mul(self.scale(x, 0.5), self.add(self.op("Tanh", inner), self.const(1, np.float32)))

    def heads(self, x, heads: int):
        """[batch, length, width] to [batch, heads, length, width / heads]."""
        return self.transpose(self.reshape(x, 0, 0, heads, -1), 0, 2, 1, 3)

    def attend(self, q, k, v, width: int, bias: str | None = None, head: int | None = None):
        scores = self.op("MatMul", self.scale(q, head**-0.5), self.transpose(k, 0, 1, 3, 2))
        if bias:
            scores = self.add(scores, bias)
        seen = self.op("MatMul", self.op("Softmax", scores, axis=-1), v)
        return self.reshape(self.transpose(seen, 0, 2, 1, 3), 0, 0, width)

    def causal(self, past: str, total: str, mask: str | None = None):
        """What is added to scores of queries past..total over keys 0..total; mask has a 1 per key that counts."""
        one, zero = self.const(1), self.const(0)
        queries = self.op("Unsqueeze", self.op("Range", past, total, one), self.const([1]))
        keys = self.op("Unsqueeze", self.op("Range", zero, total, one), self.const([0]))
        allowed = self.op("LessOrEqual", keys, queries)
        if mask:
            counts = self.op("Unsqueeze", mask, self.const([1, 2]))
            allowed = self.op("And", allowed, self.op("Greater", counts, zero))
        return self.op("Where", allowed, self.const(0, np.float32), self.const(NEVER, np.float32))

    def mask(self, mask: str):
        """What is added to scores over keys of which the mask counts some: [batch, keys] to [batch, 1, 1, keys]."""
        wide = self.op("Unsqueeze", mask, self.const([1, 2]))
        return self.op("Where", self.op("Greater", wide, self.const(0)), self.const(0, np.float32), self.const(NEVER, np.float32))

    # -- results ---------------------------------------------------------------------------------------------

    def body(self, name: str, outputs: list[tuple[str, int, list]]) -> onnx.GraphProto:
        infos = [helper.make_tensor_value_info(*output) for output in outputs]
        return helper.make_graph(self.nodes, name, [], infos)

    def either(self, condition: str, yes: onnx.GraphProto, no: onnx.GraphProto, names: list[str]) -> None:
        self.nodes.append(
            helper.make_node(
                "If", [self.op("Squeeze", condition, self.const([0]))], names, name=self.fresh("node"), then_branch=yes, else_branch=no
            )
        )

    def model(self, outputs: list[tuple[str, int, list]]) -> onnx.ModelProto:
        infos = [helper.make_tensor_value_info(*output) for output in outputs]
        graph = helper.make_graph(self.nodes, "main", self.inputs, infos, list(self.inits.values()))
        return helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="altscribe-random-weights"
        )


FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL
