"""Whether the trunk's ImageNet classes say more of a caption. Run, after confidence.fit: python -m altcap.confidence.classes ID

Two signals of them, each beside those that the fit chose, cross-validated as there:
classLogOdds: the caption's least likely noun by the classes, by how often training captions of pictures of a class have it;
topClassTold: the probability of the first class if the noun that goes with it most of all is in the caption, its negative
if not. Neither ships: the README has what came of it.
"""

import json
import sys

import numpy as np

from altcap.confidence.fit import SETS, standard, truth_of
from altcap.confidence.head import nouns_of
from altcap.confidence.logistic import held_out, log_loss
from altcap.confidence.records import Record
from altcap.confidence.signals import LONGEST_ODDS, log_odds, signals, told_nouns
from altcap.data.corpus import ROWS, references
from altcap.settings import CACHE, EXPORTS, ZOO

# Pictures that a class must have of its own before it says more of a noun than any picture does.
PRIOR = 2.0
# How many times as often as in any picture a noun must be there to go with a class.
GOES_WITH = 3.0


def main() -> None:
    model_id = sys.argv[1]
    fitted = json.loads((EXPORTS / f'{model_id}.confidence.json').read_text())
    records, y, group, weight = truth_of(model_id)
    rows = [signals(record) for record in records]
    link, base = linked()
    rows = [row | class_signals(record, link, base) for row, record in zip(rows, records)]
    table = {name: np.array([row[name] for row in rows]) for name in rows[0]}
    chosen = fitted['confidence']['signals']
    for names in (chosen, [*chosen, 'classLogOdds'], [*chosen, 'topClassTold'], [*chosen, 'classLogOdds', 'topClassTold']):
        p = held_out(standard(table, names)[0], y, group, weight)
        each = {title: round(log_loss(p[group == which], y[group == which], group[group == which]), 4) for which, title in enumerate(SETS)}
        print(model_id, ', '.join(names), f'log loss {log_loss(p, y, group):.4f}', each)


def linked() -> tuple[np.ndarray, np.ndarray]:
    """Of a picture of each class how probable each told noun is [1000, nouns], and of any picture [nouns]."""
    told = json.loads((ZOO / 'nouns/nouns.json').read_text())['told']
    named = [nouns_of(five) for five in references('train')]
    truth = np.array([[noun in here for noun in told] for here in named], np.float32)
    probabilities = np.load(CACHE / 'imagenet_probs.npy', mmap_mode='r')[ROWS['train']].astype(np.float32)
    base = truth.mean(0)
    return (probabilities.T @ truth + PRIOR * base) / (probabilities.sum(0)[:, None] + PRIOR), base


def class_signals(record: Record, link: np.ndarray, base: np.ndarray) -> dict[str, float]:
    places = {told_nouns()[word] for word in record.caption if word in told_nouns()} - {None}
    likely = record.classes @ link
    top = int(record.classes.argmax())
    lift = link[top] / base
    own, sure = int(lift.argmax()), float(record.classes[top])
    told = 0.0 if lift[own] < GOES_WITH else sure if own in places else -sure
    return {'classLogOdds': min((log_odds(likely[place]) for place in places), default=-LONGEST_ODDS), 'topClassTold': told}


if __name__ == '__main__':
    main()
