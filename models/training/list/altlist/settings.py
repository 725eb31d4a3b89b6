"""Where things lie. Every path can be set from outside, so that the recipe runs on any machine."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
ZOO = ROOT / 'models/zoo'
NAMES = Path(__file__).resolve().parents[1] / 'names'

DATA = Path(os.environ.get('LIST_DATA', ROOT.parent / 'shared/data'))
"""The photos: ade20k, flickr8k, coco-94, concadia-calibration."""
WORK = Path(os.environ.get('LIST_WORK', ROOT.parent / 'list-work'))
"""Where features and trained weights are kept between the steps."""
TRUNK = Path(os.environ.get('LIST_TRUNK', ZOO / 'trunk/trunk.onnx'))
"""The encoder whose outputs the heads read. Heads fitted on one trunk do not fit another."""
WORDNET = Path(os.environ.get('LIST_WORDNET', '/usr/share/wordnet'))
"""WordNet 3.0 as Debian's wordnet-base installs it."""
OUT = Path(os.environ.get('LIST_OUT', ZOO / 'list'))
SEEN = ROOT / 'models/training/captioners/altcap/confidence/seen.json'
LABELS = ZOO / 'trunk/coco-labels.json'


def features_of(name: str) -> Path:
    """The folder of one set's features, which hold for one trunk only."""
    return WORK / TRUNK.stem / name
