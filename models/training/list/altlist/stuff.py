"""
The stuff head: for each of the 49 cells, and for the whole picture, which stuff of ADE20K is there.
Usage: python -m altlist.stuff; writes the head and its cross-validated scores.
"""

import numpy as np
import torch
from torch import nn

from . import settings
from .inputs import grid_and_whole
from .measures import average_precision
from .names import stuff_names

HIDDEN, FOLDS, EPOCHS, BATCH = 160, 5, 9, 32
SHARP = 4.0
"""How far the strongest cells count more than the mean when cells are joined into a picture's score."""
WIDE = set('sky building trees grass mountain sea water sand ground road wall floor ceiling'.split())
LEAST_WIDE, LEAST_THING, LEAST_SEEN = 0.015, 0.004, 0.001
"""From which share of the picture stuff counts as there. Between that and LEAST_SEEN nothing is learnt from it."""


class Head(nn.Module):
    """One hidden layer over each cell, with the picture as context; a picture's score joins the cells' and its own."""

    def __init__(self, classes: int, cell: int, whole: int):
        super().__init__()
        self.cell, self.context, self.out = nn.Linear(cell, HIDDEN), nn.Linear(whole, HIDDEN, bias=False), nn.Linear(HIDDEN, classes)
        self.image, self.scale, self.drop = nn.Linear(whole, classes), nn.Parameter(torch.ones(classes)), nn.Dropout(0.3)
        nn.init.zeros_(self.image.weight)

    def forward(self, grid: torch.Tensor, whole: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = torch.relu(self.cell(self.drop(grid)) + self.context(self.drop(whole))[:, None])
        cells = self.out(self.drop(hidden))
        joined = (torch.logsumexp(SHARP * cells, 1) - np.log(cells.shape[1])) / SHARP
        return cells, self.scale * joined + self.image(self.drop(whole))


def truth_of(rows: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """[pictures, 49, names]: the share of each cell that is this stuff; [pictures, names]: its share of the picture."""
    order = [line.split('"')[3] for line in (settings.DATA / 'ade20k/labels.jsonl').read_text().splitlines()]
    place = {image: at for at, image in enumerate(order)}
    masks = np.load(settings.DATA / 'ade20k/masks56.npz')['masks'][[place[row['image']] for row in rows]]
    cells = masks.reshape(-1, 7, 8, 7, 8).transpose(0, 1, 3, 2, 4).reshape(len(rows), 49, 64)
    _, members = stuff_names()
    shares = np.stack([np.isin(cells, each).mean(2) for each in members], -1).astype(np.float32)
    return shares, shares.mean(1)


def told_from(share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which stuff counts as there in each picture, and which is too little to be counted either way."""
    names, _ = stuff_names()
    there = share >= np.array([LEAST_WIDE if name in WIDE else LEAST_THING for name in names])
    return there, ~there & (share >= LEAST_SEEN)


class Scale:
    """Brings each input to mean 0 and deviation 1."""

    def __init__(self, grid: np.ndarray, whole: np.ndarray):
        self.grid, self.grid_spread = grid.mean((0, 1)), grid.std((0, 1)) + 0.05
        self.whole, self.whole_spread = whole.mean(0), whole.std(0) + 0.05

    def __call__(self, grid: np.ndarray, whole: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        cells = (grid - self.grid) / self.grid_spread
        return torch.from_numpy(cells), torch.from_numpy(((whole - self.whole) / self.whole_spread).clip(-5, 5))


def train(grid: torch.Tensor, whole: torch.Tensor, cells: np.ndarray, share: np.ndarray, seed: int) -> Head:
    torch.manual_seed(seed)
    there, unsure = told_from(share)
    goals, present, counted = (
        torch.from_numpy(cells),
        torch.from_numpy(there.astype(np.float32)),
        torch.from_numpy((~unsure).astype(np.float32)),
    )
    head = Head(cells.shape[2], grid.shape[2], whole.shape[1])
    steps = len(grid) // BATCH
    optimizer = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=EPOCHS * steps, pct_start=0.15)
    cross = nn.functional.binary_cross_entropy_with_logits
    for epoch in range(EPOCHS):
        order = np.random.RandomState(seed + epoch).permutation(len(grid))
        for step in range(steps):
            batch = order[step * BATCH : (step + 1) * BATCH]
            cell_scores, scores = head(grid[batch], whole[batch])
            lost = cross(cell_scores, goals[batch]) * 8 + (cross(scores, present[batch], reduction='none') * counted[batch]).mean() * 4
            optimizer.zero_grad()
            lost.backward()
            optimizer.step()
            schedule.step()
    return head.eval()


def main() -> None:
    torch.set_num_threads(1)
    grid, whole, rows = grid_and_whole('ade20k')
    cells, share = truth_of(rows)
    scale = Scale(grid, whole)
    inputs = scale(grid, whole)
    head = train(*inputs, cells, share, seed=0)
    torch.save({'head': head.state_dict(), 'scale': scale.__dict__}, settings.WORK / settings.TRUNK.stem / 'stuff.pt')
    fold = np.random.RandomState(5).permutation(len(rows)) % FOLDS
    scores = np.zeros(share.shape, np.float32)
    for each in range(FOLDS):
        learnt = train(*(part[fold != each] for part in inputs), cells[fold != each], share[fold != each], seed=each + 1)
        with torch.no_grad():
            scores[fold == each] = learnt(*(part[fold == each] for part in inputs))[1].numpy()
    np.savez(settings.WORK / settings.TRUNK.stem / 'stuff-scores.npz', scores=scores, share=share)
    there, unsure = told_from(share)
    found = [average_precision(scores[~unsure[:, k], k], there[~unsure[:, k], k]) for k in range(share.shape[1])]
    print(f'stuff: mean average precision of {len(found)} names over {FOLDS} folds: {np.mean(found):.3f}')


if __name__ == '__main__':
    main()
