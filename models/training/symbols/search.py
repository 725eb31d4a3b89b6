"""Looks a picture up in the index and decides what it shows. TypeScript must decide alike."""

from __future__ import annotations

import json
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

    def named(self, thresholds: dict[str, dict[str, float]]) -> bool:
        of = self.name.split(":")[0]
        if of != self.kind or ":~" in self.name:
            return False
        return self.cosine >= thresholds[of]["cosine"] and self.share >= thresholds[of]["share"]


def concluded(given: list[Answer], thresholds: dict[str, dict[str, float]]) -> Answer:
    """The first answer that has a name; if none has, the first."""
    return next((a for a in given if a.named(thresholds)), given[0])


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
        names, near = self.votes(cosines, self.names)
        kinds, _ = self.votes(np.where(self.symbols, cosines, -2), self.kinds)
        name = max(names, key=names.__getitem__)
        return Answer(max(kinds, key=kinds.__getitem__), name, near[name], names[name] / sum(names.values()))

    def votes(self, cosines: np.ndarray, labels: list[str]) -> tuple[dict[str, float], dict[str, float]]:
        """For each label its votes, and the cosine of its nearest row."""
        say: dict[str, float] = {}
        near: dict[str, float] = {}
        voters = nearest(cosines, VOTERS)
        for row in voters:
            label = labels[self.of[row]]
            say[label] = say.get(label, 0.0) + float(np.exp((cosines[row] - cosines[voters[0]]) / NEAR))
            near[label] = max(near.get(label, -1.0), float(cosines[row]))
        return say, near
