import { TILE, type Tiles } from './dense-tiles.ts';

/** A part of a picture, in pixels. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Tiles that lie together, and the part of the picture that they cover. */
export interface Group extends Part {
  tiles: number;
}

/** The smallest codes cover so many tiles, at one size of the picture or another. */
const LEAST_TILES = 4;
/** Tiles in a single row: a code of low bars, or a line of small letters. */
const LEAST_IN_A_ROW = 5;
/** Share of the part that the tiles cover; less where a long code lies aslant. */
const LEAST_COVERED = 0.12;
/** A code has the same two shades all over. So far apart may its tiles be. */
const SAME_LEVEL = 22;

/** The largest group of tiles of the same two shades; null where there is none that could be a code. */
export function largestGroup({ columns, rows, levels }: Tiles): Group | null {
  const left = levels.slice();
  let best: Group | null = null;
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    const group = groupFrom(start, { columns, rows, levels: left });
    if (group && group.tiles > (best?.tiles ?? 0)) best = group;
  }
  return best;
}

/** Takes the group that the tile belongs to out of `levels`. */
function groupFrom(start: number, { columns, rows, levels }: Tiles): Group | null {
  const level = levels[start]!;
  const waiting = [start];
  levels[start] = 0;
  let [tiles, left, right, top, bottom] = [0, columns, 0, rows, 0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % columns;
    const y = (at - x) / columns;
    tiles++;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++) {
        const next = row * columns + column;
        if (levels[next] === 0 || Math.abs(levels[next]! - level) > SAME_LEVEL) continue;
        levels[next] = 0;
        waiting.push(next);
      }
    }
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const isEnough = tiles >= (wide === 1 || high === 1 ? LEAST_IN_A_ROW : LEAST_TILES);
  if (!isEnough || tiles < wide * high * LEAST_COVERED) return null;
  return { left: left * TILE, top: top * TILE, width: wide * TILE, height: high * TILE, tiles };
}
