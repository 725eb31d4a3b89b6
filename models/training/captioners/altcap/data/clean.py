"""Training captions without their mistakes: words misspelt, words said twice, and scraps that are no sentence.

A misspelling is a word that the captions use at most twice and that is one letter, left out, added or exchanged with the next,
from a word that they use often; its ending must be the same, so that "jumped" does not become "jumper". A letter in another's
place makes as many other words ("sinking", "singing") as mistakes, and is let stand.
"""

import collections

MISTAKES, OFTEN, LONG = 2, 20, 6
FEWEST_WORDS = 3
Captions = list[list[list[str]]]


def cleaned(captions: Captions) -> Captions:
    """As many pictures with as many captions: for a scrap stands the picture's longest caption."""
    right = corrections(collections.Counter(word for five in captions for line in five for word in line))
    return [whole([once([right.get(word, word) for word in line]) for line in five]) for five in captions]


def corrections(counts: collections.Counter) -> dict[str, str]:
    often = {word for word, count in counts.items() if count >= OFTEN}
    rare = (word for word, count in counts.items() if count <= MISTAKES and len(word) >= LONG and word.isalpha())
    found = {word: max(near(word) & often, key=lambda right: counts[right], default=None) for word in rare}
    return {word: right for word, right in found.items() if right and right[-2:] == word[-2:] and right[0] == word[0]}


def near(word: str) -> frozenset[str]:
    """All that is one slip of the pen away."""
    letters = 'abcdefghijklmnopqrstuvwxyz'
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return frozenset(
        [left + right[1:] for left, right in parts if right]
        + [left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1]
        + [left + letter + right for left, right in parts for letter in letters]
    )


def once(line: list[str]) -> list[str]:
    """Without a word that follows itself."""
    return [word for word, before in zip(line, [None, *line]) if word != before]


def whole(five: list[list[str]]) -> list[list[str]]:
    longest = max(five, key=len)
    return [line if len(line) >= FEWEST_WORDS else longest for line in five]
