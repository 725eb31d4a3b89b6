import type { Grey } from './grey.ts';

/** Rows that are compared, near the middle of the height: around a turned code there is much else. */
const ROWS = [0.45, 0.48, 0.5, 0.52, 0.55];
/** The fewest bars and gaps between. Fences and stripes have as many, but of one width. */
const LEAST_RUNS = 17;
const MOST_RATIO = 12;
/** Standard deviation of the widths as a share of their mean: bars and gaps are one to four modules wide. */
const LEAST_SPREAD = 0.3;
/** How far a bar's edge may move from one row to the next, as a share of the mean width. */
const SAME_PLACE = 0.5;

/** Whether an upright picture shows bars of several widths that run straight through it, as bar codes alone do. */
export function areBars({ width, height, data }: Grey): boolean {
  const rows = ROWS.map((share) =>
    edgesOf(data.subarray(Math.floor(height * share) * width).subarray(0, width)),
  );
  const [first, ...others] = rows;
  // Where stripes reach the edge of the picture, the outermost are wider.
  const widths = first!
    .slice(1)
    .map((edge, at) => edge - first![at]!)
    .slice(1, -1);
  if (widths.length < LEAST_RUNS) return false;
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  const spread = Math.sqrt(widths.reduce((sum, each) => sum + (each - mean) ** 2, 0) / widths.length) / mean;
  if (spread < LEAST_SPREAD || Math.max(...widths) > MOST_RATIO * Math.min(...widths)) return false;
  return others.every(
    (edges) =>
      edges.length === first!.length &&
      edges.every((edge, at) => Math.abs(edge - first![at]!) <= Math.max(2, mean * SAME_PLACE)),
  );
}

/** Where a row changes from dark to light or back, from the first dark bar to the last. */
function edgesOf(row: Uint8Array): number[] {
  let [low, high] = [255, 0];
  for (const value of row) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const edges: number[] = [];
  const middle = (low + high) / 2;
  for (let x = 1; x < row.length; x++) if (row[x]! < middle !== row[x - 1]! < middle) edges.push(x);
  return edges;
}
