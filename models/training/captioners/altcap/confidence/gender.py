"""How sure a gendered word must be to stand, of one captioner. Run: python -m altcap.confidence.gender ID

A gendered token's share: the probability of the words of its gender that could stand in its place, of all gendered
words that could (models/experts/caption/gender/gendered.json). A decoder that was trained to please is surer than it may
be, so a logistic regression joins the share with what the picture alone tells into the probability that the gender is right;
a caption is as sure as its least sure token. It is fitted on the dev pictures of which at least FEWEST references state one
gender and none the other, and judged, cross-validated, on those whose references all state it, as the scorecard counts.
Writes EXPORTS/ID.gender.json, from which altcap.export.card takes the card's part.
"""

import dataclasses
import json
import sys

import numpy as np

from altcap.confidence.logistic import fit, held_out, wilson
from altcap.confidence.records import Record, flickr
from altcap.confidence.signals import log_odds
from altcap.data.corpus import BOS
from altcap.data.gender import RIVALS, THINGS, gender
from altcap.export.runner import open_runner, words_of
from altcap.export.score import pictures
from altcap.settings import EXPORTS, ZOO

FEWEST = 2
# What the issue allows and asks on test. Above ENOUGH nothing more is stated: each further word would be less sure.
MOST_WRONG, ENOUGH = 0.03, 0.42
SHARE_ODDS = 9.0
# Splits of the cross-validation: with fewer the last pictures at the threshold change with the split.
REPEATS = 15
# Rows for the test that compares the extension's arithmetic.
ROWS = 16


@dataclasses.dataclass
class Told:
    """A picture whose references tell a gender."""

    known: bool  # all of them do
    right: bool | None  # None where the caption states no gender, or both
    share: float  # of the caption's least sure gendered token
    which: str
    head: dict[str, float]  # probability of both genders, told from the picture alone

    def signals(self) -> tuple[float, float]:
        """As models/experts/caption/gender/sureness.ts has them."""
        other = 'female' if self.which == 'male' else 'male'
        return log_odds(self.share, SHARE_ODDS), log_odds(self.head[self.which]) - log_odds(self.head[other]) if self.head else 0.0


