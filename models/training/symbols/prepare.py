"""What the network sees of a picture: one or two views of 64 x 64 pixels, four channels.

TypeScript must arrive at the same bytes, so all arithmetic is in integers. Only resizing is not: it is Pillow's, which
models/engine/picture/resize.ts does too. A picture is uint8 [height, width, 4] with straight alpha, a view is uint8 [64, 64, 4] with
premultiplied alpha.
"""

from __future__ import annotations

import numpy as np
from PIL import Image
from scipy import ndimage

SIDE = 64
FIT = 56  # the longer side of what is shown
CLEAR = 250  # a picture with any alpha below this is transparent and has a shape of its own
SEEN = 32  # the least alpha of a pixel that counts for the bounding box
EVEN = 24  # the largest difference (of 255) from the background at which a pixel still belongs to it


def views(rgba: np.ndarray) -> list[np.ndarray]:
    """Of a transparent picture, what is visible. Of an opaque one, what stands out from its plain background, preceded by the whole
    picture if that has the shape of a flag; or only the whole picture, if the background is not plain."""
    return [fit(part) for part in parts(rgba)]


def parts(rgba: np.ndarray) -> list[np.ndarray]:
    """The same, before they are fitted into 64 x 64 pixels."""
    if rgba[..., 3].min() < CLEAR:
        box = seen_box(rgba[..., 3])
        return [] if box is None else [multiplied(rgba[box])]
    opaque = rgba.copy()
    opaque[..., 3] = 255
    out = cut_out(opaque)
    if out is None:
        return [opaque]
    high, wide = rgba.shape[:2]
    # Only a picture in the shape of a flag may be one: else any red thing on white would be the flag of Japan.
    return [opaque, out] if high * 6 <= wide * 5 and wide * 10 <= high * 21 else [out]


def inside(rgba: np.ndarray) -> np.ndarray | None:
    """What lies on the tile, if the last part of the picture is a disc or a tile: one more view, for when the others have no name."""
    found = parts(rgba)
    if not found:
        return None
    part = found[-1].astype(np.int16)
    high, wide = part.shape[:2]
    inset = min(high, wide) // 12
    if inset < 1:
        return None
    probes = np.stack(
        [part[inset, wide // 2], part[high - 1 - inset, wide // 2], part[high // 2, inset], part[high // 2, wide - 1 - inset]]
    )
    if probes[:, 3].min() < CLEAR or (probes.max(0) - probes.min(0)).max() > EVEN:
        return None
    ground = np.sort(probes, 0)[1]
    distance = np.abs(part - ground).max(2)
    tile = distance <= EVEN
    if tile.sum() * 4 < high * wide:
        return None
    distance[reached(~tile)] = 0
    out = taken_off(part, ground, distance)
    return None if out is None else fit(out)


def reached(free: np.ndarray) -> np.ndarray:
    """The free pixels that are connected with a free pixel at the edge, horizontally or vertically."""
    edge = np.zeros_like(free)
    edge[[0, -1]], edge[:, [0, -1]] = True, True
    labelled, _ = ndimage.label(free)
    return np.isin(labelled, np.unique(labelled[edge & free])) & free


def multiplied(rgba: np.ndarray) -> np.ndarray:
    """Premultiplies alpha: (c * a + 127) // 255."""
    return np.asarray(Image.fromarray(np.ascontiguousarray(rgba), "RGBA").convert("RGBa"))


def cut_out(opaque: np.ndarray) -> np.ndarray | None:
    """What stands out from the background, which is the median of the outermost pixels by channel (the lower one of two middle values).
    None if fewer than nine in ten of these pixels are near it."""
    rgb = opaque[..., :3].astype(np.int16)
    frame = np.concatenate([rgb[0], rgb[-1], rgb[1:-1, 0], rgb[1:-1, -1]]) if min(rgb.shape[:2]) > 1 else rgb.reshape(-1, 3)
    ground = np.sort(frame, 0)[(len(frame) - 1) // 2]
    near = (np.abs(frame - ground).max(1) <= EVEN).sum()
    if near * 10 < len(frame) * 9:
        return None
    away = np.abs(rgb - ground)
    distance = np.maximum(np.maximum(away[..., 0], away[..., 1]), away[..., 2])
    return taken_off(rgb, ground, distance)


def taken_off(pixels: np.ndarray, ground: np.ndarray, distance: np.ndarray) -> np.ndarray | None:
    """Removes the background: alpha is the distance from it, full from three quarters of the largest distance on. The part of the
    background that shines through is subtracted from the colours."""
    most = int(distance.max())
    if most <= EVEN:
        return None
    steps = np.arange(256)
    alpha = np.minimum(255, steps * 255 // (most * 3 // 4))[distance]
    box = seen_box(alpha)
    pixels, alpha = pixels[box], alpha[box]
    front = np.empty((*alpha.shape, 4), np.uint8)
    for channel in range(3):
        through = (int(ground[channel]) * (255 - steps) + 127) // 255
        front[..., channel] = np.clip(pixels[..., channel] - through[alpha], 0, alpha)
    front[..., 3] = alpha
    return front


def seen_box(alpha: np.ndarray) -> tuple[slice, slice] | None:
    seen = alpha >= SEEN
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    return (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)) if len(rows) else None


def fit(premultiplied: np.ndarray) -> np.ndarray:
    """Scales the longer side to 56 and the other in proportion (rounded half up, at least 1), and centres the result."""
    height, width = premultiplied.shape[:2]
    longer = max(width, height)
    wide, high = (max(1, (2 * side * FIT + longer) // (2 * longer)) for side in (width, height))
    # CMYK stands for any four channels: Pillow resizes each on its own. For RGBA it would multiply alpha in once more.
    small = np.asarray(Image.fromarray(np.ascontiguousarray(premultiplied), "CMYK").resize((wide, high), Image.Resampling.BILINEAR))
    out = np.zeros((SIDE, SIDE, 4), np.uint8)
    top, left = (SIDE - high) // 2, (SIDE - wide) // 2
    out[top : top + high, left : left + wide] = small
    return out
