import type { Pixels } from '@/models/engine/picture/pixels';
import { emptyPlane, layOnWhite, type Plane } from './grid';

/** Pixels along each side. */
export const CROP = 64;

/** Candidate positions along each axis. */
const POSITIONS = 9;

/** Difference in luma, of 255, that makes an edge. */
const EDGE = 24;

interface Window {
  x: number;
  y: number;
  /** Edges that the grid shows in it. */
  edges: number;
}

/**
 * Three parts of the picture at full size: the one with most edges, the next one that does not touch it, and
 * the one in the middle of that order. They start at multiples of 8, as JPEG's blocks do; what lies beyond the
 * picture is transparent.
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
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x + 1 < width && Math.abs(luma[at + 1]! - luma[at]!) > EDGE) inRow++;
      if (y + 1 < height && Math.abs(luma[at + width]! - luma[at]!) > EDGE) inRow++;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + inRow;
    }
  }
  return sums;
}

function starts(size: number): number[] {
  const free = Math.max(0, size - CROP);
  const all = Array.from(
    { length: POSITIONS },
    (_, index) => Math.floor((index * free) / (POSITIONS - 1)) & ~7,
  );
  return [...new Set(all)];
}

/** The cells of the grid, `cells` for `size` pixels, that a window covers: first, and one past the last. */
function span(start: number, cells: number, size: number): [number, number] {
  const end = Math.ceil(((start + CROP) * cells) / size);
  return [Math.floor((start * cells) / size), Math.min(cells, end)];
}

function cut({ width, height, data }: Pixels, { x, y }: Window): Plane {
  const plane = emptyPlane(CROP, CROP);
  plane.data.fill(255);
  plane.luma.fill(255);
  for (let to = 3; to < plane.data.length; to += 4) plane.data[to] = 0;
  for (let row = 0; row < Math.min(CROP, height - y); row++) {
    for (let column = 0; column < Math.min(CROP, width - x); column++) {
      layOnWhite(data, ((y + row) * width + x + column) * 4, plane, row * CROP + column);
    }
  }
  return plane;
}
