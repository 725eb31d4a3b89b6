"""Which words are nouns, learnt from how the training captions use them: no lexicon, no tagger.

A noun follows a determiner or a plain adjective, or begins the caption, and is followed by what comes after noun phrases.
"""

import collections
import functools

from altcap.data.corpus import references

ADJECTIVES = set(
    'small large big little young old black white red blue green yellow brown orange pink purple gray grey tan dark '
    'colorful long short tall wooden'.split()
)
BEFORE = ADJECTIVES | set('^ a an the his her their its two three four five six several some many another one each this'.split())
AFTER = set(
    '$ is are in on with and at of to near by from that who as while through over into next under along '
    'beside behind during down up for against around outside inside across has wearing holding standing sitting '
    "running jumping playing walking 's between off above watching looking".split()
)
NEVER = (
    BEFORE
    | AFTER
    | set(
        'it he she they him them there other others front back top side middle group man-made one ones '
        'air day sitting standing trick'.split()
    )
)
FEWEST, BEFORE_SHARE, AFTER_SHARE, ING_SHARE = 5, 0.12, 0.45, 0.4


@functools.cache
def nouns() -> frozenset[str]:
    seen, before, after = collections.Counter(), collections.Counter(), collections.Counter()
    for five in references('train'):
        for caption in five:
            line = ['^', *caption, '$']
            for left, word, right in zip(line, line[1:], line[2:]):
                seen[word] += 1
                before[word] += left in BEFORE
                after[word] += right in AFTER
    return frozenset(
        word
        for word in seen
        if seen[word] >= FEWEST and word not in NEVER and is_noun(word, before[word] / seen[word], after[word] / seen[word])
    )


def is_noun(word: str, before: float, after: float) -> bool:
    least = ING_SHARE if word.endswith('ing') else BEFORE_SHARE
    return before >= least and after >= AFTER_SHARE and not word.isdigit()


# Words that name the same thing for this purpose; a person is a person, whatever the gender.
SAME = [
    'man men woman women boy boys girl girls person people child children kid kids lady guy baby toddler adult adults '
    'player players rider someone couple crowd',
    'dog dogs puppy puppies',
    'bike bicycle bikes bicycles',
    'street road sidewalk pavement',
    'grass field lawn yard',
    'ocean sea water lake river wave waves pool',
    'beach sand shore',
    'mountain mountains hill rock rocks cliff',
    'snow ice',
    'building buildings house houses',
    'car cars vehicle truck',
    'ball football basketball soccer baseball',
    'shirt jacket coat clothes dress',
    'picture photo',
    'boat ship boats',
    'horse horses',
    'tree trees forest woods',
]


@functools.cache
def groups() -> dict[str, str]:
    return {word: line.split()[0] for line in SAME for word in line.split()}


def name(word: str) -> str:
    """The group's first word, or the word without a plural s."""
    known = groups().get(word)
    return known or (groups().get(word[:-1], word[:-1]) if word.endswith('s') and len(word) > 3 else word)


def right_share(caption: list[str], texts: list[list[str]]) -> float | None:
    """Share of the caption's nouns that some text has; None where it names nothing."""
    said = {name(word) for word in caption if word in nouns()}
    known = {name(word) for text in texts for word in text}
    return len(said & known) / len(said) if said else None