def main() -> None:
    model_id = sys.argv[1]
    rows = told(model_id)
    known = sum(row.known for row in rows)
    stated = [row for row in rows if row.right is not None]
    weights, p = fitted(stated)
    sure_from, figures = threshold(stated, known, p)
    part = dict(zip(('shareWeight', 'pictureWeight', 'intercept'), weights.round(4).tolist())) | {'sureFrom': sure_from}
    as_model = [row for row in stated if row.known]
    print(model_id, known, 'pictures of known gender; as the model says: stated', round(len(as_model) / known, 3), 'wrong',
          round(sum(not row.right for row in as_model) / known, 3), '; when sure:', part, figures)
    step = max(1, len(stated) // ROWS)
    shown = [{'share': row.share, 'gender': row.which, 'told': row.head, 'sureness': round(float(sureness(weights.round(4), [row])[0]), 4)}
             for row in stated[::step]]
    (EXPORTS / f'{model_id}.gender.json').write_text(json.dumps({'gender': part, 'report': figures, 'rows': shown}))


def told(model_id: str) -> list[Told]:
    runner, vocab = open_runner(ZOO / model_id), words_of(ZOO / model_id)
    rivals, rows = rivals_of(vocab), []
    for features, record in zip(pictures(runner.inputs, 'dev', 1000), flickr(model_id)):
        true = [gender(text) for text in record.texts]
        stating = [which for which in true if which]
        if len(stating) < FEWEST or set(stating) not in ({'f'}, {'m'}):
            continue
        said, known = gender(record.caption), len(stating) == len(true)
        if said not in ('f', 'm'):
            rows.append(Told(known, None, 0.0, '', {}))
            continue
        share = least_share(runner, vocab, record, features, rivals)
        rows.append(Told(known, said in stating, share, {'f': 'female', 'm': 'male'}[said], head_of(record)))
    return rows


def head_of(record: Record) -> dict[str, float]:
    places = json.loads((ZOO / 'nouns/nouns.json').read_text())['genders']
    return {which: float(record.nouns[place]) for which, place in places.items()}


def fitted(rows: list[Told]) -> tuple[np.ndarray, np.ndarray]:
    """Weights of the two signals and the intercept, and predictions by fits that have not seen the row.

    A signal that tells nothing more beside the other would get a weight below 0, and a surer decoder would count as less sure.
    """
    x, y = np.array([row.signals() for row in rows]), np.array([float(row.right) for row in rows])
    ones, used = np.ones(len(y)), [place for place in range(x.shape[1]) if x[:, place].std() > 0]
    while True:
        mean, spread = x[:, used].mean(0), x[:, used].std(0)
        z = (x[:, used] - mean) / spread
        w = fit(z, y, ones)
        if (w[:-1] > 0).all():
            break
        used = [place for place, weight in zip(used, w) if weight > 0]
    weights = np.zeros(3)
    weights[used], weights[2] = w[:-1] / spread, w[-1] - w[:-1] / spread @ mean
    return weights, held_out(z, y, np.zeros(len(y)), ones, REPEATS)


def sureness(weights, rows: list[Told]) -> np.ndarray:
    return 1 / (1 + np.exp(-(np.array([row.signals() for row in rows]) @ weights[:2] + weights[2])))


def threshold(rows: list[Told], known: int, p: np.ndarray) -> tuple[float, dict]:
    """The lowest level that states ENOUGH, or as much as leaves MOST_WRONG; of the pictures of known gender, both."""
    judged = [(float(q), bool(row.right)) for row, q in zip(rows, p) if row.known]
    judged.sort(reverse=True)
    wrong = np.cumsum([not right for _, right in judged])
    most = int((np.round(wrong / known, 3) <= MOST_WRONG).sum())
    count = min(most, int(np.ceil(ENOUGH * known)), len(judged))
    level = float(np.floor(judged[count - 1][0] * 1e4) / 1e4) if count else 1.0
    false = int(wrong[count - 1]) if count else 0
    return level, {'pictures': known, 'stated': round(count / known, 3), 'wrong': round(false / known, 3), 'interval': wilson(false, known)}


def rivals_of(vocab) -> dict[int, tuple[str, list[int], list[int]]]:
    """For each gendered token its gender, the tokens of that and those of the other that could stand in its place."""
    found = {}
    for group in RIVALS:
        male, female = ([token for word in group[which] for token in only_token(vocab, word)] for which in ('male', 'female'))
        found.update({token: ('male', male, female) for token in male})
        found.update({token: ('female', female, male) for token in female})
    return found


def only_token(vocab, word: str) -> list[int]:
    """The token that is the whole word; none where it takes several."""
    tokens = vocab.ids([word])
    return tokens if len(tokens) == 1 and vocab.words(tokens) == [word] else []


def least_share(runner, vocab, record: Record, features, rivals) -> float:
    """Of the gendered words; 0 where one is made of several tokens, of which nothing is told. Runs the decoder over what it wrote."""
    constants, state = runner.begin(features)
    tokens = vocab.ids(record.caption)
    shares, last = [], BOS
    for word, after, places in zip(record.caption, [*record.caption[1:], None], vocab.grouped(tokens)):
        states = gender([word]) and after not in THINGS.get(word, ())
        for place in places:
            logp, state = runner.step([last], constants, state)
            last = tokens[place]
        if states and last in rivals:
            _, *sides = rivals[last]
            own, other = (np.exp(logp[0][list(side)].astype(np.float64)).sum() for side in sides)
            shares.append(float(own / (own + other)))
        elif states:
            shares.append(0.0)
    return min(shares)


if __name__ == '__main__':
    main()
