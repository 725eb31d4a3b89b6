"""Averages the weights of two runs, and shifts the photo's logit: DATA/router.pt of both becomes OUT/router.pt.
The shift weighs photos lost against non-photos called photo; it was chosen on rendered dev pictures and Flickr8k dev."""
from __future__ import annotations

import argparse
from pathlib import Path

import torch

from render import KINDS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("one")
    parser.add_argument("other")
    parser.add_argument("--out", required=True)
    parser.add_argument("--photo", type=float, default=0.5, help="added to the photo's logit")
    args = parser.parse_args()
    one, other = (torch.load(Path(folder) / "router.pt") for folder in (args.one, args.other))
    mean = {key: (one[key] + other[key]) / 2 if one[key].dtype.is_floating_point else one[key] for key in one}
    mean["heads.bias"][KINDS.index("photo")] += args.photo
    torch.save(mean, Path(args.out) / "router.pt")


if __name__ == "__main__":
    main()
