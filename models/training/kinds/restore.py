"""Takes the router's weights back out of its ONNX file, to go on training from them: DATA/router.pt.
What the export folded into a convolution stands in the normalisation after it, which then does nothing but shift."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from network import Answers, Router
from onnx import numpy_helper
from torch import nn

SHIPPED = Path(__file__).parents[2] / "zoo/kinds/router.onnx"


def restored(path: Path = SHIPPED) -> Router:
    graph = onnx.load(path).graph
    weights = {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}
    router = Router(len(weights["router.mean"]))
    state = router.state_dict()
    state.update({name.removeprefix("router."): value for name, value in weights.items() if name.startswith("router.")})
    router.load_state_dict(state)
    folded = [node.input[1:] for node in graph.node if node.op_type == "Conv"]  # in the order they run: thumb, then crop
    layers = [layer for tower in (router.thumb, router.crop) for layer in tower.modules() if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d))]
    with torch.no_grad():
        for (weight, bias), conv, norm in zip(folded, layers[::2], layers[1::2], strict=True):
            conv.weight.copy_(weights[weight])
            norm.bias.copy_(weights[bias])
            norm.running_var.fill_(1 - norm.eps)
    return router


def difference(router: Router, path: Path = SHIPPED) -> float:
    """The largest, on noise."""
    noise = np.random.default_rng(1)
    feed = {"thumb": noise.integers(0, 256, (1, 96, 96, 4), np.uint8), "crops": noise.integers(0, 256, (1, 3, 64, 64, 4), np.uint8)}
    feed["statistics"] = noise.random((1, len(router.mean)), np.float32)
    with torch.no_grad():
        ours = Answers(router).eval()(*(torch.from_numpy(value) for value in feed.values()))
    theirs = onnxruntime.InferenceSession(path).run(None, feed)
    return max(float(np.abs(a - b.numpy()).max()) for a, b in zip(theirs, ours))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    args = parser.parse_args()
    router = restored()
    if (worst := difference(router)) > 1e-4:
        raise SystemExit(f"The weights that were taken back differ from ONNX by {worst}.")
    torch.save(router.state_dict(), Path(args.data) / "router.pt")


if __name__ == "__main__":
    main()
