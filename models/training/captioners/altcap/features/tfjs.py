"""Reads a TensorFlow.js graph model: its nodes and weights."""

import json
from pathlib import Path

import numpy as np


def read_graph(folder: Path) -> tuple[dict[str, dict], dict[str, np.ndarray]]:
    """Nodes by name, and arrays by name. @raises FileNotFoundError naming the missing shard"""
    model = json.loads((folder / 'model.json').read_text())
    nodes = {node['name']: node for node in model['modelTopology']['node']}
    weights = {}
    for group in model['weightsManifest']:
        data = b''.join((folder / path).read_bytes() for path in group['paths'])
        offset = 0
        for spec in group['weights']:
            size = int(np.prod(spec['shape'])) if spec['shape'] else 1
            kind = np.float32 if spec['dtype'] == 'float32' else np.int32
            weights[spec['name']] = np.frombuffer(data, kind, size, offset).reshape(spec['shape']).copy()
            offset += 4 * size
    return nodes, weights
