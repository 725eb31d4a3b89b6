"""Inception up to mixed8 as ONNX, weight-only int8. Run: python -m altcap.export.inception"""

import numpy as np
import torch

from altcap.export.quantise import quantise
from altcap.export.runner import open_session
from altcap.features.inception import Inception
from altcap.settings import CACHE, EXPORTS, ZOO


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    network = Inception().eval()
    picture = torch.from_numpy(np.load(CACHE / 'pictures.npy', mmap_mode='r')[6000:6001].copy())
    plain, target = EXPORTS / 'inception.fp32.onnx', ZOO / 'inception-lstm/encoder.onnx'
    target.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(network, (picture,), plain, input_names=['pixels'], output_names=['inception'], opset_version=17, dynamo=False)
    print('bytes', plain.stat().st_size, quantise(plain, target))
    expected = network(picture).numpy()
    for path in (plain, target):
        got = open_session(path).run(None, {'pixels': picture.numpy()})[0]
        print(path.name, 'largest difference from torch', np.abs(got - expected).max())


if __name__ == '__main__':
    main()
