"""Whether more is known of a gender than what ships uses. After altcap.export.score ID dev: python -m altcap.confidence.gender_tried ID

Each signal beside the two that ship, cross-validated over all dev pictures that tell a gender. Log loss judges it: what can be stated
with few enough wrong hangs on seven pictures.
"""

import json
import sys

import numpy as np

from altcap.confidence.gender_level import REPEATS, threshold
from altcap.confidence.gender_told import Told, told_with
from altcap.confidence.logistic import held_out, log_loss
from altcap.confidence.records import Record, tell
from altcap.confidence.signals import log_odds
from altcap.data.corpus import BOS, EOS
from altcap.data.gender import RIVALS, gender
from altcap.export.rerank import Ranker
from altcap.export.runner import Runner, Sentence, open_runner, words_of
from altcap.export.score import pictures
from altcap.settings import ZOO

FARTHEST, MOST_PEOPLE, PERSON = 9.0, 5.0, 0.3
# Of a region: the map under it, then the scores of all labels, a person's first.
MAP_WIDTH = 1280
OTHER = {'male': 'female', 'female': 'male'}
YOUNG = {'boy', 'boys', 'girl', 'girls'}


def main() -> None:
    model_id = sys.argv[1]
    runner, vocab, ranker = open_runner(ZOO / model_id), words_of(ZOO / model_id), Ranker()
    more = list(pictures([*ranker.inputs, 'coco_counts', 'regions', 'region_scores'], 'dev', 1000))
    found, known = [], 0
    for row, record, features in told_with(model_id):
        known += row.known
        if row.right is not None:
            shipped = dict(zip(('share', 'picture'), row.signals()))
            found.append((row, shipped | tried(row, record, features | more[int(record.picture)], runner, vocab, ranker)))
    y = np.array([float(row.right) for row, _ in found])
    names = list(found[0][1])
    for chosen in (names[:1], names[1:2], names[:2], *([*names[:2], name] for name in names[2:])):
        x = np.array([[signals[name] for name in chosen] for _, signals in found])
        p = held_out((x - x.mean(0)) / (x.std(0) + 1e-9), y, np.zeros(len(y)), np.ones(len(y)), REPEATS)
        _, figures = threshold([row for row, _ in found], known, p)
        print(model_id, '; '.join(chosen), f'log loss {log_loss(p, y, np.zeros(len(y))):.4f}', figures, flush=True)


def tried(row: Told, record: Record, features, runner: Runner, vocab, ranker: Ranker) -> dict[str, float]:
    """What else tells of the gender that the caption states, higher for it."""
    words, sign = record.caption, 1 if row.which == 'male' else -1
    swapped = [swap(word, row.which) for word in words]
    beams = [gender(sentence.words) for sentence in runner.sentences(vocab, features)]
    compared = [Sentence(line, [], 0.0) for line in (words, swapped, ['a', 'man'], ['a', 'woman'])]
    own, other, man, woman = ranker.similarities(features, compared)
    likelier = said_log(runner, vocab, features, words) - said_log(runner, vocab, features, swapped)
    return {
        'young': float(any(word in YOUNG for word in words)),
        'male': float(sign > 0),
        'people': min(float(features['coco_counts'][0][0]), MOST_PEOPLE),
        'other beams': float(np.mean([said == row.which[0] for said in beams])),
        'whole sentence': float(np.clip(likelier, -FARTHEST, FARTHEST)),
        'ranker, gender swapped': own - other,
        'ranker, man or woman': sign * (man - woman),
        'head, on the person': sign * on_person(record, features),
    }


def swap(word: str, which: str) -> str:
    """The word of the other gender that leaves open the same: "boy" for "girl"."""
    for group in RIVALS:
        if word in group[which]:
            return next((found for found, neutral in group[OTHER[which]].items() if neutral == group[which][word]), word)
    return word


def said_log(runner: Runner, vocab, features, words: list[str]) -> float:
    """Log-probability of the sentence, its end included."""
    constants, state = runner.begin(features)
    last, total = BOS, 0.0
    for token in [*vocab.ids(words), EOS]:
        logs, state = runner.step([last], constants, state)
        total, last = total + float(logs[0, token]), token
    return total


def on_person(record: Record, features) -> float:
    """Male against female, in log-odds, by the head that tells genders from the surest person's part of the map; 0 without a person."""
    regions = features['regions'][0].astype(np.float32)
    persons = regions[:, MAP_WIDTH] * (features['region_scores'][0] > 0)
    if persons.max() < PERSON:
        return 0.0
    places = json.loads((ZOO / 'nouns/nouns.json').read_text())['genders']
    shown = tell(regions[persons.argmax(), :MAP_WIDTH], record.coco)
    return log_odds(shown[places['male']]) - log_odds(shown[places['female']])


if __name__ == '__main__':
    main()
