"""Layers that several of the networks have."""

from graph import FLOAT, INT64, Graph, Weights


def embed_tokens(weights: Weights, name: str, vocab: int, width: int, slow: bool = False):
    g = Graph(weights)
    ids = g.input("input_ids", INT64, ["batch_size", "sequence_length"])
    words = g.op("Gather", g.weight(name, vocab, width), ids)
    words = g.add(words, nothing_slowly(g, ids)) if slow else g.op("Identity", words)
    g.op("Identity", words, out="inputs_embeds")
    return g.model([("inputs_embeds", FLOAT, ["batch_size", "sequence_length", width])])


def nothing_slowly(g: Graph, source: str, times: int = 1, side: int = 640) -> str:
    """
    A zero that takes long to work out: the products of large matrices. A test can catch such a model in the middle of its
    work. They depend on the input, as a constant would be worked out once, on loading.
    """
    zero = g.scale(g.op("ReduceMin", g.op("Cast", source, to=FLOAT), keepdims=0), 0.0)
    square = g.op("Expand", zero, g.const([side, side]))
    for _ in range(times):
        square = g.op("MatMul", square, square)
    return g.op("ReduceMax", square, keepdims=0)


def patches(g: Graph, pixels: str, name: str, channels: int, width: int, patch: int, count: int) -> str:
    x = g.op(
        "Conv",
        pixels,
        g.weight(f"{name}.weight", width, channels, patch, patch),
        g.weight(f"{name}.bias", width, fill=0.0),
        kernel_shape=[patch] * 2,
        strides=[patch] * 2,
    )
    return g.transpose(g.reshape(x, 0, width, count), 0, 2, 1)


def mlp(g: Graph, x: str, name: str, width: int) -> str:
    return g.linear(g.gelu(g.linear(x, f"{name}.fc1", width, 4 * width)), f"{name}.fc2", 4 * width, width)


def pre_norm_block(g: Graph, x: str, name: str, width: int, heads: int, bias: str | None = None) -> str:
    y = g.norm(x, f"{name}.norm1", width)
    q, k, v = (g.heads(g.linear(y, f"{name}.{part}", width, width), heads) for part in "qkv")
    x = g.add(x, g.linear(g.attend(q, k, v, width, bias, width // heads), f"{name}.o", width, width))
    return g.add(x, mlp(g, g.norm(x, f"{name}.norm2", width), name, width))
