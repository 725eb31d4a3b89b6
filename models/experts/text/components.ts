import type { PixelBox } from './boxes.ts';

export interface Component extends PixelBox {
  /** Pixels that belong to it. */
  area: number;
  /** Mean value of the map over these pixels. */
  mean: number;
  /** Direction in which it is longest, in radians, -π/2..π/2; positive where it runs downwards to the right. */
  angle: number;
  /** How many times longer than thick it is in that direction. */
  elongation: number;
}

/**
 * The connected parts (8 neighbours) of a map where it is above a threshold, in the order of their first pixels. Row by row,
 * neighbours that are above it make a run; runs that touch one in the row above are joined (Rosenfeld and Pfaltz 1966).
 * @param map rows of `width` values
 */
export function components(map: Uint8Array, width: number, height: number, threshold: number): Component[] {
  const parts: Part[] = [];
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const runs = runsIn(map, y * width, width, threshold);
    let first = 0;
    for (const run of runs) {
      while (first < above.length && above[first]!.end < run.start) first++;
      for (let at = first; at < above.length && above[at]!.start <= run.end; at++) {
        run.part = run.part ? joined(run.part, rootOf(above[at]!.part!)) : rootOf(above[at]!.part!);
      }
      if (!run.part) parts.push((run.part = newPart(run.start, y)));
      include(run.part, run, y);
    }
    above = runs;
  }
  return parts.filter((part) => part.joinedTo === null).map(asComponent);
}

/** Neighbours in a row, from `start` to before `end`. */
interface Run {
  start: number;
  end: number;
  /** Sum of their values. */
  sum: number;
  part: Part | null;
}

function runsIn(map: Uint8Array, from: number, width: number, threshold: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < width; x++) {
    if (map[from + x]! <= threshold) continue;
    const start = x;
    let sum = 0;
    for (; x < width && map[from + x]! > threshold; x++) sum += map[from + x]!;
    runs.push({ start, end: x, sum, part: null });
  }
  return runs;
}

/** What is known of a part so far. Coordinates are summed from its first pixel. */
interface Part extends PixelBox {
  firstX: number;
  firstY: number;
  area: number;
  sum: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
  /** The part that it turned out to belong to. */
  joinedTo: Part | null;
}

function newPart(x: number, y: number): Part {
  const box = { left: x, top: y, right: x, bottom: y };
  return { ...box, firstX: x, firstY: y, area: 0, sum: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0, joinedTo: null };
}

function rootOf(part: Part): Part {
  let root = part;
  while (root.joinedTo) root = root.joinedTo;
  return root;
}

/** Squares from 1 to `last`, summed; of -1 and less the same as of their opposites, as a polynomial. */
const squaresTo = (last: number): number => (last * (last + 1) * (2 * last + 1)) / 6;

function include(part: Part, { start, end, sum }: Run, y: number): void {
  const count = end - start;
  const [left, last, down] = [start - part.firstX, end - 1 - part.firstX, y - part.firstY];
  const across = ((left + last) * count) / 2;
  if (start < part.left) part.left = start;
  if (end > part.right) part.right = end;
  part.bottom = y + 1;
  part.area += count;
  part.sum += sum;
  part.x += across;
  part.y += down * count;
  part.xx += squaresTo(last) - squaresTo(left - 1);
  part.yy += down * down * count;
  part.xy += down * across;
}

/** Two parts as one: the one whose first pixel comes first. */
function joined(one: Part, other: Part): Part {
  if (one === other) return one;
  const isFirst = one.firstY < other.firstY || (one.firstY === other.firstY && one.firstX < other.firstX);
  const [part, gone] = isFirst ? [one, other] : [other, one];
  const [dx, dy] = [gone.firstX - part.firstX, gone.firstY - part.firstY];
  part.xx += gone.xx + 2 * dx * gone.x + dx * dx * gone.area;
  part.yy += gone.yy + 2 * dy * gone.y + dy * dy * gone.area;
  part.xy += gone.xy + dx * gone.y + dy * gone.x + dx * dy * gone.area;
  part.x += gone.x + dx * gone.area;
  part.y += gone.y + dy * gone.area;
  part.area += gone.area;
  part.sum += gone.sum;
  part.left = Math.min(part.left, gone.left);
  part.right = Math.max(part.right, gone.right);
  part.bottom = Math.max(part.bottom, gone.bottom);
  gone.joinedTo = part;
  return part;
}

/** The axis along which pixels are spread most, from the sums of their coordinates and the products of these. */
function asComponent(part: Part): Component {
  const { left, top, right, bottom, area } = part;
  const [x, y] = [part.x / area, part.y / area];
  // A pixel is a square, not a point.
  const xx = part.xx / area - x * x + 1 / 12;
  const yy = part.yy / area - y * y + 1 / 12;
  const xy = part.xy / area - x * y;
  const [mean, half] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  return {
    left,
    top,
    right,
    bottom,
    area,
    mean: part.sum / area,
    angle: Math.atan2(2 * xy, xx - yy) / 2,
    elongation: Math.sqrt((mean + half) / Math.max(mean - half, 1 / 12)),
  };
}
