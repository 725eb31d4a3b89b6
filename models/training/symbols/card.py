"""Writes models/zoo/symbols/model.json: files, how pictures are prepared, thresholds, sets with their licences, scores."""

from __future__ import annotations

import hashlib
import json

import labels
import sets
from names import LANGUAGES, ZOO

FILES = {
    "network": "embedder.onnx",
    "vectors": "index.bin",
    "rows": "index.json",
    "glyphs": "glyphs.json",
    **{f"words-{language}": f"words-{language}.json" for language in LANGUAGES},
}


def described(name: str) -> dict[str, str | int]:
    data = (ZOO / name).read_bytes()
    return {"path": f"symbols/{name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def said_of(role: str) -> str:
    rows = [sets.licence(p) for packs in sets.ROLES[role].values() for p in packs]
    return "; ".join(f"{r['set']} {r['version']} ({r['licence']}, {r['author']})" for r in rows)


def main() -> None:
    found = json.loads((sets.DATA / "scores.json").read_text())
    exported = json.loads((sets.DATA / "export.json").read_text())
    head = json.loads((ZOO / "index.json").read_text())
    card = {
        "role": "symbols",
        "id": "symbols",
        "name": "Symbols",
        "version": "1.0.0",
        "summary": (
            "A small convolutional network turns a picture of 64 x 64 pixels into 128 numbers; icons, logos, flags and emoji "
            "are named after their nearest neighbours in an index, and have no name where none is near."
        ),
        "files": {key: described(name) for key, name in FILES.items()},
        "network": {
            "file": "network",
            "input": {"name": "views", "type": "uint8", "shape": ["n", 64, 64, 4]},
            "output": {"name": "embedding", "type": "float32", "shape": ["n", head["width"]]},
        },
        "index": {"vectors": "vectors", "rows": "rows", "width": head["width"], "count": head["starts"][-1]},
        "glyphs": "glyphs",
        "words": {language: f"words-{language}" for language in LANGUAGES},
        "confidence": found["confidence"],
        "licence": {
            "summary": "Trained by us; weights and index hold no picture.",
            "parts": [
                {"part": "weights and index", "licence": "MIT", "source": "models/training/symbols"},
                {
                    "part": "symbols learnt from",
                    "licence": "MIT, ISC, Apache-2.0, CC0-1.0, CC-BY-4.0, Unlicense",
                    "source": "npm packages of @iconify-json, listed with their makers under provenance",
                },
                {"part": "names of flags and emoji", "licence": "Unicode-3.0", "source": "Unicode CLDR 48.2.0"},
                {"part": "photos as what is no symbol", "licence": "research use", "source": "Flickr8k"},
            ],
        },
        "provenance": [
            f"Learnt from and indexed: {said_of('train')}.",
            f"Confidence fitted on, never learnt from: {said_of('dev')}.",
            f"Scored on, never learnt from nor fitted on: {said_of('test')}. OpenMoji is share-alike: only measured with.",
            "Brands' names: simple-icons' titles (CC0-1.0). Names of concepts: models/training/symbols/concepts, written by hand.",
            f"models/training/symbols: train.py; int8 weights differ from torch by {exported['int8 weights, largest difference']:.4f} "
            f"in one of 128 components at most, on {exported['pictures']} pictures.",
        ],
        "weaknesses": json.loads((labels.HERE / "weaknesses.json").read_text()),
        "scores": {f"{how}, {group}": row for how, table in found["scores"].items() for group, row in table.items()},
    }  # fmt: skip
    (ZOO / "model.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    print(sum(f["bytes"] for f in card["files"].values()), "bytes in all")


if __name__ == "__main__":
    main()
