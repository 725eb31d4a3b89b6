"""Builds index.bin and index.json from the canonical drawings and the exported network.

A set that is added to sets.py can be indexed without training again.
"""

from __future__ import annotations

import argparse
import collections
import json
import zlib

import labels
import numpy as np
import onnxruntime
import sets
from names import ZOO

#: The most rows that one name keeps, by kind.
MOST = {"icon": 16, "logo": 4, "flag": 6, "emoji": 5, "none": 400}
#: A row with a higher cosine than this to a row already kept adds nothing.
SAME = {"icon": 0.93, "logo": 0.95, "flag": 0.97, "emoji": 0.95, "none": 0.9}
#: The most rows of icons that have no name of ours.
UNNAMED = 6000
#: Brands called like a host that no packaged file may name (tests/e2e/package.test.ts looks for addresses of CDNs).
NEVER_NAMED = {"logo:jsDelivr", "logo:Skypack", "logo:unpkg"}
#: An icon without a name that is this close to a named one is left out.
LIKE_NAMED = 0.9


def embed(views: np.ndarray) -> np.ndarray:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(ZOO / "embedder.onnx", options)
    return np.concatenate([session.run(None, {"views": np.ascontiguousarray(views[i : i + 64])})[0] for i in range(0, len(views), 64)])


def embedded(views: np.ndarray) -> np.ndarray:
    """The same, cached on disk until the network changes."""
    kept = sets.DATA / f"embedded-{zlib.crc32((ZOO / 'embedder.onnx').read_bytes()):08x}-{len(views)}.npy"
    if not kept.exists():
        np.save(kept, embed(views))
    return np.load(kept)


def wrong_ones(vectors: np.ndarray, names: list[str], packs: list[str]) -> set[int]:
    """Icons that several other sets draw under a different name: here the name means something else."""
    icons = [i for i, n in enumerate(names) if n.startswith("icon:") and "~" not in n]
    table, out = vectors[icons], set()
    for start in range(0, len(icons), 512):
        cosines = table[start : start + 512] @ table.T
        for row, at in zip(cosines, range(start, len(icons))):
            i = icons[at]
            nearest = np.argpartition(-row, 25)[:25]
            near = [j for j in nearest[np.argsort(-row[nearest])] if packs[icons[j]] != packs[i]][:6]
            agree = [names[icons[j]] == names[i] for j in near]
            other = collections.Counter(names[icons[j]] for j in near).most_common(1)
            if not any(agree) and other and other[0][1] >= 4:
                out.add(i)
    return out


def spread(vectors: np.ndarray, most: int, same: float) -> list[int]:
    """Picks rows that differ: first the one nearest to the mean, then each time the one farthest from those already picked."""
    kept = [int(np.argmax(vectors @ vectors.mean(0)))]
    near = vectors @ vectors[kept[0]]
    while len(kept) < min(most, len(vectors)):
        far = int(np.argmin(near))
        if near[far] > same:
            break
        kept.append(far)
        near = np.maximum(near, vectors @ vectors[far])
    return kept


def joined(names: list[str], vectors: np.ndarray) -> dict[str, str]:
    """Renamed logos, old name to new. Two logos are one brand if they look alike and one name starts or ends with the other."""
    by_flat = {labels.flat(n.split(":", 1)[1]): n for n in sorted(set(names)) if n.startswith("logo:")}
    rows = collections.defaultdict(list)
    for i, n in enumerate(names):
        rows[n].append(i)
    known, out = set(labels.brands().values()), {}
    for flat, name in by_flat.items():
        for cut in range(3, len(flat)):
            other = by_flat.get(flat[:cut]) or by_flat.get(flat[-cut:])
            if other and other != name and (vectors[rows[name]] @ vectors[rows[other]].T).max() > 0.75:
                keep, drop = (name, other) if name[5:] in known and other[5:] not in known else (other, name)
                out[drop] = keep
    return out


def indexed() -> tuple[np.ndarray, list[str], list[str]]:
    """Vectors, names and sets of all canonical drawings that may be indexed."""
    views = np.load(sets.DATA / "canonical.npy", mmap_mode="r")
    rows = json.loads((sets.DATA / "canonical.json").read_text())
    packs_used = {"generated", *(p for packs in sets.TRAIN.values() for p in packs)}
    use = [i for i, r in enumerate(rows) if r[0] in packs_used]
    rows, vectors = [rows[i] for i in use], embedded(views)[use]
    names, packs = [labels.of_row(r) for r in rows], [r[0] for r in rows]
    same_brand = joined(names, vectors)
    names = [same_brand.get(same_brand.get(n, n), same_brand.get(n, n)) for n in names]
    return vectors, names, packs


def chosen(vectors: np.ndarray, names: list[str], left_out: set[int]) -> dict[str, list[int]]:
    """Name to the rows that the index keeps of it."""
    by_name = collections.defaultdict(list)
    for i, name in enumerate(names):
        if i not in left_out and name not in NEVER_NAMED:
            by_name[name].append(i)
    kept: dict[str, list[int]] = {}
    for name, of in by_name.items():
        kind = name.split(":")[0]
        if "icon:~" not in name:
            kept[name] = [of[j] for j in spread(vectors[of], MOST[kind], SAME[kind])]
    named = vectors[[i for n, of in kept.items() for i in of if n.startswith(("icon:", "logo:"))]]
    unnamed = [i for name, of in by_name.items() if "icon:~" in name for i in of]
    near = np.concatenate([(vectors[unnamed[at : at + 256]] @ named.T).max(1) for at in range(0, len(unnamed), 256)])
    # An icon without a name that looks like a named one probably is that one. The others stop names from being given to unknown icons.
    for j in [j for j in np.argsort(-near) if near[j] < LIKE_NAMED][:UNNAMED]:
        kept.setdefault(names[unnamed[j]], []).append(unnamed[j])
    return kept


def write(vectors: np.ndarray, packs: list[str], kept: dict[str, list[int]]) -> None:
    """Writes index.bin (int8 rows) and index.json (the names and sets of these rows)."""
    order = sorted(kept)
    flat = [i for n in order for i in kept[n]]
    scale = 127 / np.abs(vectors[flat]).max(1, keepdims=True)
    (ZOO / "index.bin").write_bytes(np.round(vectors[flat] * scale).astype(np.int8).tobytes())
    all_packs = sorted({packs[i] for i in flat})
    number = {p: k for k, p in enumerate(all_packs)}
    starts = np.cumsum([0, *(len(kept[n]) for n in order)]).tolist()
    head = {"width": vectors.shape[1], "names": order, "starts": starts, "sets": all_packs, "set": [number[packs[i]] for i in flat]}
    (ZOO / "index.json").write_text(json.dumps(head, ensure_ascii=False, separators=(",", ":")) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    vectors, names, packs = indexed()
    left_out = wrong_ones(vectors, names, packs)
    (sets.DATA / "left-out.txt").write_text("\n".join(sorted(f"{names[i]} {packs[i]}" for i in left_out)))
    kept = chosen(vectors, names, left_out)
    write(vectors, packs, kept)
    by_kind = collections.Counter(n.split(":")[0] for n in sorted(kept) for _ in kept[n])
    print(by_kind.total(), "rows of", len(kept), "names;", len(left_out), "left out;", by_kind)


if __name__ == "__main__":
    main()
