"""WordNet 3.0's nouns, read plainly: the senses of a lemma, what lies below a sense, and its words."""

import functools

from . import settings

IRREGULAR = dict(
    pair.split('=')
    for pair in 'men=man women=woman children=child people=person geese=goose mice=mouse feet=foot knives=knife '
    'shelves=shelf leaves=leaf wolves=wolf buses=bus skis=ski sheep=sheep calves=calf'.split()
)
ENDINGS = (('ies', 'y'), ('ches', 'ch'), ('shes', 'sh'), ('xes', 'x'), ('sses', 'ss'), ('s', ''))


@functools.cache
def senses() -> dict[str, list[str]]:
    """Offsets of a lemma's senses, commonest first."""
    found = {}
    for line in (settings.WORDNET / 'index.noun').read_text('latin1').splitlines():
        if not line.startswith(' '):
            fields = line.split()
            found[fields[0].replace('_', ' ')] = fields[6 + int(fields[3]) :]
    return found


@functools.cache
def synsets() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """By offset: the words of a sense, and the offsets of its hyponyms."""
    words, below = {}, {}
    for line in (settings.WORDNET / 'data.noun').read_text('latin1').splitlines():
        if line.startswith(' '):
            continue
        fields = line.split(' | ')[0].split()
        offset, count = fields[0], int(fields[3], 16)
        words[offset] = [fields[4 + 2 * at].lower().replace('_', ' ') for at in range(count)]
        start = 4 + 2 * count
        for at in range(int(fields[start])):
            kind, other = fields[start + 1 + 4 * at : start + 3 + 4 * at]
            if kind in ('@', '@i'):
                below.setdefault(other, []).append(offset)
    return words, below


@functools.cache
def words_below(offset: str) -> frozenset[str]:
    """The words of a sense and of everything that is one."""
    words, below = synsets()
    return frozenset(words[offset]).union(*(words_below(each) for each in below.get(offset, [])))


def words_of(lemma: str, wanted: list[int]) -> frozenset[str]:
    """A lemma, and the words of the given senses and of everything below them."""
    known = senses().get(lemma, [])
    return frozenset([lemma]).union(*(words_below(known[each]) for each in wanted if each < len(known)))


def lemma_of(word: str) -> str:
    """The singular of a noun, where WordNet has one."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in senses() and not word.endswith('s'):
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and word[: -len(ending)] + instead in senses():
            return word[: -len(ending)] + instead
    return word
