"""Of self-critical training: a bonus for right words that are about to be lost."""

import collections
import math


class Rarity:
    """Self-critical training drops whatever word is not the commonest: this pays for right words that it lets go of."""

    MOST, MEMORY = 3.0, 0.998

    def __init__(self, references) -> None:
        self.right = [{word for line in five for word in line} for five in references]
        total = sum(len(line) for five in references for line in five)
        human = collections.Counter(word for five in references for line in five for word in line)
        self.human = {word: count / total for word, count in human.items()}
        # It begins as if it spoke as people do, with the weight of what is remembered.
        self.own, self.seen = {word: 5000 * share for word, share in self.human.items()}, 5000.0

    def see(self, lines: list[list[str]]) -> None:
        words = [word for line in lines for word in line]
        for word in self.own:
            self.own[word] *= self.MEMORY
        self.seen = self.seen * self.MEMORY + len(words)
        for word in words:
            self.own[word] = self.own.get(word, 0.0) + 1

    def bonus(self, line: list[str], row: int) -> float:
        """Sum over the caption's different words that some reference has: how much rarer they are here than among people."""
        words = {word for word in line if word in self.right[row]}
        return sum(min(self.MOST, max(0.0, math.log(self.human[w] * self.seen / max(self.own[w], 0.5)))) for w in words)
