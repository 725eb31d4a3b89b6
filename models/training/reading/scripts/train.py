"""Teaches the network that tells the script of a line: `python train.py OUT.onnx EPOCHS LINES.npz...`.

The last file is not learned from; its confusions are printed. Where OUT.onnx.pt exists, learning goes on from there.
"""

import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from words import CLASSES

SEED = 16


class ScriptNet(nn.Module):
    """Four convolutions, then the mean and the maximum over the line. 40,000 weights."""

    def __init__(self) -> None:
        super().__init__()

        def block(inner: int, outer: int, size: int, stride: tuple[int, int]) -> nn.Sequential:
            convolution = nn.Conv2d(inner, outer, size, stride, size // 2, bias=False)
            return nn.Sequential(convolution, nn.BatchNorm2d(outer), nn.ReLU())

        self.features = nn.Sequential(
            block(1, 12, 5, (2, 2)),
            block(12, 24, 3, (2, 2)),
            block(24, 40, 3, (2, 2)),
            block(40, 64, 3, (2, 1)),
        )
        self.tell = nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * 2 * 64 + 64, len(CLASSES)))

    def forward(self, lines: torch.Tensor) -> torch.Tensor:
        maps = self.features(lines)  # N, 64, 2, columns
        columns = maps.flatten(1, 2)
        pooled = torch.cat([columns.mean(2), columns.amax(2), maps.amax((2, 3))], 1)
        return self.tell(pooled)


def batches(lines: torch.Tensor, labels: torch.Tensor, size: int):
    order = torch.randperm(len(lines))
    for start in range(0, len(order) - size + 1, size):
        at = order[start : start + size]
        yield lines[at], labels[at]


def load(paths: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    files = [np.load(path) for path in paths]
    lines = np.concatenate([file["lines"] for file in files])
    return torch.from_numpy(lines)[:, None], torch.from_numpy(np.concatenate([file["labels"] for file in files]))


def as_input(lines: torch.Tensor) -> torch.Tensor:
    """0 where there is no ink, 1 where there is most."""
    return 1 - lines.float() / 255


@torch.no_grad()
def report(net: ScriptNet, lines: torch.Tensor, labels: torch.Tensor) -> None:
    net.eval()
    chances = torch.cat([net(as_input(part)) for part in lines.split(256)]).softmax(1)
    told = chances.argmax(1)
    for at, name in enumerate(CLASSES):
        mine = labels == at
        others = {CLASSES[i]: n for i, n in enumerate(told[mine].bincount(minlength=len(CLASSES)).tolist()) if n and i != at}
        print(f"{name}\t{(told[mine] == at).float().mean():.3f} of {int(mine.sum())}\t{others}")
    latin = labels == 0
    known = chances[:, [CLASSES.index("latin"), CLASSES.index("nothing")]].sum(1)
    is_other = (labels > 0) & (labels < CLASSES.index("nothing"))
    for limit in (0.5, 0.7, 0.8, 0.9, 0.95):
        other = 1 - known >= limit
        alarms, seen = other[latin].float().mean(), other[is_other].float().mean()
        print(f"limit {limit}: Latin taken for another {alarms:.4f}, others seen {seen:.4f}")


def main(out: str, epochs: int, paths: list[str]) -> None:
    torch.manual_seed(SEED)
    random.seed(SEED)
    torch.set_num_threads(2)
    lines, labels = load(paths[:-1])
    held_lines, held_labels = load(paths[-1:])
    net = ScriptNet()
    weights = Path(out + ".pt")
    if weights.exists():
        net.load_state_dict(torch.load(weights))
    size = 48
    steps = epochs * (len(lines) // size)
    optimiser = torch.optim.AdamW(net.parameters(), weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps, pct_start=0.2)
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.01)
    done = 0
    for epoch in range(epochs):
        start, total = time.monotonic(), 0.0
        net.train()
        for part, truth in batches(lines, labels, size):
            loss = loss_of(net(as_input(part)), truth)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
            done += 1
            if done % 60 == 0:
                print(f"step {done} of {steps}: loss {loss.item():.3f}", flush=True)
        print(f"epoch {epoch + 1}: loss {total / (len(lines) // size):.3f}, {time.monotonic() - start:.0f} s", flush=True)
        export(net, out)
    report(net, held_lines, held_labels)


def export(net: ScriptNet, out: str) -> None:
    """`lines`, N x 1 x 32 x 256, ink from 0 to 1; `scripts`, N x classes, probabilities."""
    whole = nn.Sequential(net, nn.Softmax(1)).eval()
    torch.save(net.state_dict(), out + ".pt")
    torch.onnx.export(
        whole,
        (torch.zeros(1, 1, 32, 256),),
        out,
        input_names=["lines"],
        output_names=["scripts"],
        dynamic_axes={"lines": {0: "count"}, "scripts": {0: "count"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
