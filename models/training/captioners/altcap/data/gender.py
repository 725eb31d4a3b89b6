"""Gender stated wrongly: where all captions of people agree on one gender and the hypothesis states the other."""

import itertools
import json

from altcap.settings import ZOO

# The list that the extension's wording and the scorecard use too.
GENDERED = json.loads((ZOO.parent.parent / 'utils/domain/text/gendered.json').read_text())
RIVALS, THINGS = GENDERED['rivals'], GENDERED['things']
WORDS = {which: {word for group in RIVALS for word in group[which]} for which in ('male', 'female')}


def stated(line: list[str]) -> set[str]:
    """The genders that a caption's words state: a cowboy hat states none."""
    pairs = list(itertools.zip_longest(line, line[1:]))
    return {which for which, words in WORDS.items() if any(word in words and after not in THINGS.get(word, ()) for word, after in pairs)}


def gender(line: list[str]) -> str | None:
    """'f', 'm', 'both' or None for one caption."""
    found = stated(line)
    return 'both' if len(found) == 2 else 'f' if 'female' in found else 'm' if 'male' in found else None


def misstated(hypotheses, references) -> dict[str, float]:
    """Shares of the pictures whose five references all state the same gender."""
    known = stated = wrong = 0
    for hypothesis, refs in zip(hypotheses, references):
        genders = {gender(ref) for ref in refs}
        if genders not in ({'f'}, {'m'}):
            continue
        known += 1
        said = gender(hypothesis)
        stated += said in ('f', 'm')
        wrong += said in ('f', 'm') and said not in genders
    share = lambda count: round(count / max(1, known), 3)
    return {'gender known': known, 'gender stated': share(stated), 'gender wrong': share(wrong)}
