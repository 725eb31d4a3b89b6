/** x, y, width and height as shares of the picture, 0..1. */
export type Box = [number, number, number, number];

/** Numbers of a region's row: features of the map under it, then a score for each label, then its box. */
const ROW = { scores: 1280, labels: 90, length: 1374 };

/** Weaker regions are noise, or parts of others. */
const LEAST_SCORE = 0.3;

/**
 * The boxes of the regions that the detector took for each label, strongest first. A region counts for its best label.
 * @param corners left, top, right and bottom of each region
 */
export function boxesByLabel(
  regions: Float32Array,
  corners: Float32Array,
  labels: readonly (string | null)[],
): ReadonlyMap<string, Box[]> {
  const found = new Map<string, Box[]>();
  for (let at = 0; at * ROW.length < regions.length; at++) {
    const [left = 0, top = 0, right = 0, bottom = 0] = corners.subarray(at * 4, at * 4 + 4);
    const from = at * ROW.length + ROW.scores;
    const scores = regions.subarray(from, from + ROW.labels);
    const best = scores.reduce((place, score, column) => (score > scores[place]! ? column : place), 0);
    const label = labels[best];
    if (!label || scores[best]! < LEAST_SCORE) continue;
    const box: Box = [left, top, right - left, bottom - top].map(rounded) as Box;
    found.set(label, [...(found.get(label) ?? []), box]);
  }
  return found;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
