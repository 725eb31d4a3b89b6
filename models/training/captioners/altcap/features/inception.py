"""nsfwjs's InceptionV3 (npm nsfwjs 4.3.0, MIT) up to its mixed8 block, pooled. First: node unpack-nsfwjs.cjs.

The top is bent to its own task (explicit content); mixed8 describes everyday pictures better (CIDEr 31 against 25).
Pictures go in at 224 pixels, not 299, as everything else here does. Run to cache the vectors (resumable):
python -m altcap.features.inception
"""

import json

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from altcap.learn.precision import mixed
from altcap.settings import CACHE, NSFWJS

LAST = 'mixed8'
EPSILON = 1e-3


class Inception(nn.Module):
    """uint8 pixels [n, 224, 224, 3] to the mean of the mixed8 map [n, 1280]."""

    def __init__(self) -> None:
        super().__init__()
        topology = json.loads((NSFWJS.parent / 'inception/model.json').read_text())
        layers = topology['modelTopology']['model_config']['config']['layers']
        layers = {layer['name']: layer for layer in layers}
        arrays = _arrays(topology['weightsManifest'])
        needed = _needed(layers, LAST)
        self.weights, self.steps = nn.ParameterDict(), []
        for name in (name for name in layers if name in needed):
            layer = layers[name]
            config, inputs = layer['config'], [edge[0] for edge in (layer['inbound_nodes'] or [[]])[0]]
            kind = layer['class_name']
            if kind == 'Conv2D':
                weight = torch.from_numpy(arrays[f'{name}/kernel']).permute(3, 2, 0, 1)
                norm = next(
                    other['name']
                    for other in layers.values()
                    if other['class_name'] == 'BatchNormalization' and other['inbound_nodes'][0][0][0] == name
                )
                part = lambda key, norm=norm: torch.from_numpy(arrays[f'{norm}/{key}'])
                gamma = part('gamma') if f'{norm}/gamma' in arrays else torch.ones(len(weight))
                scale = gamma / torch.sqrt(part('moving_variance') + EPSILON)
                self.weights[name + 'w'] = nn.Parameter((weight * scale[:, None, None, None]).contiguous())
                self.weights[name + 'b'] = nn.Parameter(part('beta') - part('moving_mean') * scale)
            self.steps.append((kind, name, inputs, config))

    def forward(self, pixels):
        values = {}
        for kind, name, inputs, config in self.steps:
            values[name] = (
                pixels.permute(0, 3, 1, 2).float() / 255
                if kind == 'InputLayer'
                else self._run(kind, name, [values[key] for key in inputs], config)
            )
        return values[LAST].mean((2, 3))

    def _run(self, kind, name, x, config):
        if kind == 'Conv2D':
            weight = self.weights[name + 'w']
            padding = tuple(k // 2 for k in weight.shape[2:]) if config['padding'] == 'same' else 0
            return F.conv2d(x[0], weight, self.weights[name + 'b'], tuple(config['strides']), padding)
        if kind == 'MaxPooling2D':
            return F.max_pool2d(x[0], config['pool_size'], config['strides'])
        if kind == 'AveragePooling2D':
            return F.avg_pool2d(x[0], 3, 1, 1, count_include_pad=False)
        if kind == 'Concatenate':
            return torch.cat(x, 1)
        return F.relu(x[0]) if kind == 'Activation' else x[0]  # batch normalisation is in the convolution


def _needed(layers, last) -> set[str]:
    found, open_ = set(), [last]
    while open_:
        name = open_.pop()
        if name not in found:
            found.add(name)
            open_ += [edge[0] for edge in (layers[name]['inbound_nodes'] or [[]])[0]]
    return found


def _arrays(manifest) -> dict[str, np.ndarray]:
    """Bytes with a scale and a minimum each, as floats."""
    data, offset, arrays = (NSFWJS.parent / 'inception/weights.bin').read_bytes(), 0, {}
    for spec in (spec for group in manifest for spec in group['weights']):
        size = int(np.prod(spec['shape']))
        codes = np.frombuffer(data, np.uint8, size, offset).astype(np.float32)
        quantised = spec['quantization']
        arrays[spec['name']] = (codes * quantised['scale'] + quantised['min']).reshape(spec['shape']).astype(np.float32)
        offset += size
    return arrays


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    network = Inception().eval().to(memory_format=torch.channels_last)
    path, progress = CACHE / 'inception.npy', CACHE / 'inception.json'
    done = json.loads(progress.read_text())['done'] if progress.exists() else 0
    shape = (len(pictures), 1280)
    array = np.load(path, mmap_mode='r+') if done else np.lib.format.open_memmap(path, 'w+', np.float16, shape)
    while done < len(pictures):
        batch = torch.from_numpy(np.array(pictures[done : done + 10]))
        with mixed():
            array[done : done + len(batch)] = network(batch).float().numpy()
        done += len(batch)
        if done % 500 == 0:
            array.flush()
            progress.write_text(json.dumps({'done': done}))
            print(done, flush=True)


if __name__ == '__main__':
    main()
