import { centres, GRID, type Plane } from './statistics/grid.ts';

/** Pixels along each side. */
export const THUMB = 96;

const SIDE = GRID / THUMB;
const CELL = SIDE * SIDE;

/** The whole picture squashed to 96 by 96: rows of red, green, blue, alpha; each the mean of nine samples. */
export function thumbnail(grid: Plane): Uint8Array {
  const columns = centres(GRID, grid.width).map((x) => x * 4);
  const rows = centres(GRID, grid.height).map((y) => y * grid.width * 4);
  const thumb = new Uint8Array(THUMB * THUMB * 4);
  for (let y = 0, to = 0; y < THUMB; y++) {
    for (let x = 0; x < THUMB; x++, to += 4) average(grid.data, rows, y * SIDE, columns, x * SIDE, thumb, to);
  }
  return thumb;
}

/** Writes the mean of the samples where SIDE rows and SIDE columns meet. */
function average(
  data: Uint8Array,
  rows: Uint32Array,
  top: number,
  columns: Uint32Array,
  left: number,
  thumb: Uint8Array,
  to: number,
): void {
  let red = CELL >> 1;
  let green = red;
  let blue = red;
  let alpha = red;
  for (let row = top; row < top + SIDE; row++) {
    for (let column = left; column < left + SIDE; column++) {
      const at = rows[row]! + columns[column]!;
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
      alpha += data[at + 3]!;
    }
  }
  thumb[to] = red / CELL;
  thumb[to + 1] = green / CELL;
  thumb[to + 2] = blue / CELL;
  thumb[to + 3] = alpha / CELL;
}
