#!/bin/sh
# The whole recipe: features, heads, export, regressions, names, card. A stage whose result is there for this trunk is done again,
# except for the features. LIST_DATA, LIST_WORK, LIST_TRUNK, LIST_WORDNET and LIST_OUT say where things lie (altlist/settings.py).
set -eu
cd "$(dirname "$0")"
python -m altlist.features ade20k calibration coco flickr shop flickr-train
python -m altlist.stuff
python -m altlist.scenes
python -m altlist.acts
python -m altlist.export
python -m altlist.sure
python -m altlist.names_file
python -m altlist.card
python -m altlist.fixture
