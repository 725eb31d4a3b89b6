"""One network whose weights are the mean of several that began as the same one (Wortsman et al. 2022).

Run: python -m altcap.learn.soup NEW ONE TWO ...
"""

import sys

import torch

from altcap.learn.device import read
from altcap.networks.build import write
from altcap.settings import CHECKPOINTS


def main() -> None:
    new, *names = sys.argv[1:]
    checkpoints = [read(CHECKPOINTS / f'{name}.pt') for name in names]
    first = checkpoints[0]
    if any(other['vocab'] != first['vocab'] for other in checkpoints):
        raise SystemExit('They know different words.')
    write(new, first['family'], mean([other['model'] for other in checkpoints]), first['vocab'])


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    return {key: torch.stack([state[key] for state in states]).mean(0) for key in states[0]}


if __name__ == '__main__':
    main()
