"""How sure a gendered word must be to stand, of one captioner. Run: python -m altcap.confidence.gender ID

A decoder that was trained to please is surer than it may be, so a logistic regression joins a word's share with what the
picture alone tells into the probability that the gender is right; a caption is as sure as its least sure token. It is fitted on
the dev pictures that tell a gender, and judged on those whose references all state it, as the scorecard counts: cross-validated,
and once more by levels that were chosen without the picture. Writes EXPORTS/ID.gender.json, from which altcap.export.card takes
the card's part.
"""

import json
import sys

from altcap.confidence.gender_level import fitted, sureness, threshold, unseen
from altcap.confidence.gender_told import told
from altcap.settings import EXPORTS

# Rows for the test that compares the extension's arithmetic.
ROWS = 16


def main() -> None:
    model_id = sys.argv[1]
    rows = told(model_id)
    known = sum(row.known for row in rows)
    stated = [row for row in rows if row.right is not None]
    weights, p = fitted(stated)
    sure_from, figures = threshold(stated, known, p)
    figures['unseen'] = unseen(rows)
    part = dict(zip(('shareWeight', 'pictureWeight', 'intercept'), weights.round(4).tolist())) | {'sureFrom': sure_from}
    as_model = [row for row in stated if row.known]
    print(
        model_id,
        known,
        'pictures of known gender; as the model says: stated',
        round(len(as_model) / known, 3),
        'wrong',
        round(sum(not row.right for row in as_model) / known, 3),
        '; when sure:',
        part,
        figures,
    )
    step = max(1, len(stated) // ROWS)
    shown = [
        {'share': row.share, 'gender': row.which, 'told': row.head, 'sureness': round(float(sureness(weights.round(4), [row])[0]), 4)}
        for row in stated[::step]
    ]
    (EXPORTS / f'{model_id}.gender.json').write_text(json.dumps({'gender': part, 'report': figures, 'rows': shown}))


if __name__ == '__main__':
    main()
