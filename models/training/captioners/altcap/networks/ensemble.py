"""Several attention networks that speak together: at each word the mean of their probabilities decides.

The trunk is most of a caption's time, so a second decoder costs little; averaging what differently trained ones say is
worth more than making one larger.
"""

from torch import nn

from altcap.learn.search import allowed

FEWEST = 1e-20


class Ensemble(nn.Module):
    """Constants and states of all members, one after the other; logits are logarithms of the mean probability."""

    def __init__(self, members) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def begin(self, inputs):
        begun = [member.begin(inputs) for member in self.members]
        return tuple(x for constants, _ in begun for x in constants), tuple(x for _, state in begun for x in state)

    def step(self, tokens, constants, state):
        said = [member.step(tokens, *part) for member, *part in self.parts(constants, state)]
        probabilities = sum(self.probabilities(logits) for logits, _ in said) / len(said)
        return self.logits(probabilities), tuple(x for _, after in said for x in after)

    @staticmethod
    def probabilities(logits):
        return allowed(logits).exp()

    @staticmethod
    def logits(probabilities):
        return probabilities.clamp(min=FEWEST).log()

    def parts(self, constants, state):
        """(member, its constants, its state), for each."""
        count = len(self.members)
        share = lambda values, i: values[i * len(values) // count : (i + 1) * len(values) // count]
        return [(member, share(constants, i), share(state, i)) for i, member in enumerate(self.members)]
