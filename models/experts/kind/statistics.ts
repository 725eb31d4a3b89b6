import { blockSteps } from './statistics/blocks.ts';
import { alphaShares, colourShares } from './statistics/colours.ts';
import { flatLines } from './statistics/lines.ts';
import { neighbourShares } from './statistics/neighbours.ts';
import { toneShares } from './statistics/tones.ts';
import type { Plane } from './statistics/grid.ts';

/** How many numbers `statisticsOf` gives. */
export const STATISTICS = 77;

/**
 * Cheap facts about a picture, most of them shares of 0..1, in the order of `names()` in
 * models/training/kinds/features.py.
 * @param naturalWidth of the picture itself, in pixels
 */
export function statisticsOf(
  grid: Plane,
  crops: readonly Plane[],
  naturalWidth: number,
  naturalHeight: number,
): Float32Array {
  return Float32Array.from([
    Math.log2(naturalWidth) / 12,
    Math.log2(naturalHeight) / 12,
    Math.log2(naturalWidth / naturalHeight) / 4,
    ...alphaShares(grid),
    ...colourShares(grid),
    ...neighbourShares(grid),
    ...toneShares(grid),
    ...flatLines(grid),
    ...crops.flatMap((crop) => [...neighbourShares(crop), ...blockSteps(crop)]),
  ]);
}
