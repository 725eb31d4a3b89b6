"""The trunk as ONNX, float32 and weight-only int8. Run: python -m altcap.export.trunk [CHECKPOINT ATTENTION]

With a checkpoint of the family attention-tuned its last blocks are in, it becomes what ships, and the captioner that was
trained with them is saved as the checkpoint ATTENTION. Without one it is untouched, and UNTOUCHED in the working folder. How far the class
output has moved is printed (altcap.export.kept_classes).
"""

import sys

import numpy as np
import onnxruntime
import torch

from altcap.export.kept_classes import compared, dev_photos, report
from altcap.export.quantise import quantise
from altcap.features.trunk import OUTPUTS, Trunk
from altcap.learn.device import read
from altcap.networks.build import write
from altcap.networks.tuned import split
from altcap.settings import CACHE, CHECKPOINTS, EXPORTS, ZOO

UNTOUCHED = EXPORTS / 'untouched-trunk.onnx'


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    trunk = Trunk(tuned_blocks(*sys.argv[1:])).eval()
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    picture = torch.from_numpy(pictures[6000:6001].copy())
    plain = EXPORTS / 'trunk.fp32.onnx'
    torch.onnx.export(trunk, (picture,), plain, input_names=['pixels'], output_names=OUTPUTS, opset_version=17, dynamo=False)
    target = ZOO / 'trunk/trunk.onnx' if sys.argv[1:] else UNTOUCHED
    target.parent.mkdir(parents=True, exist_ok=True)
    print('bytes', plain.stat().st_size, quantise(plain, target))
    expected = trunk(picture)
    for path in (plain, target):
        session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
        got = session.run(None, {'pixels': picture.numpy()})
        worst = {name: f'{np.abs(a.numpy() - b).max():.2g}' for name, a, b in zip(OUTPUTS, expected, got)}
        print(path.name, 'largest difference from torch', worst, flush=True)
    report('dev', compared(target, dev_photos()))


def tuned_blocks(checkpoint: str | None = None, captioner: str | None = None):
    if checkpoint is None:
        return None
    loaded = read(CHECKPOINTS / f'{checkpoint}.pt')
    blocks, rest = split(loaded['model'])
    write(captioner, 'attention', rest, loaded['vocab'], dev=loaded['dev'])
    return blocks


if __name__ == '__main__':
    main()
