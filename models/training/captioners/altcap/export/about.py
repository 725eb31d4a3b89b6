"""What the cards say in words."""

# How each is made again: the stages of models/training/captioners/run.sh, of which those that are done already are skipped.
RECIPE = {
    'attention': 'features tune ranker attention',
    'vit-gpt2': 'features tune ranker vit',
    'clip-prefix': 'features tune ranker prefix',
    'inception-lstm': 'features tune ranker inception',
    'ranker': 'features tune ranker',
}


def made_by(model_id: str) -> str:
    return f'Made again by models/training/captioners/run.sh {RECIPE[model_id]}; its README has the data, the packages and the times.'


RESEARCH = 'MIT; trained on Flickr8k, whose pictures and captions are for research use'

ABOUT = {
    'attention': {
        'name': 'Attention',
        'version': '1.2.0',
        'family': 'attention',
        'memory': 120_000_000,  # bytes that npm run bench:models allows
        'summary': "Two LSTMs that speak together, each with attention over EfficientNet-Lite2's map, COCO-SSD's map and its "
        'detected regions, on the shared trunk.',
        'licence summary': 'Apache-2.0 (encoder and detector); caption part for research use',
        'licences': [{'part': 'attention and LSTMs', 'licence': RESEARCH, 'source': 'trained for this project'}],
        'provenance': [
            'Both begin with the weights of the first model that this project shipped; regions were added, beginning as a copy of '
            "the grid's projection. One learnt with the trunk's last blocks (cross-entropy, cropped, mirrored and recoloured "
            'photos), then both by self-critical training with CIDEr-D and a bonus for right words that they use too rarely, then with '
            "what tells a picture from others by the ranker (altcap.learn.distinct). The biases lean towards nouns that they said on dev "
            'less than the training captions do (altcap.learn.lean). '
            'Data: the 6,000 training pictures of Flickr8k with five captions each.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            'Knows everyday photos of people and dogs. Its captions for maps, diagrams, text, paintings, logos and '
            'buildings are usually wrong.',
            'Guesses gender and colour.',
            'Uses fewer than 300 different words for 1,000 photos.',
        ],
    },
    'vit-gpt2': {
        'name': 'ViT-GPT2',
        'version': '1.1.0',
        'family': 'vit-gpt2',
        'memory': 220_000_000,  # bytes that npm run bench:models allows
        'summary': "A hybrid ViT over the shared trunk's maps and detected regions and a GPT-2-style decoder with a "
        'byte-level BPE of its own, run by transformers.js.',
        'licence summary': 'Apache-2.0 (encoder and detector); caption part for research use',
        'licences': [{'part': 'hybrid ViT, decoder and tokenizer', 'licence': RESEARCH, 'source': 'trained for this project'}],
        'provenance': [
            'Cross-entropy, then self-critical training with CIDEr-D, on the 6,000 training pictures of Flickr8k with five '
            'captions each; the trunk is frozen. The tokenizer learnt from the same captions.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            'Knows everyday photos of people and dogs. Its captions for maps, diagrams, text, paintings, logos and '
            'buildings are usually wrong.',
            'Guesses gender and colour.',
            'Can write words that do not exist, because it puts words together from parts.',
        ],
    },
    'inception-lstm': {
        'name': 'Inception-LSTM',
        'version': '1.1.0',
        'family': 'inception-lstm',
        'memory': 120_000_000,  # bytes that npm run bench:models allows
        'summary': "One vector of an Inception network (nsfwjs's, up to its mixed8 block), injected into an LSTM at every word; the shared "
        'trunk beside it serves to compare and check what it writes.',
        'licence summary': 'MIT (encoder), Apache-2.0 (trunk and detector); caption part for research use',
        'licences': [
            {'part': 'InceptionV3 up to mixed8', 'licence': 'MIT', 'source': 'npm nsfwjs 4.3.0'},
            {'part': 'LSTM', 'licence': RESEARCH, 'source': 'trained for this project'},
        ],
        'provenance': [
            'Cross-entropy on the 6,000 training pictures of Flickr8k with five captions each, then self-critical training with '
            'CIDEr-D; encoder frozen.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            "Its encoder was tuned to recognise explicit images, and sees less in everyday ones than the trunk.",
            "Runs two encoders per image, its own and the trunk, so it is slower.",
            'Guesses gender and colour.',
        ],
    },
    'clip-prefix': {
        'name': 'Prefix',
        'version': '1.1.0',
        'family': 'clip-prefix',
        'memory': 110_000_000,  # bytes that npm run bench:models allows
        'summary': 'One vector of the picture, by a tower trained contrastively with captions, becomes a prefix of ten for a small '
        'GPT-style language model.',
        'licence summary': 'Apache-2.0 (encoder and detector); caption part for research use',
        'licences': [
            {'part': 'image tower, mapping network and language model', 'licence': RESEARCH, 'source': 'trained for this project'}
        ],
        'provenance': [
            'Its image tower begins as that of the ranker (altcap.learn.contrast); cross-entropy on the 6,000 training pictures of '
            'Flickr8k with five captions each, then self-critical training with CIDEr-D.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            'Sees the image only as a whole, so it misses things that are small or at the edge.',
            'Knows everyday photos of people and dogs, and names them even if they are not there.',
            'Guesses gender and colour.',
        ],
    },
}

# Of models/zoo/ranker: what its card says in words.
RANKER = {
    'name': 'Ranker',
    'version': '1.0.0',
    'summary': "A dual encoder that scores how well a caption fits an image, from the shared trunk's outputs and the caption's words.",
    'licence': {
        'summary': 'MIT; trained on data for research use',
        'parts': [{'part': 'both towers', 'licence': RESEARCH, 'source': 'trained for this project'}],
    },
    'provenance': [
        'Trained from random weights by models/training/captioners (altcap.learn.contrast) on the 6,000 training pictures of Flickr8k '
        'with five captions each, with InfoNCE both ways; weights averaged; the trunk frozen. Chosen by retrieval on dev.',
        'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
    ],
    'weaknesses': [
        'Knows only the words of everyday captions of people and dogs. All other words are the same unknown word to it.',
        'Compares whole images. Who does what, numbers and places make little difference to it.',
    ],
}
