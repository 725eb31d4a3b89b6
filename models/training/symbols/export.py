"""Writes the network as ONNX with int8 weights (one scale per output channel) and checks it against torch on 200 pictures."""

from __future__ import annotations

import argparse
import json

import data
import numpy as np
import onnx
import onnxruntime
import sets
import torch
from names import ZOO
from network import Embedder
from onnx import helper, numpy_helper


def loaded() -> Embedder:
    net = Embedder()
    net.load_state_dict(torch.load(sets.DATA / "embedder.pt")["net"])
    return net.eval()


def narrowed(path) -> None:
    """Stores large weights as int8 with a DequantizeLinear: a quarter of the size. The computation stays in float32."""
    model = onnx.load(path)
    graph, nodes = model.graph, []
    for tensor in list(graph.initializer):
        weights = numpy_helper.to_array(tensor)
        if weights.ndim < 2 or weights.size < 1000:
            continue
        user = next(n for n in graph.node if tensor.name in n.input)
        by_rows = user.op_type == "Conv" or any(a.name == "transB" and a.i for a in user.attribute)
        axis = 0 if by_rows else weights.ndim - 1
        rest = tuple(i for i in range(weights.ndim) if i != axis)
        scale = np.maximum(np.abs(weights).max(rest), 1e-8) / 127
        shape = [1] * weights.ndim
        shape[axis] = -1
        whole = np.clip(np.round(weights / scale.reshape(shape)), -127, 127).astype(np.int8)
        graph.initializer.remove(tensor)
        graph.initializer.extend(
            [
                numpy_helper.from_array(whole, tensor.name + ".int8"),
                numpy_helper.from_array(scale.astype(np.float32), tensor.name + ".scale"),
                numpy_helper.from_array(np.zeros(len(scale), np.int8), tensor.name + ".zero"),
            ]
        )
        nodes.append(
            helper.make_node("DequantizeLinear", [tensor.name + end for end in (".int8", ".scale", ".zero")], [tensor.name], axis=axis)
        )
    for node in reversed(nodes):
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=0.05, help="largest difference of a component that is let pass")
    args = parser.parse_args()
    torch.set_num_threads(1)
    net, path = loaded(), ZOO / "embedder.onnx"
    ZOO.mkdir(parents=True, exist_ok=True)
    views = torch.from_numpy(np.concatenate([b[0] for b in data.Pictures(7, 50, 4)]))
    torch.onnx.export(
        net,
        (views[:2],),
        path,
        input_names=["views"],
        output_names=["embedding"],
        dynamic_axes={"views": {0: "n"}, "embedding": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )
    with torch.no_grad():
        ours = torch.cat([net(views[i : i + 50]) for i in range(0, 200, 50)]).numpy()
    exact = onnxruntime.InferenceSession(path).run(None, {"views": views.numpy()})[0]
    narrowed(path)
    theirs = onnxruntime.InferenceSession(path).run(None, {"views": views.numpy()})[0]
    found = {
        "bytes": path.stat().st_size,
        "pictures": len(ours),
        "float32, largest difference": float(np.abs(exact - ours).max()),
        "int8 weights, largest difference": float(np.abs(theirs - ours).max()),
        "int8 weights, lowest cosine with torch": float((theirs * ours).sum(1).min()),
    }
    print(json.dumps(found))
    if found["float32, largest difference"] > 1e-4 or found["int8 weights, largest difference"] > args.largest:
        path.unlink()
        raise SystemExit("ONNX differs too much from torch: not exported.")
    (sets.DATA / "export.json").write_text(json.dumps(found))


if __name__ == "__main__":
    main()
