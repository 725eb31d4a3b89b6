"""The dual encoder's two towers as ONNX, int8, with its card: models/zoo/ranker. Compared with torch on dev.

Run: python -m altcap.export.ranker dual
"""

import json
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from altcap.data.corpus import BOS, EOS, PAD, ROWS, UNK, encode, references
from altcap.data.tokens import restored
from altcap.export.about import RANKER, made_by
from altcap.export.card import described
from altcap.export.family import SHAPES
from altcap.export.quantise import quantise
from altcap.export.runner import open_session
from altcap.learn.contrast import recalls, words_only
from altcap.learn.device import read
from altcap.learn.features import Features
from altcap.networks.dual import Dual
from altcap.networks.prefix import INPUTS
from altcap.settings import CHECKPOINTS, EXPORTS, ZOO

FOLDER = ZOO / 'ranker'
FILES = {'image': 'image_tower', 'text': 'text_tower'}


class Unit(nn.Module):
    """A tower whose vectors have length 1."""

    def __init__(self, tower) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, *inputs):
        return F.normalize(self.tower(inputs if len(inputs) > 1 else inputs[0]), dim=-1)


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    checkpoint = read(CHECKPOINTS / f'{sys.argv[1]}.pt')
    vocab = restored(checkpoint['vocab'])
    model = Dual(len(vocab))
    model.load_state_dict(checkpoint['model'])
    model.eval()
    FOLDER.mkdir(parents=True, exist_ok=True)
    plain = {part: EXPORTS / f'ranker.{name}.fp32.onnx' for part, name in FILES.items()}
    pictures = tuple(torch.rand(1, *SHAPES[name]) for name in INPUTS)
    torch.onnx.export(
        Unit(model.image).eval(), pictures, plain['image'], input_names=INPUTS, output_names=['vector'], opset_version=17, dynamo=False
    )
    torch.onnx.export(
        Unit(model.text).eval(),
        (torch.tensor([[5, 6, 7], [8, PAD, PAD]]),),
        plain['text'],
        input_names=['tokens'],
        output_names=['vectors'],
        opset_version=17,
        dynamo=False,
        dynamic_axes={'tokens': {0: 'captions', 1: 'tokens'}, 'vectors': {0: 'captions'}},
    )
    for part, name in FILES.items():
        print(name, plain[part].stat().st_size, quantise(plain[part], FOLDER / f'{name}.onnx'), flush=True)
    special = dict(pad=PAD, bos=BOS, eos=EOS, unk=UNK)
    (FOLDER / 'vocab.json').write_text(json.dumps(dict(special=special, size=len(vocab), tokens=vocab), indent=0))
    write_card(compare(model, vocab, plain))


def compare(model, vocab, plain) -> dict[str, float]:
    """Prints how far the exported vectors are from torch's, and gives the int8 towers' recall on dev."""
    features = Features(INPUTS).rows(np.arange(ROWS['dev'].start, ROWS['dev'].stop))
    tokens = words_only(encode(references('dev'), vocab)).flatten(0, 1)
    expected = model.pictures(features), model.captions(tokens)
    for kind, files in (('fp32', plain), ('int8', {part: FOLDER / f'{name}.onnx' for part, name in FILES.items()})):
        image, text = open_session(files['image']), open_session(files['text'])
        one = lambda row, image=image: image.run(None, {name: array[row : row + 1].numpy() for name, array in zip(INPUTS, features)})[0]
        got = (
            torch.from_numpy(np.concatenate([one(row) for row in range(1000)])),
            torch.from_numpy(text.run(None, {'tokens': tokens.numpy()})[0]),
        )
        nearest = [round((a * b).sum(-1).min().item(), 5) for a, b in zip(expected, got)]
        print(kind, 'least cosine with torch, pictures and captions:', nearest, flush=True)
    measured = recalls(*got)
    print('int8 dev', measured, 'torch', recalls(*expected), flush=True)
    return measured


def write_card(measured: dict[str, float]) -> None:
    files = {part: described(f'ranker/{name}.onnx') for part, name in FILES.items()}
    files['vocabulary'] = described('ranker/vocab.json')
    card = {
        'role': 'ranker',
        'id': 'ranker',
        **RANKER,
        'provenance': [*RANKER['provenance'], made_by('ranker')],
        'files': files,
        'image': {'file': 'image', 'inputs': INPUTS, 'output': 'vector'},
        'text': {'file': 'text', 'input': 'tokens', 'output': 'vectors'},
        'vocabulary': {'type': 'words', 'file': 'vocabulary'},
        'scores': {'flickr8k-dev': {'pictures': 1000, **measured}},
    }
    (FOLDER / 'model.json').write_text(json.dumps(card, indent=2) + '\n')
    print('ranker', sum(file['bytes'] for file in files.values()), 'bytes')


if __name__ == '__main__':
    main()
