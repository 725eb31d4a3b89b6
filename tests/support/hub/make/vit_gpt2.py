"""ViT with GPT-2: the files of `Xenova/vit-gpt2-image-captioning` and `Mozilla/distilvit`."""

from dataclasses import dataclass
from pathlib import Path

from files import image_processor, save, save_tokenizer, speak, tokenizer, write_json
from graph import BOOL, FLOAT, INT64, Graph, Weights
from layers import nothing_slowly, patches, pre_norm_block


@dataclass
class VitGpt2:
    image: int = 224
    patch: int = 16
    width: int = 768
    vit_layers: int = 12
    heads: int = 12
    layers: int = 12
    vocab: int = 50257
    positions: int = 1024
    # The real file multiplies by the transposed embedding; a head of its own can be made to say a sentence.
    tied: bool = True


def vit_encoder(c: VitGpt2, weights: Weights, slow: bool = False):
    g = Graph(weights)
    w, n = c.width, (c.image // c.patch) ** 2
    pixels = g.input("pixel_values", FLOAT, ["batch_size", "num_channels", "height", "width"])
    x = patches(g, pixels, "vit.patch", 3, w, c.patch, n)
    first = g.op(
        "Expand", g.weight("vit.cls", 1, 1, w), g.op("Concat", g.op("Unsqueeze", g.size(pixels, 0), g.const([0])), g.const([1, w]), axis=0)
    )
    x = g.add(g.op("Concat", first, x, axis=1), g.weight("vit.positions", 1, n + 1, w))
    if slow:
        x = g.add(x, nothing_slowly(g, pixels, 4))
    for i in range(c.vit_layers):
        x = pre_norm_block(g, x, f"vit.{i}", w, c.heads)
    g.op("Identity", g.norm(x, "vit.norm", w), out="last_hidden_state")
    return g.model([("last_hidden_state", FLOAT, ["batch_size", n + 1, w])])


def gpt2_decoder(c: VitGpt2, weights: Weights):
    g = Graph(weights)
    w, h, d = c.width, c.heads, c.width // c.heads
    ids = g.input("input_ids", INT64, ["batch_size", "sequence_length"])
    seen = g.input("encoder_hidden_states", FLOAT, ["batch_size", "encoder_sequence_length", w])
    caches = [(f"past_key_values.{i}.key", f"past_key_values.{i}.value") for i in range(c.layers)]
    for name in [name for pair in caches for name in pair]:
        g.input(name, FLOAT, ["batch_size", h, "past_decoder_sequence_length", d])
    flag = g.input("use_cache_branch", BOOL, [1])
    outputs = [("logits", FLOAT, ["batch_size", "sequence_length", c.vocab])] + [
        (f"present.{i}.{part}", FLOAT, ["batch_size", h, "total_length", d]) for i in range(c.layers) for part in ("key", "value")
    ]

    def body(cached: bool):
        b = g.branch()
        past = b.size(caches[0][0], 2) if cached else b.const(0)
        total = b.add(past, b.size(ids, 1))
        places = b.op("Range", past, total, b.const(1))
        x = b.add(b.op("Gather", b.weight("gpt2.wte", c.vocab, w), ids), b.op("Gather", b.weight("gpt2.wpe", c.positions, w), places))
        bias = b.causal(past, total)
        made = []
        for i in range(c.layers):
            name = f"gpt2.{i}"
            y = b.norm(x, f"{name}.ln_1", w)
            q, k, v = (b.heads(b.linear(y, f"{name}.{part}", w, w), h) for part in "qkv")
            if cached:
                k = b.op("Concat", caches[i][0], k, axis=2)
                v = b.op("Concat", caches[i][1], v, axis=2)
            made += [k, v]
            x = b.add(x, b.linear(b.attend(q, k, v, w, bias, d), f"{name}.o", w, w))
            # As in the real export, keys and values of the picture are worked out anew at every step.
            y = b.norm(x, f"{name}.ln_cross", w)
            q = b.heads(b.linear(y, f"{name}.cross_q", w, w), h)
            k, v = (b.heads(b.linear(seen, f"{name}.cross_{part}", w, w), h) for part in "kv")
            x = b.add(x, b.linear(b.attend(q, k, v, w, None, d), f"{name}.cross_o", w, w))
            y = b.norm(x, f"{name}.ln_2", w)
            y = b.linear(b.gelu_new(b.linear(y, f"{name}.fc", w, 4 * w)), f"{name}.proj", 4 * w, w)
            x = b.add(x, y)
        x = b.norm(x, "gpt2.ln_f", w)
        head = b.transpose(b.weight("gpt2.wte", c.vocab, w), 1, 0) if c.tied else b.weight("gpt2.head", w, c.vocab)
        prefix = "with_past_" if cached else "without_"
        results = [b.op("MatMul", x, head), *made]
        for (name, *_), value in zip(outputs, results):
            b.op("Identity", value, out=prefix + name)
        return b.body(prefix, [(prefix + name, kind, shape) for name, kind, shape in outputs])

    g.either(flag, body(True), body(False), [name for name, *_ in outputs])
    return g.model(outputs)


SENTENCE = "a small dog runs over wet green grass"


def write_vit_gpt2(folder: Path, c: VitGpt2, tiny: bool) -> None:
    end = "<|endoftext|>"
    words = tokenizer([end], SENTENCE)
    start = words.token_to_id(end)
    weights = Weights(1, 0.005 if tiny else 0.02)
    if tiny:
        c.vocab = words.get_vocab_size()
        ids = [start, *words.encode(SENTENCE).ids, start]
        speak(weights, "gpt2.wte", "gpt2.head", ids, (c.vocab, c.width))
    special = {"bos_token_id": start, "eos_token_id": start, "pad_token_id": start, "decoder_start_token_id": start}
    write_json(
        folder,
        {
            "config.json": {
                "architectures": ["VisionEncoderDecoderModel"],
                "model_type": "vision-encoder-decoder",
                "is_encoder_decoder": True,
                **special,
                "encoder": {"model_type": "vit", "hidden_size": c.width, "image_size": c.image, "patch_size": c.patch},
                "decoder": {
                    "model_type": "gpt2",
                    "n_layer": c.layers,
                    "n_head": c.heads,
                    "n_embd": c.width,
                    "n_positions": c.positions,
                    "vocab_size": c.vocab,
                    "add_cross_attention": True,
                    "is_decoder": True,
                },
            },
            "generation_config.json": {**special, "max_length": 24},
            "preprocessor_config.json": image_processor("ViTImageProcessor", {"height": c.image, "width": c.image}, resample=2),
            "tokenizer_config.json": {
                "tokenizer_class": "GPT2Tokenizer",
                "bos_token": end,
                "eos_token": end,
                "unk_token": end,
                "pad_token": end,
                "model_max_length": 1024,
            },
        },
    )
    save_tokenizer(words, folder, c.vocab)
    save(vit_encoder(c, weights), folder / "onnx/encoder_model")
    if tiny:
        save(vit_encoder(c, weights, slow=True), folder.parent / "slow-vit-gpt2/onnx/encoder_model")
    save(gpt2_decoder(c, weights), folder / "onnx/decoder_model_merged")
