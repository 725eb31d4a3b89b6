import type { Pixels } from '#models/engine/picture/pixels.ts';
import { emptyPlane, layOnWhite, wordsOf, type Plane } from './statistics/grid.ts';

/** Pixels along each side. */
export const CROP = 64;

/** Candidate positions along each axis. */
const POSITIONS = 9;

/** Difference in luma, of 255, that makes an edge. */
const EDGE = 24;

/** As a pixel of a plane: red, green and blue of 255 with an alpha of 0. */
const CLEAR_WHITE = 0x00_ff_ff_ff;

interface Window {
  x: number;
  y: number;
  /** How many edges the grid shows in it. */
  edges: number;
}

/**
 * Three parts of the picture at full size: the one with the most edges, the next in that order that does not overlap
 * it, and the one in the middle of the order. They start at multiples of 8, as the blocks of JPEG do. What lies outside
 * the picture is transparent.
 */
export function takeCrops(pixels: Pixels, grid: Plane): Plane[] {
  const windows = rankWindows(pixels, grid);
  const first = windows[0]!;
  const apart = windows.find(({ x, y }) => Math.abs(x - first.x) >= CROP || Math.abs(y - first.y) >= CROP);
  return [first, apart ?? first, windows[Math.floor(windows.length / 2)]!].map((at) => cut(pixels, at));
}

function rankWindows({ width, height }: Pixels, grid: Plane): Window[] {
  const sums = edgeSums(grid);
  const row = grid.width + 1;
  const windows = starts(height).flatMap((y) =>
    starts(width).map((x) => {
      const [left, right] = span(x, grid.width, width);
      const [top, bottom] = span(y, grid.height, height);
      const edges =
        sums[bottom * row + right]! -
        sums[top * row + right]! -
        sums[bottom * row + left]! +
        sums[top * row + left]!;
      return { x, y, edges };
    }),
  );
  return windows.sort((a, b) => b.edges - a.edges || a.y - b.y || a.x - b.x);
}

/** For each corner of the grid, how many edges lie above and to the left of it. */
function edgeSums({ width, height, luma }: Plane): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let inRow = 0;
    const down = y + 1 < height ? width : 0;
    for (let x = 0, at = y * width, above = y * (width + 1) + 1; x < width; x++, at++, above++) {
      const right = x + 1 < width ? 1 : 0;
      inRow += isEdge(luma[at]!, luma[at + right]!) + isEdge(luma[at]!, luma[at + down]!);
      sums[above + width + 1] = sums[above]! + inRow;
    }
  }
  return sums;
}

/**
 * 1 where two lumas differ by more than EDGE, else 0. Taken from the sign bit: in the grain of a photo a branch could
 * not be predicted.
 */
function isEdge(one: number, other: number): number {
  return (EDGE - Math.abs(one - other)) >>> 31;
}

function starts(size: number): number[] {
  const free = Math.max(0, size - CROP);
  const all = Array.from(
    { length: POSITIONS },
    (_, index) => Math.floor((index * free) / (POSITIONS - 1)) & ~7,
  );
  return [...new Set(all)];
}

/** The cells that a window covers in a grid that has `cells` for `size` pixels: the first, and one past the last. */
function span(start: number, cells: number, size: number): [number, number] {
  const end = Math.ceil(((start + CROP) * cells) / size);
  return [Math.floor((start * cells) / size), Math.min(cells, end)];
}

function cut({ width, height, data }: Pixels, { x, y }: Window): Plane {
  const plane = emptyPlane(CROP, CROP);
  plane.words.fill(CLEAR_WHITE);
  plane.luma.fill(255);
  const source = wordsOf(data);
  for (let row = 0; row < Math.min(CROP, height - y); row++) {
    for (let column = 0; column < Math.min(CROP, width - x); column++) {
      layOnWhite(source[(y + row) * width + x + column]!, plane, row * CROP + column);
    }
  }
  return plane;
}
