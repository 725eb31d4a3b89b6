#!/bin/bash
# All stages, or one: ./run.sh [features|attention|inception]. Every stage resumes. PYTHON names the interpreter.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-2}

features() {
  $python -m altcap.data.pictures
  $python -m altcap.export.trunk
  $python -m altcap.features.extract
}
finish() { # checkpoint, id
  $python -m altcap.export.family "$1" "$2"
  $python -m altcap.export.score "$2" parity "$1"
  $python -m altcap.export.score "$2" dev
  $python -m altcap.confidence.fit "$2"
  $python -m altcap.export.score "$2" test
  $python -m altcap.export.card "$2"
}
attention() {
  $python -m altcap.networks.warm attention-warm
  $python -m altcap.learn.scst --of attention-warm --name attention-scst --looks 2 --minutes 40
  finish attention-scst attention
}
inception() {
  node unpack-nsfwjs.cjs "${NSFWJS:?folder of the npm package nsfwjs}" "$(dirname "$NSFWJS")/inception"
  $python -m altcap.features.inception
  $python -m altcap.learn.train --family inception-lstm --name inception-1 --epochs 10
  $python -m altcap.learn.scst --of inception-1 --name inception-scst --minutes 15
  $python -m altcap.export.inception
  finish inception-scst inception-lstm
}
if [ $# -gt 0 ]; then for stage in "$@"; do "$stage"; done; else features; attention; inception; fi
