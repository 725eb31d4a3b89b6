"""The trunk as ONNX, float32 and weight-only int8. Run: python -m altcap.export.trunk [CHECKPOINT ATTENTION]

With a checkpoint of the family attention-tuned its last blocks are in, it becomes what ships, and the captioner that was
trained with them is saved as the checkpoint ATTENTION. Without one it is untouched, and UNTOUCHED in the working folder. How far the class output has moved is printed: it serves the kind router too.
"""

import sys

import numpy as np
import onnxruntime
import torch

from altcap.data.corpus import ROWS
from altcap.export.quantise import quantise
from altcap.export.runner import open_session
from altcap.features.trunk import OUTPUTS, Trunk
from altcap.learn.device import read
from altcap.networks.build import write
from altcap.networks.tuned import split
from altcap.settings import CACHE, CHECKPOINTS, EXPORTS, ZOO

COMPARED = 300
UNTOUCHED = EXPORTS / 'untouched-trunk.onnx'


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    trunk = Trunk(tuned_blocks(*sys.argv[1:])).eval()
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    picture = torch.from_numpy(pictures[6000:6001].copy())
    plain = EXPORTS / 'trunk.fp32.onnx'
    torch.onnx.export(trunk, (picture,), plain, input_names=['pixels'], output_names=OUTPUTS, opset_version=17,
                      dynamo=False)
    target = ZOO / 'trunk/trunk.onnx' if sys.argv[1:] else UNTOUCHED
    target.parent.mkdir(parents=True, exist_ok=True)
    print('bytes', plain.stat().st_size, quantise(plain, target))
    expected = trunk(picture)
    for path in (plain, target):
        session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
        got = session.run(None, {'pixels': picture.numpy()})
        worst = {name: f'{np.abs(a.numpy() - b).max():.2g}' for name, a, b in zip(OUTPUTS, expected, got)}
        print(path.name, 'largest difference from torch', worst, flush=True)
    compare_classes(target, pictures)


def tuned_blocks(checkpoint: str | None = None, captioner: str | None = None):
    if checkpoint is None:
        return None
    loaded = read(CHECKPOINTS / f'{checkpoint}.pt')
    blocks, rest = split(loaded['model'])
    write(captioner, 'attention', rest, loaded['vocab'], dev=loaded['dev'])
    return blocks


def compare_classes(path, pictures) -> None:
    """Against the untouched network, on the first pictures of the dev split."""
    untouched, session = Trunk().eval(), open_session(path)
    same, distance, sure = 0, 0.0, 0
    for row in range(ROWS['dev'].start, ROWS['dev'].start + COMPARED):
        picture = pictures[row : row + 1].copy()
        before = untouched(torch.from_numpy(picture))[2][0].numpy()
        after = session.run(['imagenet_probs'], {'pixels': picture})[0][0]
        same += before.argmax() == after.argmax()
        sure += before.max() >= 0.5 and before.argmax() != after.argmax()
        distance += float((before * np.log((before + 1e-9) / (after + 1e-9))).sum()) / COMPARED
    print(f'classes: the same first class on {same} of {COMPARED} dev photos, another on {sure} where the untouched network is '
          f'sure (.5); mean divergence {distance:.3f} nats', flush=True)


if __name__ == '__main__':
    main()
