#!/bin/sh
# Every stage, in order. A slow stage whose result is in DATA is skipped; delete embedder.pt to train again.
set -eu
export SYMBOLS_DATA=${1:-../symbols-data} OMP_NUM_THREADS=1
[ -d "$SYMBOLS_DATA/npm/node_modules" ] || ./packages.sh "$SYMBOLS_DATA"
nice -n 19 python render.py
nice -n 19 python canonical.py
if [ ! -f "$SYMBOLS_DATA/pages.pt" ]; then nice -n 19 python train.py --pages --steps "${PAGES:-4000}"; mv "$SYMBOLS_DATA/embedder.pt" "$SYMBOLS_DATA/pages.pt"; fi
[ -f "$SYMBOLS_DATA/embedder.pt" ] || nice -n 19 python train.py --resume "$SYMBOLS_DATA/pages.pt" --steps "${STEPS:-40000}"
python export.py
python names.py
python build_index.py
python score.py
python card.py
python fixture.py
