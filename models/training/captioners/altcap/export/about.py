"""What the cards say in words."""

RESEARCH = 'MIT; trained on Flickr8k, whose pictures and captions are for research use'

ABOUT = {
    'attention': {
        'name': 'Attention', 'version': '0.1.0', 'family': 'attention',
        'summary': "An LSTM with attention over EfficientNet-Lite2's map, COCO-SSD's map and its detected regions, on the "
                   'shared trunk.',
        'confidence': "Of a caption, the lowest of the detector's scores for the people and animals it names and of the "
                      "tokens' geometric mean probability. confidence.json has a calibrated logistic score.",
        'licence summary': 'Apache-2.0 (encoder and detector); caption part for research use',
        'licences': [{'part': 'attention and LSTM', 'licence': RESEARCH, 'source': 'trained for this project'}],
        'provenance': [
            "Starts from the starter's weights (models/zoo/starter); regions were added, beginning as a copy of the grid's projection.",
            'Frozen trunk. Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            'Knows everyday photographs of people and dogs: its captions for maps, diagrams, text, paintings, logos and '
            'buildings are usually wrong.',
            'Words for gender and colour are guesses.',
            'Uses fewer than 300 different words.',
        ],
    },
    'vit-gpt2': {
        'name': 'ViT-GPT2', 'version': '0.1.0', 'family': 'vit-gpt2',
        'summary': "A hybrid ViT over the shared trunk's maps and detected regions and a GPT-2-style decoder with a "
                   'byte-level BPE of its own, run by transformers.js.',
        'confidence': "Of a caption, the lowest of the detector's scores for the people and animals it names and of the "
                      "words' geometric mean probability.",
        'licence summary': 'Apache-2.0 (encoder and detector); caption part for research use',
        'licences': [{'part': 'hybrid ViT, decoder and tokenizer', 'licence': RESEARCH, 'source': 'trained for this project'}],
        'provenance': [
            'Cross-entropy, then self-critical training with CIDEr-D, on the 6,000 training pictures of Flickr8k with five '
            'captions each; the trunk is frozen. The tokenizer learnt from the same captions.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            'Knows everyday photographs of people and dogs: its captions for maps, diagrams, text, paintings, logos and '
            'buildings are usually wrong.',
            'Words for gender and colour are guesses.',
            'Can put a word together that does not exist, since it writes parts of words.',
        ],
    },
    'inception-lstm': {
        'name': 'Inception-LSTM', 'version': '0.1.0', 'family': 'inception-lstm',
        'summary': "One vector of an Inception network (nsfwjs's, up to its mixed8 block), injected into an LSTM at every word.",
        'confidence': "The geometric mean probability of the caption's tokens; there is no detector beside it.",
        'licence summary': 'MIT (encoder); caption part for research use',
        'licences': [
            {'part': 'InceptionV3 up to mixed8', 'licence': 'MIT', 'source': 'npm nsfwjs 4.3.0'},
            {'part': 'LSTM', 'licence': RESEARCH, 'source': 'trained for this project'},
        ],
        'provenance': [
            'Cross-entropy on the 6,000 training pictures of Flickr8k with five captions each; encoder frozen.',
            'Weights stored as int8 with one scale per output channel, computed in float32; ONNX opset 17.',
        ],
        'weaknesses': [
            "Its encoder was tuned to tell explicit pictures, and sees less of everyday ones than the trunk.",
            'Has no detector: names people and dogs where there are none.',
            'Words for gender and colour are guesses.',
        ],
    },
}
