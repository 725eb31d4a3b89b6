"""Renders every drawing of the sets once, at 96 pixels: those of one colour as a mask, the others in colour."""

from __future__ import annotations

import io
import json
import multiprocessing

import numpy as np
import resvg_py
import sets
from PIL import Image

SIDE = 96


def draw(symbol: sets.Symbol) -> np.ndarray | None:
    """RGBA, centred in a square. None if nothing is visible."""
    text = sets.svg(symbol.pack, symbol.name)
    try:
        head = text[: text.index(">")]
        width, height = (float(head.split(f' {side}="')[1].split('"')[0]) for side in ("width", "height"))
        wide = max(1, round(SIDE * min(1.0, width / height)))
        data = resvg_py.svg_to_bytes(svg_string=text, width=wide, skip_system_fonts=True)
        picture = Image.open(io.BytesIO(bytes(data))).convert("RGBA")
    except Exception:  # a drawing that cannot be rendered is left out
        return None
    if max(picture.size) > SIDE:
        picture.thumbnail((SIDE, SIDE))
    out = Image.new("RGBA", (SIDE, SIDE))
    out.paste(picture, ((SIDE - picture.width) // 2, (SIDE - picture.height) // 2))
    pixels = np.asarray(out)
    return pixels if pixels[..., 3].max() > 32 else None


def main() -> None:
    for role in ("train", "dev", "test"):
        for coloured in (False, True):
            target = sets.DATA / "masters" / f"{role}-{'colour' if coloured else 'mask'}"
            if target.with_suffix(".json").exists():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            wanted = [s for s in sets.role(role) if (s.pack in sets.COLOURED) == coloured]
            shape = (len(wanted), SIDE, SIDE) + ((4,) if coloured else ())
            store = np.lib.format.open_memmap(target.with_suffix(".npy"), "w+", np.uint8, shape)
            rows = []
            with multiprocessing.Pool(2) as pool:
                for symbol, pixels in zip(wanted, pool.imap(draw, wanted, 64)):
                    if pixels is not None:
                        store[len(rows)] = pixels if coloured else pixels[..., 3]
                        rows.append([symbol.pack, symbol.name, symbol.stem, symbol.kind, symbol.points])
            store.flush()
            target.with_suffix(".json").write_text(json.dumps(rows))
            print(target.name, len(rows), "of", len(wanted), flush=True)


if __name__ == "__main__":
    main()
