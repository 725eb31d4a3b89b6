"""How far the tuned trunk's ImageNet classes are those of the published network. Run: python -m altcap.export.kept_classes

The class output serves more than captions: the router looks at it, and cards call it ImageNet's. There is no ImageNet here, so
the published network (float32, torch) is the measure, on the dev photos and on the calibration pictures, most of
which are unlike anything that the trunk was tuned on. Needs the packages that hold its weights (requirements.txt).
"""

import dataclasses
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from altcap.data.corpus import ROWS
from altcap.data.pictures import squash
from altcap.export.runner import open_session
from altcap.features.lite2 import Lite2, normalise
from altcap.settings import CACHE, CALIBRATION, TRUNK

FEW, SURE = 5, 0.5


@dataclasses.dataclass
class Kept:
    """Of one picture, the published network's classes against the tuned one's."""

    first: bool  # the same first class
    among_published: bool  # the tuned one's first class is among the published one's first FEW
    among_tuned: bool  # and the other way round
    sure: bool  # the published one gives its first class SURE at least
    ranks: float  # Spearman's correlation of all 1,000
    nats: float  # Kullback-Leibler divergence from the published one


def main() -> None:
    report('dev', compared(TRUNK, dev_photos()))
    report('calibration', compared(TRUNK, (squash(Image.open(path)) for path in sorted((CALIBRATION / 'images').iterdir()))))


def dev_photos() -> Iterable[np.ndarray]:
    pictures = np.load(CACHE / 'pictures.npy', mmap_mode='r')
    return (np.ascontiguousarray(picture) for picture in pictures[ROWS['dev']])


@torch.no_grad()
def compared(trunk: Path, pictures: Iterable[np.ndarray]) -> list[Kept]:
    """Of uint8 pictures [224, 224, 3]."""
    torch.set_num_threads(1)
    published, session = Lite2().eval(), open_session(trunk)
    found = []
    for picture in pictures:
        logits = published(normalise(torch.tensor(picture[None]).permute(0, 3, 1, 2).float()))[1]
        after = session.run(['imagenet_probs'], {'pixels': picture[None]})[0][0]
        found.append(kept(logits.softmax(-1)[0].numpy(), after))
    return found


def kept(before: np.ndarray, after: np.ndarray) -> Kept:
    """Of the probabilities [classes] of both."""
    first = [int(each.argmax()) for each in (before, after)]
    few = [set(np.argsort(-each)[:FEW].tolist()) for each in (before, after)]
    nats = float((before * np.log((before + 1e-9) / (after + 1e-9))).sum())
    sure = bool(before.max() >= SURE)
    return Kept(first[0] == first[1], first[1] in few[0], first[0] in few[1], sure, rank_correlation(before, after), nats)


def rank_correlation(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's, of values that are hardly ever equal."""
    ranks = [np.argsort(np.argsort(each)) for each in (one, other)]
    return float(np.corrcoef(*ranks)[0, 1])


def report(title: str, found: list[Kept]) -> None:
    share = lambda rows, what: f'{100 * np.mean([getattr(row, what) for row in rows]):.1f} %'
    sure = [row for row in found if row.sure]
    print(
        f"{title}, {len(found)} pictures: the same first class on {share(found, 'first')} ({share(sure, 'first')} of the {len(sure)} "
        f"where the published network is sure, {SURE}); first class of the tuned among the published one's first {FEW} on "
        f"{share(found, 'among_published')}, the other way round {share(found, 'among_tuned')}; rank correlation of all classes, mean, "
        f'{np.mean([row.ranks for row in found]):.3f}; divergence, mean, {np.mean([row.nats for row in found]):.3f} nats',
        flush=True,
    )


if __name__ == '__main__':
    main()
