import type { Grey } from './grey.ts';

/** Edge of a tile in pixels. */
export const TILE = 16;

/** Difference of brightness below which a tile is plain ground. */
const LEAST_CONTRAST = 40;
/** How far from its darkest or lightest pixel a pixel still counts as that shade, as a share of the tile's contrast. */
const SHADE = 0.3;
/** Share of a tile's pixels that have one of the two shades. Photos have all shades between. */
const TWO_SHADES = 0.72;
/** Share of the pixels that have the rarer of the two. Lines and letters are mostly ground. */
const RARER_SHADE = 0.22;
/** How often a row (or a column) of the tile changes from one shade to the other, on average. */
const CHANGES = 1.6;

export interface Tiles {
  columns: number;
  rows: number;
  /** Row by row: 0, or the brightness between the two shades where a tile is a dense pattern of them. */
  levels: Uint8Array;
}

/** Finds the tiles that are dense patterns of two shades, as those of every code are. */
export function denseTiles({ width, height, data }: Grey): Tiles {
  const columns = Math.floor(width / TILE);
  const rows = Math.floor(height / TILE);
  const levels = new Uint8Array(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      levels[at] = levelOf(data, width, (row * width + column) * TILE);
    }
  }
  return { columns, rows, levels };
}

function levelOf(data: Uint8Array, width: number, corner: number): number {
  let low = 255;
  let high = 0;
  for (let y = 0; y < TILE; y++) {
    for (let x = 0, at = corner + y * width; x < TILE; x++, at++) {
      const value = data[at]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const isPlain = high - low < LEAST_CONTRAST;
  return !isPlain && isDense(data, width, corner, low, high) ? Math.max(1, (low + high) >> 1) : 0;
}

function isDense(data: Uint8Array, width: number, corner: number, low: number, high: number): boolean {
  const dark = low + (high - low) * SHADE;
  const light = high - (high - low) * SHADE;
  const middle = (low + high) / 2;
  let [darks, lights, across, down] = [0, 0, 0, 0];
  for (let y = 0; y < TILE; y++) {
    for (let x = 0, at = corner + y * width; x < TILE; x++, at++) {
      const value = data[at]!;
      if (value <= dark) darks++;
      else if (value >= light) lights++;
      const isDark = value < middle;
      if (x > 0 && isDark !== data[at - 1]! < middle) across++;
      if (y > 0 && isDark !== data[at - width]! < middle) down++;
    }
  }
  const all = TILE * TILE;
  const isTwoShades = darks + lights >= TWO_SHADES * all && Math.min(darks, lights) >= RARER_SHADE * all;
  return isTwoShades && Math.max(across, down) >= CHANGES * TILE;
}
