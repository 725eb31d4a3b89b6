"""
Makes models with random weights in the file layouts that transformers.js loads from a hub:

    python make.py tiny OUT          three small models, each of which says a fixed sentence (tests/fixtures/hub), and of each a
                                     file that is slow, to be put in the place of the other
    python make.py full OUT [NAME]   vit-gpt2, florence-2 or smolvlm in its real size, for `npm run bench:hub`

Nothing here was trained or downloaded. The graphs are written by hand after the papers: their operators may differ from
those of the real exports, their inputs, outputs, sizes and products do not.
"""

import argparse
from pathlib import Path

from florence_2 import Florence2, write_florence_2
from smolvlm import SmolVlm, write_smolvlm
from vit_gpt2 import VitGpt2, write_vit_gpt2

WRITERS = {"vit-gpt2": write_vit_gpt2, "florence-2": write_florence_2, "smolvlm": write_smolvlm}
FULL = {"vit-gpt2": VitGpt2, "florence-2": Florence2, "smolvlm": SmolVlm}
TINY = {
    # An output layer of its own: one that is the transposed embedding cannot be made to say a sentence.
    "vit-gpt2": lambda: VitGpt2(32, 8, 48, 2, 4, 2, 0, 256, tied=False),
    "florence-2": lambda: Florence2(64, (8, 16, 24, 32), (1, 1, 1, 1), (2, 2, 2, 2), 2, 48, 4, 2, 0, 128),
    "smolvlm": lambda: SmolVlm(64, 8, 32, 2, 4, 4, 48, 2, 4, 2, 64, 0, 512),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", choices=["tiny", "full"])
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*", choices=[*FULL, []])
    options = parser.parse_args()
    tiny = options.size == "tiny"
    for name in options.names or FULL:
        shape = (TINY if tiny else FULL)[name]()
        folder = options.out / f"{options.size}-{name}"
        WRITERS[name](folder, shape, tiny)
        for path in sorted(folder.rglob("*.*")):
            print(f"{path.stat().st_size:>11,}  {path.relative_to(options.out)}")


if __name__ == "__main__":
    main()
