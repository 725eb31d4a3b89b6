#!/bin/bash
# All stages, or some: ./run.sh [features tune ranker attention distinct inception prefix vit]. Every stage resumes. PYTHON names the interpreter.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
work=${CAPTIONER_WORK:-$(cd ../../../.. && pwd)/captioner-data}
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}

features() { # of the untouched trunk
  $python -m altcap.data.pictures
  $python -m altcap.export.trunk
  CAPTIONER_TRUNK=$work/exp/untouched-trunk.onnx $python -m altcap.features.extract
}
tune() { # the trunk's last blocks, with an attention network; then the features that all families learn from
  $python -m altcap.networks.warm attention-warm
  $python -m altcap.features.views plain
  $python -m altcap.features.views cropped
  $python -m altcap.learn.train --family attention-tuned --of attention-warm --name tuned-1 --epochs 5 --captions 3 --looks 4 \
    --lr 5e-4 --trunk-lr 1e-4 --average 0.995
  $python -m altcap.export.trunk tuned-1 attention-ce
  $python -m altcap.export.plan
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.features.retuned tuned-1 "$work/cache"
  $python -m altcap.features.extract 6000 8000
  $python -m altcap.confidence.head
}
finish() { # checkpoints joined by commas, id
  $python -m altcap.export.family "$1" "$2"
  scores "$1" "$2"
}
scores() { # of what is exported
  $python -m altcap.export.score "$2" parity "$1"
  $python -m altcap.export.search "$2"
  $python -m altcap.export.score "$2" dev
  $python -m altcap.confidence.fit "$2"
  $python -m altcap.confidence.gender "$2"
  $python -m altcap.export.score "$2" test
  $python -m altcap.export.card "$2"
  $python -m altcap.export.example "$2"
}
attention() { # two networks, exported as one: one that learnt with the trunk, one with the first model's words
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.scst --of attention-ce --name attention-a --looks 4 --steps 2000 --stop 1050 --rare 0.03
  $python -m altcap.learn.scst --of attention-warm --name attention-b --looks 4 --steps 1200 --stop 450 --rare 0.02 --seed 2
  distinct
  finish a-lean,b-lean attention
  $python -m altcap.confidence.fixture attention
}
distinct() { # both go on to tell pictures apart, by the ranker, and lean towards nouns that they say too seldom
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.scst --of attention-a --name a-distinct --keep-last --steps 300 --rare 0.06 --distinct 2 --seed 12
  $python -m altcap.learn.scst --of attention-b --name b-distinct --keep-last --steps 150 --rare 0.06 --distinct 2 --seed 14
  $python -m altcap.learn.judge a-distinct+b-distinct
  for network in a b; do $python -m altcap.learn.lean "$network-distinct" "$network-lean" 0.5 a-distinct+b-distinct; done
}
inception() { # after the trunk and the ranker, by which its sentences are compared and checked
  node unpack-nsfwjs.cjs "${NSFWJS:?folder of the npm package nsfwjs}" "$(dirname "$NSFWJS")/inception"
  $python -m altcap.features.inception
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.train --family inception-lstm --name inception-1 --epochs 7 --captions 4 --lr 1e-3
  $python -m altcap.learn.scst --of inception-1 --name inception-scst --steps 900 --stop 600 --lr 2e-4
  $python -m altcap.export.inception
  finish inception-scst inception-lstm
}
ranker() {
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.contrast --name dual --looks 4
  $python -m altcap.export.ranker dual
}
prefix() { # after the ranker, whose image tower it begins with
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.train --family clip-prefix --name prefix-1 --of dual-tower --epochs 5 --captions 3 --looks 4 \
    --lr 1e-3 --warm-up 300
  $python -m altcap.learn.scst --of prefix-1 --name prefix-scst --looks 4 --steps 500 --lr 1.5e-4
  finish prefix-scst clip-prefix
}
vit() {
  export CAPTIONER_CACHE=$work/cache-tuned
  $python -m altcap.learn.train --family vit-gpt2 --name vit-1 --epochs 8 --captions 3 --looks 4 --lr 1e-3 --warm-up 400
  $python -m altcap.learn.scst --of vit-1 --name vit-scst --looks 4 --steps 600 --stop 450 --rare 0.03
  $python -m altcap.export.transformers_js vit-scst vit-gpt2
  scores vit-scst vit-gpt2
}
if [ $# -gt 0 ]; then for stage in "$@"; do "$stage"; done; else features; tune; ranker; attention; inception; prefix; vit; fi
