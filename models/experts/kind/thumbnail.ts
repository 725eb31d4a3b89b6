import { centres, GRID, type Plane } from './grid';

/** Pixels along each side. */
export const THUMB = 96;

const SIDE = GRID / THUMB;

/** The whole picture squashed to 96 by 96: rows of red, green, blue, alpha; each the mean of nine samples. */
export function thumbnail(grid: Plane): Uint8Array {
  const xs = centres(GRID, grid.width);
  const ys = centres(GRID, grid.height);
  const sums = new Uint16Array(THUMB * THUMB * 4);
  for (const [row, y] of ys.entries()) {
    const toRow = Math.floor(row / SIDE) * THUMB;
    for (let column = 0; column < GRID; column++) {
      const from = (y * grid.width + xs[column]!) * 4;
      const to = (toRow + Math.floor(column / SIDE)) * 4;
      for (let channel = 0; channel < 4; channel++) sums[to + channel]! += grid.data[from + channel]!;
    }
  }
  const cell = SIDE * SIDE;
  return Uint8Array.from(sums, (sum) => Math.floor((sum + Math.floor(cell / 2)) / cell));
}
