"""
The scene head: which plain scenes a photo shows, and whether it is indoors; from ADE20K's scene names alone.
Usage: python -m altlist.scenes; writes the head and its cross-validated scores.
"""

import numpy as np
import torch
from torch import nn

from . import settings
from .inputs import grid_and_whole
from .measures import average_precision
from .names import scene_names

HIDDEN, FOLDS, EPOCHS, BATCH, TWINS = 128, 5, 25, 64, 2
LINEAR = 0.3
"""Weight of the linear path beside the hidden layer."""
INDOORS = 'indoors'


class Net(nn.Module):
    def __init__(self, inputs: int, scenes: int):
        super().__init__()
        self.linear, self.first, self.second = nn.Linear(inputs, scenes), nn.Linear(inputs, HIDDEN), nn.Linear(HIDDEN, scenes)
        self.drop = nn.Dropout(0.4)

    def forward(self, whole: torch.Tensor) -> torch.Tensor:
        whole = self.drop(whole)
        return self.linear(whole) * LINEAR + self.second(self.drop(torch.relu(self.first(whole))))


def names() -> list[str]:
    return [*scene_names()[0], INDOORS]


def truth_of(rows: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """[pictures, scenes]: whether the scene holds; and 1 where that is known."""
    scenes, plain = scene_names()
    holds = np.zeros((len(rows), len(scenes) + 1), np.float32)
    known = np.zeros_like(holds)
    for at, row in enumerate(rows):
        if row['scene'] in plain:
            known[at, :-1] = 1
            holds[at, [scenes.index(name) for name in plain[row['scene']]]] = 1
        seen = dict(row['objects'])
        inside = 'ceiling' in seen or (seen.get('floor', 0) > 0.05 and 'sky' not in seen)
        outside = 'sky' in seen or seen.get('grass', 0) + seen.get('road', 0) + seen.get('tree', 0) > 0.2
        if inside != outside:
            holds[at, -1], known[at, -1] = inside, 1
    return holds, known


class Scale:
    def __init__(self, whole: np.ndarray):
        self.whole, self.whole_spread = whole.mean(0), whole.std(0) + 0.03

    def __call__(self, whole: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(((whole - self.whole) / self.whole_spread).clip(-5, 5).astype(np.float32))


def train(whole: torch.Tensor, holds: np.ndarray, known: np.ndarray, seed: int) -> Net:
    torch.manual_seed(seed)
    goals, counted = torch.from_numpy(holds), torch.from_numpy(known)
    net, steps = Net(whole.shape[1], holds.shape[1]), len(whole) // BATCH
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=EPOCHS * steps)
    for _ in range(EPOCHS):
        order = torch.randperm(len(whole))
        for step in range(steps):
            batch = order[step * BATCH : (step + 1) * BATCH]
            lost = nn.functional.binary_cross_entropy_with_logits(net(whole[batch]), goals[batch], reduction='none')
            optimizer.zero_grad()
            ((lost * counted[batch]).sum() / BATCH).backward()
            optimizer.step()
            schedule.step()
    return net.eval()


def main() -> None:
    torch.set_num_threads(1)
    _, whole, rows = grid_and_whole('ade20k')
    holds, known = truth_of(rows)
    scale = Scale(whole)
    nets = [train(scale(whole), holds, known, seed) for seed in range(TWINS)]
    torch.save({'nets': [net.state_dict() for net in nets], 'scale': scale.__dict__}, settings.WORK / settings.TRUNK.stem / 'scenes.pt')
    fold = np.random.RandomState(5).permutation(len(rows)) % FOLDS
    scores = np.zeros_like(holds)
    for each in range(FOLDS):
        learns, rest = fold != each, fold == each
        scaled = Scale(whole[learns])
        nets = [train(scaled(whole[learns]), holds[learns], known[learns], 10 * each + twin) for twin in range(TWINS)]
        with torch.no_grad():
            scores[rest] = sum(net(scaled(whole[rest])).numpy() for net in nets) / TWINS
    np.savez(settings.WORK / settings.TRUNK.stem / 'scenes-scores.npz', scores=scores, holds=holds, known=known)
    found = [
        average_precision(scores[known[:, k] > 0, k], holds[known[:, k] > 0, k])
        for k in range(holds.shape[1])
        if (holds * known)[:, k].sum() >= 6
    ]
    print(f'scenes: mean average precision of {len(found)} names over {FOLDS} folds: {np.mean(found):.3f}')


if __name__ == '__main__':
    main()
