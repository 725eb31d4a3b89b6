"""Florence-2: the files of `onnx-community/Florence-2-base-ft`."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from davit import Davit, davit
from files import image_processor, save, save_tokenizer, speak, tokenizer, write_json
from graph import BOOL, FLOAT, INT64, Graph, Weights
from layers import embed_tokens, mlp
from tokenizers import processors


@dataclass
class Florence2(Davit):
    text_heads: int = 12
    layers: int = 6
    vocab: int = 51289
    positions: int = 1024


def bart_encoder(c: Florence2, weights: Weights):
    g = Graph(weights)
    w, h, d = c.width, c.text_heads, c.width // c.text_heads
    mask = g.input("attention_mask", INT64, ["batch_size", "encoder_sequence_length"])
    x = g.input("inputs_embeds", FLOAT, ["batch_size", "encoder_sequence_length", w])
    bias = g.mask(mask)
    places = g.op("Range", g.const(0), g.size(x, 1), g.const(1))
    x = g.add(x, g.op("Gather", g.weight("bart.enc_positions", c.positions, w), places))
    x = g.norm(x, "bart.enc_norm", w)
    for i in range(c.layers):
        name = f"bart.enc.{i}"
        q, k, v = (g.heads(g.linear(x, f"{name}.{part}", w, w), h) for part in "qkv")
        x = g.norm(g.add(x, g.linear(g.attend(q, k, v, w, bias, d), f"{name}.o", w, w)), f"{name}.norm1", w)
        x = g.norm(g.add(x, mlp(g, x, name, w)), f"{name}.norm2", w)
    g.op("Identity", x, out="last_hidden_state")
    return g.model([("last_hidden_state", FLOAT, ["batch_size", "encoder_sequence_length", w])])


def bart_decoder(c: Florence2, weights: Weights):
    g = Graph(weights)
    w, h, d = c.width, c.text_heads, c.width // c.text_heads
    seen_mask = g.input("encoder_attention_mask", INT64, ["batch_size", "encoder_sequence_length"])
    seen = g.input("encoder_hidden_states", FLOAT, ["batch_size", "encoder_sequence_length", w])
    embeds = g.input("inputs_embeds", FLOAT, ["batch_size", "decoder_sequence_length", w])
    parts = [(side, part) for side in ("decoder", "encoder") for part in ("key", "value")]
    for i in range(c.layers):
        for side, part in parts:
            g.input(f"past_key_values.{i}.{side}.{part}", FLOAT, ["batch_size", h, f"past_{side}_length", d])
    flag = g.input("use_cache_branch", BOOL, [1])
    outputs = [("logits", FLOAT, ["batch_size", "decoder_sequence_length", c.vocab])] + [
        (f"present.{i}.{side}.{part}", FLOAT, ["batch", h, f"{side}_length_out", d]) for i in range(c.layers) for side, part in parts
    ]

    def body(cached: bool):
        b = g.branch()
        past = b.size("past_key_values.0.decoder.key", 2) if cached else b.const(0)
        total = b.add(past, b.size(embeds, 1))
        places = b.add(b.op("Range", past, total, b.const(1)), b.const(2))
        x = b.add(embeds, b.op("Gather", b.weight("bart.dec_positions", c.positions + 2, w), places))
        x = b.norm(x, "bart.dec_norm", w)
        bias, seen_bias = b.causal(past, total), b.mask(seen_mask)
        made = []
        for i in range(c.layers):
            name, cache = f"bart.dec.{i}", f"past_key_values.{i}"
            q, k, v = (b.heads(b.linear(x, f"{name}.{part}", w, w), h) for part in "qkv")
            if cached:
                k = b.op("Concat", f"{cache}.decoder.key", k, axis=2)
                v = b.op("Concat", f"{cache}.decoder.value", v, axis=2)
            made += [k, v]
            x = b.norm(b.add(x, b.linear(b.attend(q, k, v, w, bias, d), f"{name}.o", w, w)), f"{name}.norm1", w)
            q = b.heads(b.linear(x, f"{name}.cross_q", w, w), h)
            if cached:
                k, v = f"{cache}.encoder.key", f"{cache}.encoder.value"
                # An export by Optimum gives nothing here: the caller keeps what it has.
                nothing = b.const(np.zeros((0, h, 1, d)), np.float32)
                made += [nothing, nothing]
            else:
                k, v = (b.heads(b.linear(seen, f"{name}.cross_{part}", w, w), h) for part in "kv")
                made += [k, v]
            y = b.linear(b.attend(q, k, v, w, seen_bias, d), f"{name}.cross_o", w, w)
            x = b.norm(b.add(x, y), f"{name}.norm2", w)
            x = b.norm(b.add(x, mlp(b, x, name, w)), f"{name}.norm3", w)
        prefix = "with_past_" if cached else "without_"
        for (name, *_), value in zip(outputs, [b.op("MatMul", x, b.weight("bart.head", w, c.vocab)), *made]):
            b.op("Identity", value, out=prefix + name)
        return b.body(prefix, [(prefix + name, kind, shape) for name, kind, shape in outputs])

    g.either(flag, body(True), body(False), [name for name, *_ in outputs])
    return g.model(outputs)


PROMPTS = {
    "<CAPTION>": "What does the image describe?",
    "<DETAILED_CAPTION>": "Describe in detail what is shown in the image.",
    "<MORE_DETAILED_CAPTION>": "Describe with a paragraph what is shown in the image.",
    "<OCR>": "What is the text in the image?",
}
SENTENCE = "two boats lie near the old stone bridge"


def write_florence_2(folder: Path, c: Florence2, tiny: bool) -> None:
    # The real one has a thousand places.
    places = [f"<loc_{i}>" for i in range(10)]
    words = tokenizer(["<s>", "<pad>", "</s>", "<unk>", "<mask>", *places, "<od>", "</od>", "<ocr>", "</ocr>"], SENTENCE)
    bos, pad, eos = (words.token_to_id(token) for token in ("<s>", "<pad>", "</s>"))
    words.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", bos), ("</s>", eos)])
    weights = Weights(2, 0.005 if tiny else 0.02)
    if tiny:
        c.vocab = words.get_vocab_size()
        ids = [bos, *words.encode(SENTENCE, add_special_tokens=False).ids, eos]
        speak(weights, "bart.words", "bart.head", ids, (c.vocab, c.width))
    special = {"bos_token_id": bos, "eos_token_id": eos, "pad_token_id": pad, "decoder_start_token_id": eos}
    write_json(
        folder,
        {
            "config.json": {
                "architectures": ["Florence2ForConditionalGeneration"],
                "model_type": "florence2",
                "is_encoder_decoder": True,
                "vocab_size": c.vocab,
                "projection_dim": c.width,
                **special,
                "text_config": {
                    "model_type": "florence2_language",
                    "d_model": c.width,
                    "encoder_layers": c.layers,
                    "decoder_layers": c.layers,
                    "encoder_attention_heads": c.text_heads,
                    "decoder_attention_heads": c.text_heads,
                    "vocab_size": c.vocab,
                    "is_encoder_decoder": True,
                },
                "vision_config": {"model_type": "davit"},
            },
            "generation_config.json": {
                **special,
                "forced_bos_token_id": bos,
                "forced_eos_token_id": eos,
                "no_repeat_ngram_size": 3,
                "num_beams": 3,
                "early_stopping": True,
            },
            "preprocessor_config.json": image_processor(
                "CLIPImageProcessor",
                {"height": c.image, "width": c.image},
                resample=3,
                processor_class="Florence2Processor",
                do_center_crop=False,
                tasks_answer_post_processing_type=dict.fromkeys(PROMPTS, "pure_text"),
                task_prompts_without_inputs=PROMPTS,
                task_prompts_with_input={},
            ),
            "tokenizer_config.json": {
                "tokenizer_class": "BartTokenizer",
                "bos_token": "<s>",
                "eos_token": "</s>",
                "pad_token": "<pad>",
                "unk_token": "<unk>",
                "mask_token": "<mask>",
                "model_max_length": 1024,
            },
        },
    )
    save_tokenizer(words, folder, c.vocab)
    save(davit(c, weights), folder / "onnx/vision_encoder")
    words_of = ("bart.words", c.vocab, c.width)
    save(embed_tokens(weights, *words_of), folder / "onnx/embed_tokens")
    if tiny:
        save(embed_tokens(weights, *words_of, slow=True), folder.parent / "slow-florence-2/onnx/embed_tokens")
    save(bart_encoder(c, weights), folder / "onnx/encoder_model")
    save(bart_decoder(c, weights), folder / "onnx/decoder_model_merged")
