"""Which nouns a picture's references use, told from the trunk alone: what a captioner says is checked against it.

A captioner trained to please says "bench" of whatever looks like a bench's place; a plain logistic regression, a noun
each, does not. Run: python -m altcap.confidence.head
Writes models/zoo/nouns/nouns.onnx (int8) and nouns.json: the nouns it tells, in the order of its outputs, and every noun's
name among them: several words may name one thing, and rare nouns have a name that is not told. Two outputs more tell
whether captions would call somebody male or female.
"""

import collections
import json

import numpy as np
import torch
from torch import nn

from altcap.confidence.nouns import name, nouns
from altcap.data.corpus import ROWS, references
from altcap.data.gender import stated
from altcap.export.quantise import quantise
from altcap.export.runner import open_session
from altcap.learn.features import Features
from altcap.settings import EXPORTS, ZOO

INPUTS = ['pooled', 'coco_scores']
FEWEST, EPOCHS, BATCH, RATE, DECAY = 20, 6, 100, 3e-4, 0.3
FOLDER = ZOO / 'nouns'


class Head(nn.Module):
    """Pooled map [n, 1280] and detector scores [n, 90] to a probability for each noun."""

    def __init__(self, mean, spread, prior) -> None:
        super().__init__()
        self.register_buffer('mean', mean)
        self.register_buffer('spread', spread)
        self.drop, self.tell = nn.Dropout(0.5), nn.Linear(len(mean), len(prior))
        nn.init.zeros_(self.tell.weight)
        self.tell.bias.data.copy_(torch.logit(prior, 1e-4))

    def logits(self, x):
        return self.tell(self.drop((x - self.mean) / self.spread))

    def forward(self, pooled, coco_scores):
        return self.logits(torch.cat([pooled, coco_scores], -1)).sigmoid()


def main() -> None:
    torch.manual_seed(1)
    torch.set_num_threads(1)
    sets = {split: [nouns_of(five) for five in references(split)] for split in ('train', 'dev')}
    counts = collections.Counter(noun for named in sets['train'] for noun in named)
    kept = sorted(noun for noun, count in counts.items() if count >= FEWEST)
    truth = {split: torch.cat([table(named, kept), genders(split)], 1) for split, named in sets.items()}
    features = Features(INPUTS)
    x = {split: torch.cat(features.rows(np.arange(ROWS[split].start, ROWS[split].stop)), -1) for split in truth}
    head = Head(x['train'].mean(0), x['train'].std(0) + 1e-3, truth['train'].mean(0))
    learn(head, x, truth)
    export(head.eval(), x['dev'], truth['dev'].shape[1])
    words = {word: name(word) for word in sorted(nouns())}
    file = {'told': kept, 'genders': {'male': len(kept), 'female': len(kept) + 1}, 'names': words}
    (FOLDER / 'nouns.json').write_text(json.dumps(file, separators=(',', ':')) + '\n')
    print(len(kept), 'nouns told,', len(words), 'words known')


def nouns_of(captions) -> set[str]:
    return {name(word) for caption in captions for word in caption if word in nouns()}


def table(named, kept):
    return torch.tensor([[float(noun in here) for noun in kept] for here in named])


def genders(split: str):
    """Shares of a picture's captions that have a word for a man or boy, and for a woman or girl: the last two outputs."""
    return torch.tensor(
        [[np.mean([which in stated(caption) for caption in five]) for which in ('male', 'female')] for five in references(split)],
        dtype=torch.float32,
    )


def learn(head, x, truth) -> None:
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    loss = nn.functional.binary_cross_entropy_with_logits
    for epoch in range(EPOCHS):
        head.train()
        for rows in torch.randperm(len(x['train'])).split(BATCH):
            optimiser.zero_grad()
            # A sum over the nouns, so that the rate does not hang on their number.
            (loss(head.logits(x['train'][rows]), truth['train'][rows]) * truth['train'].shape[1]).backward()
            optimiser.step()
        with torch.no_grad():
            print('epoch', epoch, 'dev loss', round(float(loss(head.eval().logits(x['dev']), truth['dev'])), 5), flush=True)


@torch.no_grad()
def export(head, dev, count: int) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    plain, target = EXPORTS / 'nouns.fp32.onnx', FOLDER / 'nouns.onnx'
    example = tuple(dev[:1].split([dev.shape[1] - 90, 90], -1))
    torch.onnx.export(head, example, plain, input_names=INPUTS, output_names=['nouns'], opset_version=17, dynamo=False)
    print('bytes', plain.stat().st_size, quantise(plain, target))
    for path in (plain, target):
        got = open_session(path).run(None, dict(zip(INPUTS, (part.numpy() for part in example))))[0]
        print(path.name, 'largest difference from torch', np.abs(got - head(*example).numpy()).max())
    assert got.shape == (1, count)


if __name__ == '__main__':
    main()
