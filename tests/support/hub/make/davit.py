"""DaViT, the vision encoder of Florence-2."""

from dataclasses import dataclass

from graph import FLOAT, Graph, Weights
from layers import mlp


@dataclass
class Davit:
    image: int = 768
    dims: tuple = (128, 256, 512, 1024)
    depths: tuple = (1, 1, 9, 1)
    heads: tuple = (4, 8, 16, 32)
    window: int = 12
    # Of what it gives to the words' encoder.
    width: int = 768


def davit(c: Davit, weights: Weights):
    g = Graph(weights)
    pixels = g.input("pixel_values", FLOAT, ["batch_size", 3, "height", "width"])
    x, side, before = pixels, c.image, 3
    for s, (dim, depth, heads) in enumerate(zip(c.dims, c.depths, c.heads)):
        kernel, stride, pad = (7, 4, 3) if s == 0 else (3, 2, 1)
        name = f"davit.{s}"
        if s:  # x is [batch, places, channels] here: normed before the convolution from the second stage on
            x = to_map(g, g.norm(x, f"{name}.before", before), side, before)
        x = conv(g, x, f"{name}.embed", before, dim, kernel, stride, pad)
        side //= stride
        x = to_row(g, x, dim)
        if s == 0:
            x = g.norm(x, f"{name}.after", dim)
        for i in range(depth):
            x = depthwise(g, x, f"{name}.{i}.a1", side, dim)
            y = window_attention(g, g.norm(x, f"{name}.{i}.w_norm", dim), f"{name}.{i}.w", side, dim, heads, c.window)
            x = depthwise(g, g.add(x, y), f"{name}.{i}.a2", side, dim)
            x = g.add(x, mlp(g, g.norm(x, f"{name}.{i}.a_norm", dim), f"{name}.{i}.a", dim))
            x = depthwise(g, x, f"{name}.{i}.b1", side, dim)
            y = channel_attention(g, g.norm(x, f"{name}.{i}.c_norm", dim), f"{name}.{i}.c", dim, heads, side)
            x = depthwise(g, g.add(x, y), f"{name}.{i}.b2", side, dim)
            x = g.add(x, mlp(g, g.norm(x, f"{name}.{i}.b_norm", dim), f"{name}.{i}.b", dim))
        before = dim
    places, dim = side * side, c.dims[-1]
    x = g.add(x, g.weight("davit.positions", 1, places, dim))
    x = g.op("Concat", g.op("ReduceMean", x, axes=[1], keepdims=1), x, axis=1)
    x = g.norm(g.op("MatMul", x, g.weight("davit.projection", dim, c.width)), "davit.projection_norm", c.width)
    g.op("Identity", x, out="image_features")
    return g.model([("image_features", FLOAT, ["batch_size", places + 1, c.width])])


def to_map(g: Graph, x: str, side: int, dim: int) -> str:
    return g.reshape(g.transpose(x, 0, 2, 1), -1, dim, side, side)


def to_row(g: Graph, x: str, dim: int) -> str:
    return g.transpose(g.reshape(x, 0, dim, -1), 0, 2, 1)


def conv(g: Graph, x: str, name: str, before: int, dim: int, kernel: int, stride: int, pad: int, group: int = 1) -> str:
    return g.op(
        "Conv",
        x,
        g.weight(f"{name}.weight", dim, before // group, kernel, kernel),
        g.weight(f"{name}.bias", dim, fill=0.0),
        kernel_shape=[kernel] * 2,
        strides=[stride] * 2,
        pads=[pad] * 4,
        group=group,
    )


def depthwise(g: Graph, x: str, name: str, side: int, dim: int) -> str:
    y = conv(g, to_map(g, x, side, dim), name, dim, dim, 3, 1, 1, dim)
    return g.add(x, to_row(g, y, dim))


def window_attention(g: Graph, x: str, name: str, side: int, dim: int, heads: int, window: int) -> str:
    n = side // window
    x = g.transpose(g.reshape(x, -1, n, window, n, window, dim), 0, 1, 3, 2, 4, 5)
    x = g.reshape(x, -1, window * window, dim)
    q, k, v = (g.heads(g.linear(x, f"{name}.{part}", dim, dim), heads) for part in "qkv")
    x = g.linear(g.attend(q, k, v, dim, None, dim // heads), f"{name}.o", dim, dim)
    x = g.transpose(g.reshape(x, -1, n, n, window, window, dim), 0, 1, 3, 2, 4, 5)
    return g.reshape(x, -1, side * side, dim)


def channel_attention(g: Graph, x: str, name: str, dim: int, groups: int, side: int) -> str:
    q, k, v = (g.heads(g.linear(x, f"{name}.{part}", dim, dim), groups) for part in "qkv")
    scores = g.op("MatMul", g.transpose(g.scale(q, float(side) ** -1), 0, 1, 3, 2), k)
    y = g.op("MatMul", g.op("Softmax", scores, axis=-1), g.transpose(v, 0, 1, 3, 2))
    y = g.reshape(g.transpose(y, 0, 3, 1, 2), 0, 0, dim)
    return g.linear(y, f"{name}.o", dim, dim)
