"""What the export of attention networks adds: several as one, and where they looked."""

from torch import nn

from altcap.features.regions import cover
from altcap.networks.attention import INPUTS
from altcap.networks.ensemble import Ensemble

SIDE = 7
CELLS = SIDE * SIDE
NAMES = ['keys', 'values', 'hide', 'context']


def names(members: int) -> tuple[list[str], list[str]]:
    """Constants (of all members, then `cover`) and states."""
    number = lambda i: '' if members == 1 else str(i + 1)
    constants = [f'{name}{number(i)}' for i in range(members) for name in NAMES]
    return [*constants, 'cover'], [f'{name}{number(i)}' for i in range(members) for name in 'hc']


class LookingBridge(nn.Module):
    """The trunk's outputs, region_boxes last, to the members' constants, how regions cover the grid, and the states."""

    INPUTS = [*INPUTS, 'region_boxes']

    def __init__(self, ensemble: Ensemble) -> None:
        super().__init__()
        self.ensemble = ensemble

    def forward(self, *inputs):
        constants, state = self.ensemble.begin(inputs[:-1])
        return *constants, cover(inputs[-1], SIDE), *state


class LookingStep(nn.Module):
    """Beams are sentences of one picture. The last output is the share of each cell of the grid, [beams, 49]: both maps, and
    each region's share spread over its box; what is missing to 1 went to the whole picture's classes and scores."""

    def __init__(self, ensemble: Ensemble) -> None:
        super().__init__()
        self.ensemble = ensemble

    def forward(self, token, *rest):
        members = len(self.ensemble.members)
        constants, cover_, state = rest[: 4 * members], rest[4 * members], rest[4 * members + 1 :]
        state = tuple(s[None] for s in state)
        probabilities, after, looked = 0, [], 0
        for member, (keys, values, hide, context), before in self.ensemble.parts(constants, state):
            x = member.into(member.embedding(token[None]) + context[:, None])
            h, c = member._cell(x, *before)
            attended, weights = member._attend(h, keys, values, hide)
            probabilities = probabilities + self.ensemble.probabilities(member._out(h, attended))[0] / members
            looked = looked + weights[0].mean(0) / members
            after += [h[0], c[0]]
        cells = looked[:, :CELLS] + looked[:, CELLS : 2 * CELLS] + looked[:, 2 * CELLS : -2] @ cover_[0]
        return self.ensemble.logits(probabilities), *after, cells
