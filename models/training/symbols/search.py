"""Looks a picture up in the index and decides what it shows. TypeScript must decide alike."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

KINDS = ["icon", "logo", "flag", "emoji"]
NEAR = 0.05  # how fast the vote of a row falls with its distance from the nearest row
VOTERS = 12


@dataclass
class Answer:
    kind: str  # one of KINDS
    name: str  # as "icon:gear"; "icon:~..." is an icon that we have no name for, "none:..." is not a symbol
    cosine: float  # that of the nearest row with this name
    share: float  # the share of the votes for this name
    lead: float  # by how much that row is nearer than the nearest one with another name that votes; 1 if all voters agree
    voters: int  # how many of the nearest rows have this name

    def tellable(self) -> bool:
        """Whether it has a name of ours, of the kind that it is."""
        return self.name.split(":")[0] == self.kind and ":~" not in self.name

    def signals(self) -> list[float]:
        return [self.cosine, self.share, self.lead, math.log(self.voters)]

    def confidence(self, logistic: dict[str, dict]) -> float:
        """How probably the name is right; 0 without a name."""
        if not self.tellable():
            return 0.0
        weights = logistic[self.kind]
        return 1 / (1 + math.exp(-weights["intercept"] - sum(w * s for w, s in zip(weights["weights"], self.signals()))))


#: How probable the name of a flag has to be to be told at all: flags that look alike are those of other countries.
FLAGS = 0.94


def concluded(given: list[Answer], logistic: dict[str, dict], least: float) -> tuple[Answer, float]:
    """The first answer whose name is probable enough, and its confidence; if none is, the first answer and 0."""
    for answer in given:
        confidence = answer.confidence(logistic)
        if confidence >= (max(least, FLAGS) if answer.kind == "flag" else least):
            return answer, confidence
    return given[0], 0.0


def nearest(cosines: np.ndarray, count: int) -> np.ndarray:
    found = np.argpartition(-cosines, count)[:count]
    return found[np.argsort(-cosines[found])]


class Index:
    """The rows of index.bin (int8), and index.json: {width, names, starts, sets, set}. Rows starts[i] up to starts[i + 1] have names[i]."""

    def __init__(self, folder: Path):
        head = json.loads((folder / "index.json").read_text())
        self.names, self.starts = head["names"], np.array(head["starts"][:-1])
        rows = np.frombuffer((folder / "index.bin").read_bytes(), np.int8).reshape(-1, head["width"]).astype(np.float32)
        self.rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        self.of = np.repeat(np.arange(len(self.names)), np.diff(np.append(self.starts, len(rows))))
        self.kinds = [n.split(":")[0] for n in self.names]
        self.symbols = np.array([k in KINDS for k in self.kinds])[self.of]

    def cosines(self, embeddings: np.ndarray) -> np.ndarray:
        """Of each view with each row."""
        return embeddings @ self.rows.T

    def answer(self, embeddings: np.ndarray) -> Answer:
        """The answer for the views of one picture. A row is as near as it is to the nearest view. The nearest rows vote for their names,
        and the nearest ones that are symbols for their kinds."""
        cosines = self.cosines(embeddings).max(0)
        names, near, counts = self.votes(cosines, self.names)
        kinds, _, _ = self.votes(np.where(self.symbols, cosines, -2), self.kinds)
        name = max(names, key=names.__getitem__)
        lead = near[name] - max((c for n, c in near.items() if n != name), default=near[name] - 1)
        return Answer(max(kinds, key=kinds.__getitem__), name, near[name], names[name] / sum(names.values()), lead, counts[name])

    def votes(self, cosines: np.ndarray, labels: list[str]) -> tuple[dict[str, float], dict[str, float], dict[str, int]]:
        """For each label its votes, the cosine of its nearest row, and how many rows voted for it."""
        say: dict[str, float] = {}
        near: dict[str, float] = {}
        counts: dict[str, int] = {}
        voters = nearest(cosines, VOTERS)
        for row in voters:
            label = labels[self.of[row]]
            say[label] = say.get(label, 0.0) + float(np.exp((cosines[row] - cosines[voters[0]]) / NEAR))
            counts[label] = counts.get(label, 0) + 1
            near[label] = max(near.get(label, -1.0), float(cosines[row]))
        return say, near, counts
