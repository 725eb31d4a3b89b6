"""Captions whose truth is known: Flickr8k dev by its references, photographs of concadia-calibration by what was seen in them."""

import dataclasses
import functools
import json
from pathlib import Path

import numpy as np
from PIL import Image

from altcap.data.corpus import ROWS, references
from altcap.data.pictures import squash
from altcap.export.rerank import ranker_of, weight_of, write_ranked
from altcap.export.runner import open_runner, open_session, words_of
from altcap.features.extract import session
from altcap.features.trunk import OUTPUTS
from altcap.settings import CACHE, CALIBRATION, EXPORTS, ZOO

SEEN = Path(__file__).with_name('seen.json')
# What the head for nouns takes of the trunk's outputs.
TAKEN = ('pooled', 'coco_scores')


@dataclasses.dataclass
class Record:
    picture: str
    caption: list[str]
    logs: list[float]  # of every token, the end token's last
    coco: np.ndarray  # [90]
    classes: np.ndarray  # [1000], ImageNet's, probabilities
    nouns: np.ndarray  # probabilities
    similarity: float | None  # by the ranker
    texts: list[list[str]]  # whose words are true of the picture


def flickr(model_id: str) -> list[Record]:
    """The dev split, from what altcap.export.score wrote."""
    written = json.loads((EXPORTS / f'{model_id}.dev.json').read_text())
    pooled, coco, classes = (
        np.load(CACHE / f'{name}.npy', mmap_mode='r')[ROWS['dev']].astype(np.float32) for name in (*TAKEN, 'imagenet_probs')
    )
    alike = written.get('similarities', [None] * len(written['captions']))
    rows = zip(written['captions'], written['logs'], pooled, coco, classes, alike, references('dev'))
    return [
        Record(str(row), caption.split(), logs, scores, kinds, tell(vector, scores), similarity, texts)
        for row, (caption, logs, vector, scores, kinds, similarity, texts) in enumerate(rows)
    ]


def calibration(model_id: str) -> list[Record]:
    """The photographs unlike Flickr8k, captioned now."""
    runner, vocab, ranking = open_runner(ZOO / model_id), words_of(ZOO / model_id), (ranker_of(), weight_of(model_id))
    records = []
    for picture, words in seen().items():
        pixels = squash(Image.open(CALIBRATION / 'images' / picture))
        features = encoded(model_id, pixels)
        pooled, coco = (features[name][0] for name in TAKEN)
        sentence, similarity = write_ranked(runner, vocab, features, *ranking)
        records.append(
            Record(picture, sentence.words, sentence.logs, coco, features['imagenet_probs'][0], tell(pooled, coco), similarity, [words])
        )
    return records


def seen() -> dict[str, list[str]]:
    """By picture, the nouns that a true caption may use."""
    return {picture: words.split() for picture, words in json.loads(SEEN.read_text())['seen'].items()}


def encoded(model_id: str, pixels: np.ndarray) -> dict[str, np.ndarray]:
    """The trunk's outputs of uint8 [224, 224, 3], and those of the family's own encoder where it has one."""
    features = dict(zip(OUTPUTS, trunk()(pixels)))
    if not (ZOO / model_id / 'encoder.onnx').exists():
        return features
    own = own_encoder(model_id)
    names = [value.name for value in own.get_outputs()]
    return {**features, **dict(zip(names, own.run(names, {'pixels': np.ascontiguousarray(pixels)[None]})))}


def tell(pooled, coco) -> np.ndarray:
    """The nouns' probabilities for one picture, then the genders'."""
    return head().run(None, {'pooled': pooled[None], 'coco_scores': coco[None]})[0][0]


trunk = functools.cache(session)
own_encoder = functools.cache(lambda model_id: open_session(ZOO / model_id / 'encoder.onnx'))
head = functools.cache(lambda: open_session(ZOO / 'nouns/nouns.onnx'))
