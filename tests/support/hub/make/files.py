"""What is common to the files of all models: tokenizers, configuration, graphs with int8 weights, and the fixed sentence."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
from graph import Weights
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

PROMPTS = "What is in this picture? Describe the image. What is the text in the image? User: Assistant:"


def tokenizer(special: list[str], sentence: str, vocab: int = 330) -> Tokenizer:
    """Byte-level BPE, as GPT-2, BART and SmolLM have it."""
    it = Tokenizer(models.BPE())
    it.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    it.decoder = decoders.ByteLevel()
    texts = [" " + sentence.strip(), sentence]
    trainer = trainers.BpeTrainer(vocab_size=vocab, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    it.train_from_iterator(texts * 500 + [PROMPTS], trainer)
    it.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])
    return it


def save_tokenizer(words: Tokenizer, folder: Path, vocab: int) -> None:
    """With as many tokens as the network chooses among: those that are missing spell nothing that anybody writes."""
    path = folder / "tokenizer.json"
    words.save(str(path))
    known = words.get_vocab_size()
    if known == vocab:
        return
    content = json.loads(path.read_text())
    content["model"]["vocab"] |= {f"unused{place}": place for place in range(known, vocab)}
    path.write_text(json.dumps(content, ensure_ascii=False))


def speak(weights: Weights, embedding: str, head: str, ids: list[int], shape: tuple[int, int]) -> None:
    """Makes the output layer such that each of the ids calls for the next. They must differ; only the last may be the first."""
    inner = ids[:-1] if ids[0] == ids[-1] else ids
    assert len(set(inner)) == len(inner), "a token that comes twice calls for two different ones"
    vocab, width = shape
    words = weights.rng.standard_normal((vocab, width), dtype=np.float32)
    weights.set(embedding, words)
    out = weights.rng.standard_normal((width, vocab), dtype=np.float32) * 0.01
    for now, then in pairwise(ids):
        out[:, then] += words[now]
    weights.set(head, out)


def write_json(folder: Path, files: dict[str, object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, indent=1) + "\n")


def save(model: onnx.ModelProto, path: Path) -> None:
    """Writes the graph with int8 weights, under the name that such a file has on a hub."""
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model)
    plain = path.with_suffix(".onnx")
    onnx.save(model, plain)
    small = path.with_name(path.name + "_quantized.onnx")
    quantize_dynamic(plain, small, weight_type=QuantType.QUInt8, extra_options={"EnableSubgraph": True})
    plain.unlink()


def image_processor(kind: str, size: dict[str, int], **more: object) -> dict[str, object]:
    half = [0.5] * 3
    scaled = {"do_resize": True, "do_rescale": True, "rescale_factor": 1 / 255, "do_normalize": True}
    return {"image_processor_type": kind, **scaled, "image_mean": half, "image_std": half, "size": size, **more}
