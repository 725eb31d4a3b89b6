"""Makes a ViT-GPT2 of the real size with random weights, int8, as `Xenova/vit-gpt2-image-captioning` lies on its hub: for its time and memory.

Run: python make.py FOLDER. Needs numpy, onnx and onnxruntime. The graphs are written by hand after the real ones (Vision Transformer, Dosovitskiy et
al. 2021; GPT-2, Radford et al. 2019): their operators may differ, their sizes and products do not.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

OPSET = 17
WIDTH, HEADS, LAYERS = 768, 12, 12
IMAGE, PATCH = 224, 16
PATCHES = (IMAGE // PATCH) ** 2
VOCABULARY, POSITIONS, END = 50257, 1024, 50256
FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL


class Graph:
    """A graph under construction. A branch is a body of an If: its weights lie in the outermost graph, shared with the other branch."""

    def __init__(self, parent: "Graph | None" = None) -> None:
        self.root = parent.root if parent else self
        self.nodes: list[onnx.NodeProto] = []
        if parent is None:
            self.weights: dict[str, onnx.TensorProto] = {}
            self.inputs: list[onnx.ValueInfoProto] = []
            self.random = np.random.default_rng(1)
            self.count = 0

    def input(self, name: str, kind: int, shape: list) -> str:
        self.root.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def weight(self, name: str, *shape: int) -> str:
        if name not in self.root.weights:
            values = self.root.random.standard_normal(shape, dtype=np.float32) * np.float32(0.02)
            self.root.weights[name] = numpy_helper.from_array(values, name)
        return name

    def constant(self, values, kind=np.int64) -> str:
        array = np.asarray(values, kind)
        name = f"constant_{array.dtype}_{array.shape}_{array.tobytes().hex()}"
        self.root.weights.setdefault(name, numpy_helper.from_array(array, name))
        return name

    def op(self, kind: str, *inputs: str, out: str | None = None, **attributes) -> str:
        self.root.count += 1
        output = out or f"{kind}_{self.root.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def linear(self, x: str, name: str, rows: int, columns: int) -> str:
        product = self.op("MatMul", x, self.weight(f"{name}.weight", rows, columns))
        return self.op("Add", product, self.weight(f"{name}.bias", columns))

    def norm(self, x: str, name: str) -> str:
        return self.op("LayerNormalization", x, self.weight(f"{name}.weight", WIDTH), self.weight(f"{name}.bias", WIDTH), epsilon=1e-5)

    def scaled(self, x: str, factor: float) -> str:
        return self.op("Mul", x, self.constant(factor, np.float32))

    def size(self, x: str, axis: int) -> str:
        return self.op("Gather", self.op("Shape", x), self.constant(axis))

    def heads(self, x: str) -> str:
        """[batch, length, width] to [batch, heads, length, width / heads]."""
        return self.op("Transpose", self.op("Reshape", x, self.constant([0, 0, HEADS, -1])), perm=[0, 2, 1, 3])

    def attention(self, query: str, key: str, value: str, bias: str | None = None) -> str:
        scores = self.op("MatMul", self.scaled(query, (WIDTH // HEADS) ** -0.5), self.op("Transpose", key, perm=[0, 1, 3, 2]))
        if bias:
            scores = self.op("Add", scores, bias)
        seen = self.op("MatMul", self.op("Softmax", scores, axis=-1), value)
        return self.op("Reshape", self.op("Transpose", seen, perm=[0, 2, 1, 3]), self.constant([0, 0, WIDTH]))

    def model(self, outputs: list[tuple]) -> onnx.ModelProto:
        infos = [helper.make_tensor_value_info(*output) for output in outputs]
        graph = helper.make_graph(self.nodes, "main", self.inputs, infos, list(self.weights.values()))
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)


def encoder() -> onnx.ModelProto:
    g = Graph()
    pixels = g.input("pixel_values", FLOAT, ["batch_size", 3, IMAGE, IMAGE])
    kernel = g.weight("patch.weight", WIDTH, 3, PATCH, PATCH)
    x = g.op("Conv", pixels, kernel, g.weight("patch.bias", WIDTH), kernel_shape=[PATCH] * 2, strides=[PATCH] * 2)
    x = g.op("Transpose", g.op("Reshape", x, g.constant([0, WIDTH, PATCHES])), perm=[0, 2, 1])
    x = g.op("Concat", g.weight("class", 1, 1, WIDTH), x, axis=1)
    x = g.op("Add", x, g.weight("positions", 1, PATCHES + 1, WIDTH))
    for layer in range(LAYERS):
        name = f"vit.{layer}"
        y = g.norm(x, f"{name}.before")
        query, key, value = (g.heads(g.linear(y, f"{name}.{part}", WIDTH, WIDTH)) for part in ("query", "key", "value"))
        x = g.op("Add", x, g.linear(g.attention(query, key, value), f"{name}.out", WIDTH, WIDTH))
        y = g.linear(g.norm(x, f"{name}.after"), f"{name}.first", WIDTH, 4 * WIDTH)
        bent = g.op("Add", g.op("Erf", g.scaled(y, 2**-0.5)), g.constant(1, np.float32))
        x = g.op("Add", x, g.linear(g.op("Mul", g.scaled(y, 0.5), bent), f"{name}.second", 4 * WIDTH, WIDTH))
    g.op("Identity", g.norm(x, "vit.norm"), out="last_hidden_state")
    return g.model([("last_hidden_state", FLOAT, ["batch_size", PATCHES + 1, WIDTH])])


def decoder() -> onnx.ModelProto:
    """Both branches in one file, as exported for transformers.js: the first step, and all later ones with what was kept of the earlier."""
    g = Graph()
    ids = g.input("input_ids", INT64, ["batch_size", "length"])
    seen = g.input("encoder_hidden_states", FLOAT, ["batch_size", "seen", WIDTH])
    kept = [[f"past_key_values.{layer}.{part}" for part in ("key", "value")] for layer in range(LAYERS)]
    for name in [name for pair in kept for name in pair]:
        g.input(name, FLOAT, ["batch_size", HEADS, "past", WIDTH // HEADS])
    flag = g.input("use_cache_branch", BOOL, [1])
    outputs = [("logits", FLOAT, ["batch_size", "length", VOCABULARY])]
    for layer in range(LAYERS):
        outputs += [(f"present.{layer}.{part}", FLOAT, ["batch_size", HEADS, "total", WIDTH // HEADS]) for part in ("key", "value")]
    bodies = [body(Graph(g), ids, seen, kept, outputs, is_cached) for is_cached in (True, False)]
    condition = g.op("Squeeze", flag, g.constant([0]))
    g.nodes.append(helper.make_node("If", [condition], [name for name, *_ in outputs], then_branch=bodies[0], else_branch=bodies[1]))
    return g.model(outputs)


def body(g: Graph, ids: str, seen: str, kept: list, outputs: list, is_cached: bool) -> onnx.GraphProto:
    zero, one = g.constant(0), g.constant(1)
    past = g.size(kept[0][0], 2) if is_cached else zero
    total = g.op("Add", past, g.size(ids, 1))
    queries = g.op("Range", past, total, one)
    places = g.op("Gather", g.weight("gpt2.positions", POSITIONS, WIDTH), queries)
    x = g.op("Add", g.op("Gather", g.weight("gpt2.words", VOCABULARY, WIDTH), ids), places)
    keys = g.op("Unsqueeze", g.op("Range", zero, total, one), g.constant([0]))
    allowed = g.op("LessOrEqual", keys, g.op("Unsqueeze", queries, g.constant([1])))
    bias = g.op("Where", allowed, g.constant(0, np.float32), g.constant(-1e9, np.float32))
    made = []
    for layer in range(LAYERS):
        name = f"gpt2.{layer}"
        y = g.norm(x, f"{name}.one")
        query, key, value = (g.heads(g.linear(y, f"{name}.{part}", WIDTH, WIDTH)) for part in ("query", "key", "value"))
        if is_cached:
            key, value = (g.op("Concat", before, now, axis=2) for before, now in zip(kept[layer], (key, value)))
        made += [key, value]
        x = g.op("Add", x, g.linear(g.attention(query, key, value, bias), f"{name}.out", WIDTH, WIDTH))
        # As in the real file, the picture's keys and values are computed anew at every step.
        query = g.heads(g.linear(g.norm(x, f"{name}.two"), f"{name}.cross_query", WIDTH, WIDTH))
        key, value = (g.heads(g.linear(seen, f"{name}.cross_{part}", WIDTH, WIDTH)) for part in ("key", "value"))
        x = g.op("Add", x, g.linear(g.attention(query, key, value), f"{name}.cross_out", WIDTH, WIDTH))
        y = g.linear(g.norm(x, f"{name}.three"), f"{name}.first", WIDTH, 4 * WIDTH)
        cube = g.op("Mul", g.op("Mul", y, y), y)
        inner = g.scaled(g.op("Add", y, g.scaled(cube, 0.044715)), (2 / np.pi) ** 0.5)
        bent = g.op("Add", g.op("Tanh", inner), g.constant(1, np.float32))
        x = g.op("Add", x, g.linear(g.op("Mul", g.scaled(y, 0.5), bent), f"{name}.second", 4 * WIDTH, WIDTH))
    words = g.op("Transpose", "gpt2.words", perm=[1, 0])
    results = [g.op("MatMul", g.norm(x, "gpt2.norm"), words), *made]
    prefix = "later_" if is_cached else "first_"
    for (name, *_), value in zip(outputs, results):
        g.op("Identity", value, out=prefix + name)
    infos = [helper.make_tensor_value_info(prefix + name, kind, shape) for name, kind, shape in outputs]
    return helper.make_graph(g.nodes, prefix, [], infos)


def save(model: onnx.ModelProto, path: Path) -> None:
    plain = path.with_suffix(".plain")
    onnx.save(model, plain)
    quantize_dynamic(plain, path, weight_type=QuantType.QUInt8, extra_options={"EnableSubgraph": True})
    plain.unlink()


def main() -> None:
    folder = Path(sys.argv[1])
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    special = {"bos_token_id": END, "eos_token_id": END, "pad_token_id": END, "decoder_start_token_id": END}
    vit = {"model_type": "vit", "hidden_size": WIDTH, "image_size": IMAGE, "patch_size": PATCH}
    gpt2 = {"model_type": "gpt2", "n_layer": LAYERS, "n_head": HEADS, "n_embd": WIDTH, "n_positions": POSITIONS, "vocab_size": VOCABULARY}
    config = {
        "architectures": ["VisionEncoderDecoderModel"],
        "model_type": "vision-encoder-decoder",
        "is_encoder_decoder": True,
        **special,
        "encoder": vit,
        "decoder": {**gpt2, "add_cross_attention": True, "is_decoder": True},
    }
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "generation_config.json").write_text(json.dumps(special))
    save(encoder(), folder / "onnx/encoder_model_quantized.onnx")
    save(decoder(), folder / "onnx/decoder_model_merged_quantized.onnx")


if __name__ == "__main__":
    main()
