"""A network that knows rarer words: rows for those that the training captions use less than five times, each at the mean of the old
ones, as likely as it is among people. Run: python -m altcap.networks.grow OLD NEW FEWEST
"""

import collections
import sys

import torch

from altcap.data.clean import cleaned
from altcap.data.corpus import SPECIAL, references
from altcap.learn.device import read
from altcap.networks.build import write
from altcap.settings import CHECKPOINTS


def main() -> None:
    old, new, fewest = sys.argv[1:]
    checkpoint = read(CHECKPOINTS / f'{old}.pt')
    counts = collections.Counter(word for five in cleaned(references('train')) for line in five for word in line)
    known = checkpoint['vocab']
    added = sorted({word for word, count in counts.items() if count >= int(fewest)} - set(known))
    write(new, checkpoint['family'], grown(checkpoint['model'], known, added, counts), [*known, *added])
    print(len(known), 'words and', len(added), 'more')


def grown(weights: dict[str, torch.Tensor], known: list[str], added: list[str], counts: collections.Counter) -> dict[str, torch.Tensor]:
    """Weights of an attention network for the words `known` and `added`."""
    embedding, bias = weights['embedding.weight'], weights['bias']
    rows = embedding[len(SPECIAL) :].mean(0).expand(len(added), -1)
    # A known word's bias follows its share among people: the new ones' is read off the same line.
    shares = torch.tensor([float(counts[word] or 1) for word in known[len(SPECIAL) :]]).log()
    slope, level = line(shares, bias[len(SPECIAL) :])
    biases = level + slope * torch.tensor([float(counts[word]) for word in added]).log()
    return {**weights, 'embedding.weight': torch.cat([embedding, rows]), 'bias': torch.cat([bias, biases])}


def line(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Slope and level of the least squares' line."""
    slope = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
    return slope, y.mean() - slope * x.mean()


if __name__ == '__main__':
    main()
