"""Writes the test pictures as PNG, with their labels in labels.jsonl (file, kind, name, accepts, source, setting): for
`npm run score:symbols`.

"icon:~name" is a drawing that we have no name for. Which names of ours are right for it all the same is judged by the words of its own
name (near_enough in score.py).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import held_out
import numpy as np
import score
from names import ZOO

NONE = np.zeros(0, np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default="../symbols-challenge")
    args = parser.parse_args()
    folder = Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    told = [n for n in json.loads((ZOO / "index.json").read_text())["names"] if ":~" not in n and not n.startswith("none:")]
    with open(folder / "labels.jsonl", "w") as file:
        for i, (picture, kind, name, source, drawing, setting) in enumerate(held_out.pictures("test")):
            path = f"{i:04}-{kind}.png"
            picture.save(folder / path)
            case = held_out.Case(kind, name, source, drawing, NONE, NONE)
            accepts = [n for n in told if n == name or (kind != "none" and score.near_enough(case, n))]
            file.write(
                json.dumps({"file": path, "kind": kind, "name": name, "accepts": accepts, "source": source, "setting": setting}) + "\n"
            )
    print(i + 1, "pictures")


if __name__ == "__main__":
    main()
