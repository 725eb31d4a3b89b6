"""SmolVLM (Idefics3): the files of `HuggingFaceTB/SmolVLM-256M-Instruct`."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from files import image_processor, save, save_tokenizer, speak, tokenizer, write_json
from graph import BOOL, FLOAT, INT64, Graph, Weights
from layers import embed_tokens, patches, pre_norm_block


@dataclass
class SmolVlm:
    image: int = 512
    patch: int = 16
    vision_width: int = 768
    vision_layers: int = 12
    vision_heads: int = 12
    squeeze: int = 4
    width: int = 576
    layers: int = 30
    heads: int = 9
    kv_heads: int = 3
    inner: int = 1536
    vocab: int = 49280
    positions: int = 8192
    theta: float = 100000.0

    @property
    def tokens(self) -> int:
        """Tokens that one tile of a picture becomes."""
        return (self.image // self.patch // self.squeeze) ** 2


def siglip(c: SmolVlm, weights: Weights):
    g = Graph(weights)
    w, side, s = c.vision_width, c.image // c.patch, c.squeeze
    pixels = g.input("pixel_values", FLOAT, ["batch_size", "num_images", 3, "height", "width"])
    mask = g.input("pixel_attention_mask", BOOL, ["batch_size", "num_images", "height", "width"])
    mask = g.reshape(g.op("Cast", mask, to=FLOAT), -1, 1, c.image, c.image)
    mask = g.op("MaxPool", mask, kernel_shape=[c.patch] * 2, strides=[c.patch] * 2)
    bias = g.op(
        "Where",
        g.op("Greater", g.reshape(mask, -1, 1, 1, side * side), g.const(0, np.float32)),
        g.const(0, np.float32),
        g.const(-1e9, np.float32),
    )
    x = patches(g, g.reshape(pixels, -1, 3, c.image, c.image), "siglip.patch", 3, w, c.patch, side * side)
    x = g.add(x, g.weight("siglip.positions", 1, side * side, w))
    for i in range(c.vision_layers):
        x = pre_norm_block(g, x, f"siglip.{i}", w, c.vision_heads, bias)
    x = g.norm(x, "siglip.norm", w)
    x = g.transpose(g.reshape(x, -1, side, side // s, w * s), 0, 2, 1, 3)
    x = g.transpose(g.reshape(x, -1, side // s, side // s, w * s * s), 0, 2, 1, 3)
    x = g.linear(g.reshape(x, -1, c.tokens, w * s * s), "siglip.connector", w * s * s, c.width, bias=False)
    g.op("Identity", x, out="image_features")
    return g.model([("image_features", FLOAT, ["num_images_flat", c.tokens, c.width])])


def llama_decoder(c: SmolVlm, weights: Weights):
    g = Graph(weights)
    w, h, kv = c.width, c.heads, c.kv_heads
    d = w // h
    x = g.input("inputs_embeds", FLOAT, ["batch_size", "sequence_length", w])
    mask = g.input("attention_mask", INT64, ["batch_size", "total_sequence_length"])
    places = g.input("position_ids", INT64, ["batch_size", "sequence_length"])
    for i in range(c.layers):
        for part in ("key", "value"):
            g.input(f"past_key_values.{i}.{part}", FLOAT, ["batch_size", kv, "past_sequence_length", d])
    past = g.size("past_key_values.0.key", 2)
    total = g.add(past, g.size(x, 1))
    bias = g.causal(past, total, mask)
    angles = np.tile(np.outer(np.arange(c.positions), c.theta ** (-np.arange(0, d, 2) / d)), 2)
    turns = []
    for name, table in (("cos", np.cos(angles)), ("sin", np.sin(angles))):
        weights.set(f"llama.{name}", table)
        turns.append(g.op("Unsqueeze", g.op("Gather", g.weight(f"llama.{name}", c.positions, d), places), g.const([1])))

    def turn(v: str) -> str:
        low = g.op("Slice", v, g.const([0]), g.const([d // 2]), g.const([3]))
        high = g.op("Slice", v, g.const([d // 2]), g.const([d]), g.const([3]))
        swapped = g.op("Concat", g.op("Neg", high), low, axis=3)
        return g.add(g.mul(v, turns[0]), g.mul(swapped, turns[1]))

    def repeat(v: str) -> str:
        wide = g.op("Tile", g.op("Unsqueeze", v, g.const([2])), g.const([1, 1, h // kv, 1, 1]))
        return g.reshape(wide, 0, h, -1, d)

    outputs = [("logits", FLOAT, ["batch_size", "sequence_length", c.vocab])]
    for i in range(c.layers):
        name = f"llama.{i}"
        y = g.rms(x, f"{name}.norm1", w)
        q = turn(g.heads(g.linear(y, f"{name}.q", w, w, bias=False), h))
        k = turn(g.heads(g.linear(y, f"{name}.k", w, kv * d, bias=False), kv))
        v = g.heads(g.linear(y, f"{name}.v", w, kv * d, bias=False), kv)
        k = g.op("Concat", f"past_key_values.{i}.key", k, axis=2, out=f"present.{i}.key")
        v = g.op("Concat", f"past_key_values.{i}.value", v, axis=2, out=f"present.{i}.value")
        outputs += [(f"present.{i}.{part}", FLOAT, ["batch_size", kv, "total_length", d]) for part in ("key", "value")]
        seen = g.attend(q, repeat(k), repeat(v), w, bias, d)
        x = g.add(x, g.linear(seen, f"{name}.o", w, w, bias=False))
        y = g.rms(x, f"{name}.norm2", w)
        gate = g.linear(y, f"{name}.gate", w, c.inner, bias=False)
        y = g.mul(g.mul(gate, g.op("Sigmoid", gate)), g.linear(y, f"{name}.up", w, c.inner, bias=False))
        x = g.add(x, g.linear(y, f"{name}.down", c.inner, w, bias=False))
    g.op("MatMul", g.rms(x, "llama.norm", w), g.weight("llama.head", w, c.vocab), out="logits")
    return g.model(outputs)


CHAT = (
    "<|im_start|>{% for message in messages %}{{ message['role'] | capitalize }}"
    "{% if message['content'][0]['type'] == 'image' %}{{ ':' }}{% else %}{{ ': ' }}{% endif %}"
    "{% for line in message['content'] %}{% if line['type'] == 'text' %}{{ line['text'] }}"
    "{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"
)


SENTENCE = " Three red apples on my white kitchen table"


def write_smolvlm(folder: Path, c: SmolVlm, tiny: bool) -> None:
    grid = [f"<row_{r}_col_{k}>" for r in range(1, 7) for k in range(1, 7)]
    words = tokenizer(
        [
            "<|endoftext|>",
            "<|im_start|>",
            "<|im_end|>",
            "<fake_token_around_image>",
            "<image>",
            "<end_of_utterance>",
            "<global-img>",
            *grid,
        ],
        SENTENCE,
    )
    start, pad, image, end = (words.token_to_id(token) for token in ("<|im_start|>", "<|im_end|>", "<image>", "<end_of_utterance>"))
    weights = Weights(3, 0.005 if tiny else 0.02)
    if tiny:
        c.vocab = words.get_vocab_size()
        ids = [words.encode("Assistant:").ids[-1], *words.encode(SENTENCE).ids, end]
        speak(weights, "llama.words", "llama.head", ids, (c.vocab, c.width))
    special = {"bos_token_id": start, "eos_token_id": end, "pad_token_id": pad}
    write_json(
        folder,
        {
            "config.json": {
                "architectures": ["Idefics3ForConditionalGeneration"],
                "model_type": "idefics3",
                "image_token_id": image,
                "scale_factor": c.squeeze,
                "vocab_size": c.vocab,
                **special,
                "text_config": {
                    "model_type": "llama",
                    "hidden_size": c.width,
                    "num_hidden_layers": c.layers,
                    "num_attention_heads": c.heads,
                    "num_key_value_heads": c.kv_heads,
                    "head_dim": c.width // c.heads,
                    "vocab_size": c.vocab,
                    "max_position_embeddings": c.positions,
                },
                "vision_config": {
                    "model_type": "idefics3",
                    "image_size": c.image,
                    "patch_size": c.patch,
                    "hidden_size": c.vision_width,
                    "max_image_size": {"longest_edge": c.image},
                },
            },
            "generation_config.json": special,
            "preprocessor_config.json": image_processor(
                "Idefics3ImageProcessor",
                {"longest_edge": 4 * c.image},
                resample=1,
                processor_class="Idefics3Processor",
                do_image_splitting=True,
                do_pad=True,
                do_convert_rgb=True,
                max_image_size={"longest_edge": c.image},
            ),
            "processor_config.json": {"image_seq_len": c.tokens, "processor_class": "Idefics3Processor"},
            "tokenizer_config.json": {
                "tokenizer_class": "GPT2Tokenizer",
                "bos_token": "<|im_start|>",
                "eos_token": "<end_of_utterance>",
                "pad_token": "<|im_end|>",
                "unk_token": "<|endoftext|>",
                "model_max_length": 8192,
                "chat_template": CHAT,
            },
        },
    )
    save_tokenizer(words, folder, c.vocab)
    save(siglip(c, weights), folder / "onnx/vision_encoder")
    words_of = ("llama.words", c.vocab, c.width)
    save(embed_tokens(weights, *words_of), folder / "onnx/embed_tokens")
    if tiny:
        save(embed_tokens(weights, *words_of, slow=True), folder.parent / "slow-smolvlm/onnx/embed_tokens")
    save(llama_decoder(c, weights), folder / "onnx/decoder_model_merged")
