"""What the cards say in words."""

ABOUT = {
    'attention': {
        'name': 'Attention', 'version': '0.1.0', 'family': 'attention',
        'summary': "An LSTM with attention over EfficientNet-Lite2's map, COCO-SSD's map and its detected regions, on the "
                   'shared trunk.',
        'confidence': "Of a caption, the lowest of the detector's scores for the people and animals it names and of the "
                      "tokens' geometric mean probability. confidence.json has a calibrated logistic score.",
        'licence': {'part': 'attention and LSTM',
                    'licence': 'MIT; trained on Flickr8k, whose pictures and captions are for research use',
                    'source': 'trained for this project'},
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
}
