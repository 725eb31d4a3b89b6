"""Scores both looks on the challenge (challenge/README.md): four pictures of five for choosing by, every fifth for the final score."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from render import KINDS
from score import decide
from second import Joined, Looks, answers
from second_data import first_looks, from_files
from second_export import OTHER, cascade


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../kinds-data")
    parser.add_argument("--challenge", default="../challenge")
    parser.add_argument("--photo", type=float, default=0.4, help="threshold of the card")
    parser.add_argument("--final", action="store_true", help="every fifth, instead of the others")
    args = parser.parse_args()
    folder = Path(args.challenge)
    rows = [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines()]
    rows = [row for row in rows if row["kind"] in KINDS]  # the others are late.py's
    found = from_files(
        [folder / row["file"] for row in rows],
        [KINDS.index(row["kind"]) for row in rows],
        Path(args.data) / f"{folder.resolve().name}-deep.npz",
    )
    here = np.array([(row["part"] == "final") == args.final for row in rows])
    part = {key: value[here] for key, value in found.items()}
    joined = Joined(Looks.blank(part["statistics"].shape[1]))
    joined.load_state_dict(torch.load(Path(args.data) / "second.pt"))
    joined.eval()
    truth, first = part["labels"][:, 0], first_looks(part)
    both = answers(joined, part, first)
    for name, answer in (("first", first), ("both", both), ("as the extension", cascade(first, both)[0])):
        chosen = decide(answer, args.photo, OTHER)
        print(
            name,
            f"{(chosen == truth).mean():.3f} of {len(truth)}; most probable {(answer.argmax(1) == truth).mean():.3f}; "
            f"other kinds called photo {((chosen == 0) & (truth != 0)).sum()}",
        )
    for i, kind in enumerate(KINDS):
        wrong = [KINDS[j] for j in answer[(truth == i)].argmax(1) if j != i]
        print(f"  {kind}: {(truth == i).sum() - len(wrong)} of {(truth == i).sum()}", {each: wrong.count(each) for each in set(wrong)})


if __name__ == "__main__":
    main()
