"""vit-gpt2 in the layout that transformers.js loads: onnx/encoder_model.onnx, onnx/decoder_model_merged.onnx, JSON beside.

The encoder takes the shared trunk's outputs, not pixels. What it gives as `last_hidden_state` are the keys and values of
every decoder layer's cross-attention, side by side: they are projected once a picture, not once a token, and a cache for
them, which transformers.js does not know for GPT-2 decoders, is not needed.
Run: python -m altcap.export.transformers_js CHECKPOINT ID
"""

import json
import sys
from pathlib import Path

import torch
from torch import nn

from altcap.data.corpus import BOS, EOS, PAD, SPECIAL, UNK
from altcap.export.family import SHAPES
from altcap.export.quantise import quantise
from altcap.networks.build import load
from altcap.networks.hybrid import pairs
from altcap.settings import EXPORTS, ZOO

PARTS = ('encoder_model', 'decoder_model_merged')
PRESENT, PAST = 'present', 'past_key_values'


class Encoder(nn.Module):
    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs):
        """[1, places, layers * 2 * size]"""
        hidden = self.model.encode(inputs)
        return torch.cat([block.cross_kv(hidden) for block in self.model.decoder.blocks], -1)


class Decoder(nn.Module):
    """Tokens [beams, t] to logits [beams, t, words]; caches [beams, heads, tokens, width]. The picture's batch is 1."""

    def __init__(self, model) -> None:
        super().__init__()
        self.model = model

    def forward(self, tokens, seen, *past):
        blocks = self.model.decoder.blocks
        crossing = [part.unflatten(-1, (self.model.heads, -1)).transpose(-3, -2) for part in seen.chunk(2 * len(blocks), -1)]
        x = self.model.embed(tokens[:, None])
        x, caches = self.model.decoder(x, pairs([part[:, None] for part in past]), pairs(crossing))
        return self.model.decoder.logits(x[:, 0]), *(part[:, 0] for cache in caches for part in cache)


def cache_names(layers: int, start: str) -> list[str]:
    return [f'{start}.{layer}.{part}' for layer in range(layers) for part in ('key', 'value')]


@torch.no_grad()
def main() -> None:
    torch.set_num_threads(1)
    name, model_id = sys.argv[1:3]
    model, inputs, vocab, _ = load(name)
    folder = ZOO / model_id
    (folder / 'onnx').mkdir(parents=True, exist_ok=True)
    plain = plain_files(model_id)
    export(model, inputs, plain)
    for part in PARTS:
        target = folder / 'onnx' / f'{part}.onnx'
        print(part, plain[part].stat().st_size, quantise(plain[part], target))
    (folder / 'tokenizer.json').write_text(vocab.text)
    for file, content in settings(model, len(vocab)).items():
        (folder / file).write_text(json.dumps(content, indent=2) + '\n')


def plain_files(model_id: str) -> dict[str, Path]:
    """Where the float32 parts lie."""
    return {part: EXPORTS / f'{model_id}.{part}.fp32.onnx' for part in PARTS}


def export(model, inputs: list[str], files: dict[str, Path]) -> None:
    encoder, decoder = Encoder(model).eval(), Decoder(model).eval()
    seen_inputs = tuple(torch.rand(1, *SHAPES[name]) for name in inputs)
    seen = encoder(*seen_inputs)
    torch.onnx.export(
        encoder, seen_inputs, files['encoder_model'], input_names=inputs, output_names=['last_hidden_state'], opset_version=17, dynamo=False
    )
    past, present = cache_names(model.layers, PAST), cache_names(model.layers, PRESENT)
    # Traced with more than one of everything, so that no dimension is taken for a constant.
    caches = [torch.rand(2, model.heads, 4, model.size // model.heads) for _ in past]
    varying = {'input_ids': {0: 'batch_size', 1: 'sequence_length'}, 'logits': {0: 'batch_size', 1: 'sequence_length'}}
    varying.update({cache: {0: 'batch_size', 2: 'past_sequence_length'} for cache in past})
    varying.update({cache: {0: 'batch_size', 2: 'total_sequence_length'} for cache in present})
    torch.onnx.export(
        decoder,
        (torch.tensor([[BOS, 5, 6]] * 2), seen, *caches),
        files['decoder_model_merged'],
        input_names=['input_ids', 'encoder_hidden_states', *past],
        output_names=['logits', *present],
        dynamic_axes=varying,
        opset_version=17,
        dynamo=False,
    )


def settings(model, words: int) -> dict[str, dict]:
    """The JSON files that transformers.js reads."""
    special = dict(bos_token_id=BOS, eos_token_id=EOS, pad_token_id=PAD, decoder_start_token_id=BOS)
    return {
        'config.json': {
            'model_type': 'vision-encoder-decoder',
            'architectures': ['VisionEncoderDecoderModel'],
            'is_encoder_decoder': True,
            **special,
            'encoder': {
                'model_type': 'vit',
                'hidden_size': model.size,
                'num_hidden_layers': len(model.encoder),
                'num_attention_heads': model.heads,
            },
            'decoder': {
                'model_type': 'gpt2',
                'n_embd': model.size,
                'n_layer': model.layers,
                'n_head': model.heads,
                'n_positions': model.decoder.places.num_embeddings,
                'vocab_size': words,
                'add_cross_attention': True,
                'is_decoder': True,
            },
        },
        'generation_config.json': {**special, 'max_new_tokens': 20, 'suppress_tokens': [PAD, BOS, UNK]},
        # The trunk normalises: it takes bytes.
        'preprocessor_config.json': {
            'image_processor_type': 'ViTImageProcessor',
            'do_resize': True,
            'resample': 2,
            'size': {'height': 224, 'width': 224},
            'do_rescale': False,
            'do_normalize': False,
        },
        'tokenizer_config.json': {
            'tokenizer_class': 'GPT2Tokenizer',
            'add_prefix_space': True,
            'clean_up_tokenization_spaces': False,
            **{f'{kind}_token': SPECIAL[number] for kind, number in dict(bos=BOS, eos=EOS, pad=PAD, unk=UNK).items()},
        },
    }


if __name__ == '__main__':
    main()
