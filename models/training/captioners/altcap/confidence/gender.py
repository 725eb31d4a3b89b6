"""From what probability a gendered word may stand, of one captioner. Run: python -m altcap.confidence.gender ID

A gendered token's share: the probability of the words of its gender that could stand in its place, of all gendered
words that could (models/experts/caption/gender/gendered.json). A caption is as sure as its least sure token. The threshold is
the lowest from which the gender is stated wrongly on at most MOST_WRONG of the dev pictures whose references agree on
one; all figures are of those pictures. Writes EXPORTS/ID.gender.json, from which altcap.export.card takes it.
"""

import json
import sys

import numpy as np

from altcap.confidence.logistic import wilson
from altcap.data.corpus import BOS, references
from altcap.data.gender import gender
from altcap.export.runner import open_runner, words_of
from altcap.export.score import pictures
from altcap.settings import EXPORTS, ZOO

RIVALS = json.loads((ZOO.parent / 'experts/caption/gender/gendered.json').read_text())['rivals']
# Chosen on dev below what the issue allows on test (.03), since another set is never quite like this one.
MOST_WRONG = 0.025
LEVELS = np.concatenate([np.arange(0.5, 0.95, 0.05), np.arange(0.95, 0.9999, 0.005), [0.999, 0.9995]]).round(4)


def main() -> None:
    model_id = sys.argv[1]
    runner, vocab = open_runner(ZOO / model_id), words_of(ZOO / model_id)
    captions = json.loads((EXPORTS / f'{model_id}.dev.json').read_text())['captions']
    rivals = rivals_of(vocab)
    known, stated = 0, []
    for features, caption, refs in zip(pictures(runner.inputs, 'dev', len(captions)), captions, references('dev')):
        genders = {gender(ref) for ref in refs}
        if genders not in ({'f'}, {'m'}):
            continue
        known += 1
        said = gender(caption.split())
        if said in ('f', 'm'):
            stated.append((least_share(runner, vocab.ids(caption.split()), features, rivals), said not in genders))
    shares, wrong = np.array([share for share, _ in stated]), np.array([error for _, error in stated])
    chosen = None
    for level in LEVELS:
        sure = shares >= level
        figures = {'level': float(level), 'stated': round(sure.sum() / known, 3), 'wrong': round(wrong[sure].sum() / known, 3),
                   'interval': wilson(float(wrong[sure].sum()), known)}
        print(figures)
        if chosen is None and figures['wrong'] <= MOST_WRONG:
            chosen = figures
    print(model_id, known, 'pictures of known gender; as the model says: stated', round(len(stated) / known, 3), 'wrong',
          round(wrong.sum() / known, 3), '; when sure:', chosen)
    (EXPORTS / f'{model_id}.gender.json').write_text(json.dumps({'sureFrom': chosen['level'] if chosen else 1.0, 'pictures': known, **(chosen or {})}))


def rivals_of(vocab) -> dict[int, tuple[list[int], list[int]]]:
    """For each gendered token those of its gender and those of the other that could stand in its place."""
    found = {}
    for group in RIVALS:
        male, female = ([token for word in group[which] for token in only_token(vocab, word)] for which in ('male', 'female'))
        found.update({token: (male, female) for token in male})
        found.update({token: (female, male) for token in female})
    return found


def only_token(vocab, word: str) -> list[int]:
    """The token that is the whole word; none where it takes several."""
    tokens = vocab.ids([word])
    return tokens if len(tokens) == 1 and vocab.words(tokens) == [word] else []


def least_share(runner, tokens: list[int], features, rivals) -> float:
    """Runs the decoder over a caption that it wrote; 1 where no token is gendered."""
    constants, state = runner.begin(features)
    least, last = 1.0, BOS
    for token in tokens:
        logp, state = runner.step([last], constants, state)
        if token in rivals:
            own, other = (np.exp(logp[0][list(side)].astype(np.float64)).sum() for side in rivals[token])
            least = min(least, own / (own + other))
        last = token
    return least


if __name__ == '__main__':
    main()
