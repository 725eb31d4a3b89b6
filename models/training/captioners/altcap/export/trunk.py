"""The trunk as ONNX, float32 and weight-only int8. Run: python -m altcap.export.trunk"""

import numpy as np
import onnxruntime
import torch

from altcap.export.quantise import quantise
from altcap.features.trunk import OUTPUTS, Trunk
from altcap.settings import CACHE, EXPORTS, ZOO


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    trunk = Trunk().eval()
    picture = torch.from_numpy(np.load(CACHE / 'pictures.npy', mmap_mode='r')[6000:6001].copy())
    plain = EXPORTS / 'trunk.fp32.onnx'
    torch.onnx.export(trunk, (picture,), plain, input_names=['pixels'], output_names=OUTPUTS, opset_version=17,
                      dynamo=False)
    target = ZOO / 'trunk' / 'trunk.onnx'
    target.parent.mkdir(parents=True, exist_ok=True)
    print('bytes', plain.stat().st_size, quantise(plain, target))
    expected = trunk(picture)
    for path in (plain, target):
        session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
        got = session.run(None, {'pixels': picture.numpy()})
        worst = {name: f'{np.abs(a.numpy() - b).max():.2g}' for name, a, b in zip(OUTPUTS, expected, got)}
        print(path.name, 'largest difference from torch', worst, flush=True)


if __name__ == '__main__':
    main()
