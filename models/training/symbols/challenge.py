"""Writes the test pictures as PNG, with their labels in labels.jsonl (file, kind, name, source, drawing).

"icon:~name" is a drawing that we have no name for. Whether an answer for it is right is judged by the words of its own name
(near_enough in score.py).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import held_out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default="../symbols-challenge")
    args = parser.parse_args()
    folder = Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "labels.jsonl", "w") as file:
        for i, (picture, kind, name, source, drawing) in enumerate(held_out.pictures("test")):
            path = f"{i:04}-{kind}.png"
            picture.save(folder / path)
            file.write(json.dumps({"file": path, "kind": kind, "name": name, "source": source, "drawing": drawing}) + "\n")
    print(i + 1, "pictures")


if __name__ == "__main__":
    main()
