"""The plain names: of ImageNet's classes as a tree, of ADE20K's stuff and of its scenes."""

from dataclasses import dataclass

import numpy as np

from . import settings

CLASSES = 1000


def lines_of(file: str) -> list[str]:
    """A file of names without its comments and empty lines."""
    lines = (line.split('#')[0].strip() for line in (settings.NAMES / file).read_text().splitlines())
    return [line for line in lines if line]


@dataclass(frozen=True)
class Tree:
    """Plain names with what each of them is, and the ImageNet classes below each."""

    names: list[str]
    parents: list[int]
    """Place of the name that says what this one is; -1 for the roots."""
    vague: np.ndarray
    """True for names that are too vague to be spoken."""
    members: np.ndarray
    """[names, classes]: whether a class is what the name says."""

    def chain(self, place: int) -> list[int]:
        """A name and everything above it, nearest first."""
        found = []
        while place >= 0:
            found.append(place)
            place = self.parents[place]
        return found

    @property
    def depths(self) -> np.ndarray:
        return np.array([len(self.chain(place)) for place in range(len(self.names))])


def expand(ranges: str) -> list[int]:
    """The numbers of "3,7-9"."""
    found = []
    for part in ranges.split(','):
        first, _, last = part.partition('-')
        found += range(int(first), int(last or first) + 1)
    return found


def imagenet_tree() -> Tree:
    """Reads names/imagenet.txt. Every class has one place in it, which may have no name."""
    parents: dict[str, str] = {}
    vague: set[str] = set()
    place_of: dict[int, str] = {}
    for line in lines_of('imagenet.txt'):
        if '<' in line:
            name, above = (part.strip() for part in line.split('<'))
            if name.endswith('*'):
                vague.add(name := name[:-1])
            parents[name] = above
            continue
        ranges, name, above = (part.strip() for part in line.split('|'))
        if name == '-':
            name = above
        else:
            parents.setdefault(name, above)
        for number in expand(ranges):
            if number in place_of:
                raise ValueError(f'names/imagenet.txt: class {number} has two places')
            place_of[number] = name
    if len(place_of) != CLASSES:
        raise ValueError(f'names/imagenet.txt: {CLASSES - len(place_of)} classes have no place')
    names = list(parents)
    at = {name: place for place, name in enumerate(names)}
    tree = Tree(
        names,
        [at[parents[name]] if parents[name] else -1 for name in names],
        np.array([name in vague for name in names]),
        np.zeros((len(names), CLASSES), np.float32),
    )
    for number, name in place_of.items():
        if name:
            tree.members[tree.chain(at[name]), number] = 1
    return tree


def stuff_names() -> tuple[list[str], list[list[int]]]:
    """The plain names of stuff, and for each the indices of ADE20K's 150 classes that it covers."""
    classes = lines_of('ade20k-classes.txt')
    pairs = [line.split(': ') for line in lines_of('stuff.txt')]
    return [name for name, _ in pairs], [[classes.index(each) for each in covered.split(',')] for _, covered in pairs]


def scene_names() -> tuple[list[str], dict[str, set[str]]]:
    """The plain scenes, and which of them hold for each of ADE20K's scenes."""
    names, plain = [], {}
    for line in lines_of('scenes.txt'):
        name, scenes = line.split(' | ')
        names.append(name)
        for scene in scenes.split(','):
            plain.setdefault(scene, set()).add(name)
    return names, plain
