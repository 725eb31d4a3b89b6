"""
The head for what is done: which verbs people would use for a photo, from its pooled features; learnt from Flickr8k's training captions.
Usage: python -m altlist.acts; writes the head and its scores on the dev photos, none of which it has seen.
"""

import json
import re

import numpy as np
import torch
from torch import nn

from . import settings
from .measures import average_precision
from .names import lines_of

HIDDEN, EPOCHS, BATCH = 96, 9, 128


class Net(nn.Module):
    def __init__(self, inputs: int, acts: int):
        super().__init__()
        self.first, self.second, self.drop = nn.Linear(inputs, HIDDEN), nn.Linear(HIDDEN, acts), nn.Dropout(0.3)

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        return self.second(self.drop(torch.relu(self.first(self.drop(pooled)))))


def patterns() -> dict[str, re.Pattern]:
    """By verb: what captions say where it is done."""
    return {name: re.compile(rf'\b(?:{words})') for name, words in (line.split(' | ') for line in lines_of('acts.txt'))}


def names() -> list[str]:
    return list(patterns())


def truth_of(rows: list[dict]) -> np.ndarray:
    """[photos, acts]: 1 where one of the five captions says so."""
    said = [[any(pattern.search(caption.lower()) for caption in row['captions']) for pattern in patterns().values()] for row in rows]
    return np.array(said, np.float32)


def pooled_of(name: str) -> tuple[np.ndarray, list[dict]]:
    folder = settings.features_of(name)
    return np.load(folder / 'pooled.npy').astype(np.float32), json.loads((folder / 'rows.json').read_text())


class Scale:
    def __init__(self, pooled: np.ndarray):
        self.mean, self.spread = pooled.mean(0), pooled.std(0) + 0.05

    def __call__(self, pooled: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(((pooled - self.mean) / self.spread).clip(-5, 5))


def train(pooled: torch.Tensor, goals: torch.Tensor) -> Net:
    torch.manual_seed(0)
    net = Net(pooled.shape[1], goals.shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.1)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(pooled)).split(BATCH):
            lost = nn.functional.binary_cross_entropy_with_logits(net(pooled[batch]), goals[batch])
            optimizer.zero_grad()
            lost.backward()
            optimizer.step()
    return net.eval()


def main() -> None:
    torch.set_num_threads(1)
    pooled, rows = pooled_of('flickr-train')
    scale = Scale(pooled)
    net = train(scale(pooled), torch.from_numpy(truth_of(rows)))
    work = settings.WORK / settings.TRUNK.stem
    torch.save({'net': net.state_dict(), 'scale': scale.__dict__}, work / 'acts.pt')
    kept_out, rows = pooled_of('flickr')
    holds = truth_of(rows)
    with torch.no_grad():
        scores = net(scale(kept_out)).numpy()
    np.savez(work / 'acts-scores.npz', scores=scores, holds=holds)
    found = {name: average_precision(scores[:, k], holds[:, k]) for k, name in enumerate(names())}
    print(f'acts: mean average precision on {len(rows)} dev photos: {np.mean(list(found.values())):.3f}')
    print('  ' + ', '.join(f'{name} {value:.2f}' for name, value in found.items()))


if __name__ == '__main__':
    main()
