"""The drawings that the index is made of, as the network sees them: each once, plain and on nothing; flags also round and square."""

from __future__ import annotations

import collections
import json
import random
import zlib

import augment
import data
import labels
import numpy as np
import prepare
import scene
import sets
from PIL import Image

#: The most drawings of one concept, and the most icons without a name.
PER_CONCEPT, UNNAMED = 22, 11000
LETTER_ROWS, WORD_ROWS, PHOTO_ROWS, OTHER_ROWS = 8, 400, 300, 150


def chosen() -> list[tuple[str, sets.Symbol, bool, int]]:
    """Drawings with a name, taking the sets in turn; then icons without one, those that several sets have first."""
    by_name = collections.defaultdict(list)
    for drawing in data.drawings("train"):
        by_name[labels.label(drawing[0])[1]].append(drawing)
    out, unnamed = [], []
    for name, drawings in sorted(by_name.items()):
        drawings.sort(key=lambda d: zlib.crc32(d[0].key.encode()))
        if name.startswith("icon:~"):
            unnamed.append((-len({d[0].pack for d in drawings}), name, drawings))
            continue
        turn: dict[str, int] = collections.Counter()
        ranked = []
        for d in drawings:
            turn[d[0].pack] += 1
            ranked.append((turn[d[0].pack], len(ranked), d))
        out += [(name, *d) for _, _, d in sorted(ranked, key=lambda r: r[:2])[: PER_CONCEPT if name.startswith("icon:") else 8]]
    for _, name, drawings in sorted(unnamed, key=lambda u: u[:2]):
        out += [(name, *d) for d in drawings[: 3 if len(drawings) > 3 else 1]]
    keep = [d for d in out if not d[0].startswith("icon:~")]
    return keep + [d for d in out if d[0].startswith("icon:~")][:UNNAMED]


def plain(pixels: np.ndarray) -> list[np.ndarray]:
    rgba = np.asarray(augment.inked(pixels, (0, 0, 0))) if pixels.ndim == 2 else np.asarray(pixels)
    return prepare.views(rgba)[-1:]


def rounds(pixels: np.ndarray) -> list[np.ndarray]:
    """The middle of a flag, as a square and as a disc."""
    flag = augment.box(Image.fromarray(np.asarray(pixels), "RGBA"))
    side = min(flag.size)
    middle = flag.crop(((flag.width - side) // 2, 0, (flag.width - side) // 2 + side, side))
    disc = middle.copy()
    disc.putalpha(augment.rounded(disc.size, side / 2))
    return [v for form in (middle, disc) for v in prepare.views(np.asarray(form))[:1]]


def drawn() -> tuple[list[np.ndarray], list[list[str]]]:
    """Views and rows of the drawings."""
    views, rows = [], []
    for _, symbol, coloured, index in chosen():
        pixels = data.master("train", coloured, index)
        found = plain(pixels) + (rounds(pixels) if symbol.kind == "flag" and coloured else [])
        views += found
        rows += [[symbol.pack, symbol.name, symbol.stem, symbol.kind, symbol.points]] * len(found)
    return views, rows


def generated() -> tuple[list[np.ndarray], list[list[str]]]:
    """Views and rows of what is not a symbol: letters, words, photos, sheets of icons and flat shapes."""
    views, rows = [], []
    rng = random.Random("rows of none")
    drawings = data.drawings("train")
    makers = [(f"none:letter {c[-1]}", lambda c=c: scene.lettered(rng, c[-1])) for c in data.LETTERS for _ in range(LETTER_ROWS)]
    makers += [("none:words", lambda: scene.lettered(rng, " ".join(rng.sample(scene.vocabulary(), rng.choice([1, 1, 2, 3])))))] * WORD_ROWS
    makers += [("none:photo", lambda: scene.photographed(rng))] * PHOTO_ROWS
    makers += [("none:sheet", lambda: scene.sheet(rng, [data.master("train", c, i) for _, c, i in rng.sample(drawings, 6)]))] * OTHER_ROWS
    makers += [("none:drawn", lambda: scene.drawn(rng))] * OTHER_ROWS
    for name, make in makers:
        try:
            found = prepare.views(np.asarray(make().convert("RGBA")))[-1:]
        except ValueError:
            continue
        views += found
        rows += [["generated", name, "", "none", ""]] * len(found)
    return views, rows


def main() -> None:
    target = sets.DATA / "canonical"
    if target.with_suffix(".json").exists():
        return
    views, rows = [a + b for a, b in zip(drawn(), generated())]
    np.save(target.with_suffix(".npy"), np.stack(views))
    target.with_suffix(".json").write_text(json.dumps(rows))
    print(len(rows), "views", dict(collections.Counter(r[3] for r in rows)))


if __name__ == "__main__":
    main()
