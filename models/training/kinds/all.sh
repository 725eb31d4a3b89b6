#!/bin/sh
# Every stage, in order; each can be run again and goes on where it stopped. Needs dot (graphviz), zint and chromium.
set -eu
export KINDS_DATA=${1:-../kinds-data} OMP_NUM_THREADS=1
[ -d "$KINDS_DATA/npm/node_modules" ] || ./packages.sh "$KINDS_DATA"
nice -n 10 node browser.mjs "$KINDS_DATA/browser" "$KINDS_DATA/npm/node_modules" "${KINDS_SHARED:-../../../../shared}/pages" "$KINDS_DATA/deb/x/usr/share/doc"
nice -n 10 python windows.py
nice -n 10 python render.py --total "${TOTAL:-22000}"
nice -n 10 env OMP_NUM_THREADS=2 python train.py --data "$KINDS_DATA" --epochs "${EPOCHS:-14}"
python score.py --data "$KINDS_DATA"
python export.py --data "$KINDS_DATA"
python second.py --data "$KINDS_DATA"
python second_export.py --data "$KINDS_DATA"
nice -n 10 python render.py --late
python late.py --data "$KINDS_DATA"
python late_export.py --data "$KINDS_DATA"
python fixture.py
