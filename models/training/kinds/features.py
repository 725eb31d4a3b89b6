"""What the router looks at in one picture: a thumbnail, three crops at full size, and statistics.

models/experts/kind/ computes the same in TypeScript. All sampling and counting is in integers so that the two agree
to the bit; only the last division and logarithm are floats.
"""

from __future__ import annotations

import numpy as np

GRID = 288  # samples along each side at most; three for each pixel of the thumbnail
THUMB = 96
CROP = 64
CROPS = 3
POSITIONS = 9  # candidate crop positions along each axis
EDGE = 24  # difference in luma, of 255, that makes an edge when crops are placed
STEPS = (1, 3, 9, 25, 65)  # bounds of the histogram of luma differences


def features(rgba: np.ndarray, natural: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of uint8 [height, width, 4] (alpha not multiplied in) and the picture's own (width, height):
    thumb uint8 [96, 96, 4], crops uint8 [3, 64, 64, 4], statistics float32 [n]."""
    grid = sample(rgba)
    crops = take_crops(rgba, grid)
    return thumbnail(grid), crops, statistics(grid, crops, natural)


def lay_on_white(rgba: np.ndarray) -> np.ndarray:
    alpha = rgba[..., 3:].astype(np.int32)
    rgb = (rgba[..., :3].astype(np.int32) * alpha + 255 * (255 - alpha) + 127) // 255
    return np.concatenate([rgb.astype(np.uint8), rgba[..., 3:]], axis=-1)


def sample(rgba: np.ndarray) -> np.ndarray:
    height, width = rgba.shape[:2]
    columns, rows = min(GRID, width), min(GRID, height)
    x = ((2 * np.arange(columns) + 1) * width) // (2 * columns)
    y = ((2 * np.arange(rows) + 1) * height) // (2 * rows)
    return lay_on_white(rgba[y[:, None], x[None, :]])


def thumbnail(grid: np.ndarray) -> np.ndarray:
    rows, columns = grid.shape[:2]
    x = ((2 * np.arange(GRID) + 1) * columns) // (2 * GRID)
    y = ((2 * np.arange(GRID) + 1) * rows) // (2 * GRID)
    dense = grid[y[:, None], x[None, :]].astype(np.int32)
    side = GRID // THUMB
    return ((dense.reshape(THUMB, side, THUMB, side, 4).sum(axis=(1, 3)) + 4) // (side * side)).astype(np.uint8)


def luma(picture: np.ndarray) -> np.ndarray:
    return (picture[..., :3].astype(np.int32) @ np.array([77, 150, 29])) >> 8


def take_crops(rgba: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """The window with most edges, the next one that does not touch it, and the one in the middle of that order.
    Windows start at multiples of 8, as JPEG's blocks do."""
    height, width = rgba.shape[:2]
    rows, columns = grid.shape[:2]
    light = luma(grid)
    edges = np.zeros((rows, columns), np.int64)
    edges[:, :-1] += np.abs(light[:, 1:] - light[:, :-1]) > EDGE
    edges[:-1] += np.abs(light[1:] - light[:-1]) > EDGE
    sums = np.zeros((rows + 1, columns + 1), np.int64)
    sums[1:, 1:] = edges.cumsum(0).cumsum(1)
    windows = []
    for y in starts(height):
        for x in starts(width):
            left, right = span(x, columns, width)
            top, bottom = span(y, rows, height)
            count = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
            windows.append((-int(count), y, x))
    windows.sort()
    _, y0, x0 = windows[0]
    apart = [w for w in windows if abs(w[1] - y0) >= CROP or abs(w[2] - x0) >= CROP]
    chosen = [windows[0], apart[0] if apart else windows[0], windows[len(windows) // 2]]
    return np.stack([cut(rgba, x, y) for _, y, x in chosen])


def starts(size: int) -> list[int]:
    free = max(0, size - CROP)
    return sorted({(k * free // (POSITIONS - 1)) & ~7 for k in range(POSITIONS)})


def span(start: int, cells: int, size: int) -> tuple[int, int]:
    first = start * cells // size
    end = min(cells, -(-(start + CROP) * cells // size))
    return first, end


def cut(rgba: np.ndarray, x: int, y: int) -> np.ndarray:
    out = np.zeros((CROP, CROP, 4), np.uint8)
    part = rgba[y : y + CROP, x : x + CROP]
    out[: part.shape[0], : part.shape[1]] = part
    return lay_on_white(out)


def statistics(grid: np.ndarray, crops: np.ndarray, natural: tuple[int, int]) -> np.ndarray:
    width, height = natural
    size = [np.log2(width) / 12, np.log2(height) / 12, np.log2(width / height) / 4]
    values = size + alpha_shares(grid) + colour_shares(grid) + neighbours(grid) + tones(grid) + lines(grid)
    for crop in crops:
        values += neighbours(crop) + blocks(crop)
    return np.array(values, np.float64).astype(np.float32)


def alpha_shares(grid: np.ndarray) -> list[float]:
    alpha = grid[..., 3]
    corners = sum(int(alpha[y, x] < 128) for y in (0, -1) for x in (0, -1))
    soft = np.count_nonzero((alpha > 0) & (alpha < 255))
    return [np.count_nonzero(alpha < 128) / alpha.size, soft / alpha.size, corners / 4]


def coarse(grid: np.ndarray) -> np.ndarray:
    rgb = grid[..., :3].astype(np.int32) >> 3
    return (rgb[..., 0] << 10) | (rgb[..., 1] << 5) | rgb[..., 2]


def colour_shares(grid: np.ndarray) -> list[float]:
    counts = np.sort(np.bincount(coarse(grid).ravel(), minlength=32768))[::-1]
    total = grid.shape[0] * grid.shape[1]
    distinct = np.count_nonzero(counts)
    few = [int(counts[:n].sum()) / total for n in (1, 2, 4, 8, 32)]
    return [np.log2(distinct) / 15, distinct / total, *few]


def neighbours(grid: np.ndarray) -> list[float]:
    """Along rows, then along columns: shares of neighbours equal to the bit, then the histogram of luma differences."""
    out: list[float] = []
    light = luma(grid)
    rgb = grid[..., :3]
    for axis in (1, 0):
        a, b = (rgb[:, 1:], rgb[:, :-1]) if axis else (rgb[1:], rgb[:-1])
        difference = np.abs(np.diff(light, axis=axis))
        total = max(1, difference.size)
        out.append(int((a == b).all(-1).sum()) / total)
        out += [int((difference >= step).sum()) / total for step in STEPS]
    return out


def tones(grid: np.ndarray) -> list[float]:
    light = luma(grid)
    rgb = grid[..., :3].astype(np.int32)
    chroma = rgb.max(-1) - rgb.min(-1)
    total = light.size
    mean = int(light.sum()) / total
    square = int((light * light).sum()) / total
    shares = [light >= 250, light <= 5, chroma < 8, chroma >= 64, chroma >= 160]
    return [mean / 255, np.sqrt(max(0, square - mean * mean)) / 128, *[int(s.sum()) / total for s in shares]]


def lines(grid: np.ndarray) -> list[float]:
    """Shares of rows and columns of one tone, and of the border that has the border's commonest colour."""
    light = luma(grid)
    flat = [int((light.max(axis) - light.min(axis) <= 8).sum()) / light.shape[1 - axis] for axis in (1, 0)]
    colours = coarse(grid)
    border = np.concatenate([colours[0], colours[-1], colours[:, 0], colours[:, -1]])
    return [*flat, int(np.bincount(border).max()) / border.size]


def blocks(crop: np.ndarray) -> list[float]:
    """Mean luma step across JPEG's block borders less the mean step inside blocks, along rows and columns."""
    light = luma(crop)
    out = []
    for axis in (1, 0):
        step = np.abs(np.diff(light, axis=axis)).sum(1 - axis)
        at = np.arange(CROP - 1) % 8 == 7
        out.append((int(step[at].sum()) / (at.sum() * CROP) - int(step[~at].sum()) / ((~at).sum() * CROP)) / 16)
    return out


def names() -> list[str]:
    """What each statistic is, in order."""
    pairs = [f"{w}{a}" for a in "xy" for w in ["equal", *[f"step{s}" for s in STEPS]]]
    base = ["log width", "log height", "log aspect", "clear", "soft", "clear corners", "log colours", "colours"]
    base += [f"top{n}" for n in (1, 2, 4, 8, 32)] + pairs
    base += ["mean", "deviation", "white", "black", "grey", "colourful", "vivid", "flat rows", "flat columns", "border"]
    return base + [f"crop{i} {n}" for i in range(CROPS) for n in [*pairs, "blocks x", "blocks y"]]
