"""The dev pictures that tell a gender, and what a captioner says of them and how surely.

Of a picture at least FEWEST references state one gender and none the other. A gendered token's share: the probability of the
words of its gender that could stand in its place, of all gendered words that could (utils/domain/text/gendered.json).
"""

import dataclasses
import json
from collections.abc import Iterator

import numpy as np

from altcap.confidence.records import Record, flickr
from altcap.confidence.signals import log_odds
from altcap.data.corpus import BOS
from altcap.data.gender import RIVALS, THINGS, gender
from altcap.export.runner import open_runner, words_of
from altcap.export.score import pictures
from altcap.settings import ZOO

FEWEST = 2
SHARE_ODDS = 9.0


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


def told(model_id: str) -> list[Told]:
    return [row for row, _, _ in told_with(model_id)]


def told_with(model_id: str) -> Iterator[tuple[Told, Record, dict[str, np.ndarray]]]:
    """Each with its record and the trunk's outputs that the captioner takes."""
    runner, vocab = open_runner(ZOO / model_id), words_of(ZOO / model_id)
    rivals = rivals_of(vocab)
    for features, record in zip(pictures(runner.inputs, 'dev', 1000), flickr(model_id)):
        true = [gender(text) for text in record.texts]
        stating = [which for which in true if which]
        if len(stating) < FEWEST or set(stating) not in ({'f'}, {'m'}):
            continue
        said, known = gender(record.caption), len(stating) == len(true)
        if said not in ('f', 'm'):
            yield Told(known, None, 0.0, '', {}), record, features
            continue
        share = least_share(runner, vocab, record, features, rivals)
        yield Told(known, said in stating, share, {'f': 'female', 'm': 'male'}[said], head_of(record)), record, features


def head_of(record: Record) -> dict[str, float]:
    places = json.loads((ZOO / 'nouns/nouns.json').read_text())['genders']
    return {which: float(record.nouns[place]) for which, place in places.items()}


def rivals_of(vocab) -> dict[int, tuple[str, list[int], list[int]]]:
    """For each gendered token its gender, the tokens of that and those of the other that could stand in its place."""
    found = {}
    for group in RIVALS:
        male, female = ([token for word in group[which] for token in only_token(vocab, word)] for which in ('male', 'female'))
        found.update(dict.fromkeys(male, ('male', male, female)))
        found.update(dict.fromkeys(female, ('female', female, male)))
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
