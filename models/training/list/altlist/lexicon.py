"""Whether a caption makes a name true: the name, a synonym or a hyponym by WordNet, or a word of names/lexicon.txt is in it."""

import functools
import re

from .names import lines_of
from .wordnet import lemma_of, words_of


@functools.cache
def _entries() -> dict[str, tuple[str, list[int], list[str]]]:
    found = {}
    for line in lines_of('lexicon.txt'):
        name, lemma, wanted, more = (part.strip() for part in (line + ' ').split('|'))
        found[name] = lemma, [int(each) for each in wanted.split()], more.split()
    return found


@functools.cache
def accepted(name: str) -> frozenset[str]:
    """Every word that makes a name true."""
    if name == 'people':
        return accepted('person')
    lemma, wanted, more = _entries().get(name, (name, [0], []))
    parts = name.replace(' or ', ' ').split() if ' or ' in name else []
    return words_of(lemma, wanted) | {name, *more, *parts}


@functools.cache
def _said(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z][a-z'-]*", text.lower().replace("'s", ''))
    lemmas = [lemma_of(word) for word in words]
    found = {*words, *lemmas}
    for length in (2, 3):
        for at in range(len(words) - length + 1):
            found |= {' '.join(words[at : at + length]), ' '.join([*words[at : at + length - 1], lemmas[at + length - 1]])}
    return frozenset(found)


def holds(name: str, text: str) -> bool:
    """Whether a text mentions what the name says."""
    return not accepted(name).isdisjoint(_said(text))
