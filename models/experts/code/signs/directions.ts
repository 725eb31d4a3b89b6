import type { Grey } from './grey.ts';
import type { Part } from './largest-group.ts';

export interface Directions {
  /** By how much, in radians, what has edges at right angles is turned: from -π/4 to π/4. */
  turned: number;
  /** How far the edges are at right angles to each other or parallel, 0..1. */
  squared: number;
  /** How far the edges are parallel, 0..1: nearly 1 for bars, nearly 0 for modules. */
  parallel: number;
}

/**
 * Into which directions the edges of a part run. Each pixel's gradient counts by its square, and its angle is multiplied:
 * by two, so that both flanks of a bar have the same direction, and by four, so that right angles have it too. The
 * gradient is Scharr's, whose angle is nearly true in every direction.
 */
export function directionsOf({ width, height, data }: Grey, part: Part): Directions {
  const right = Math.min(width - 1, part.left + part.width);
  const bottom = Math.min(height - 1, part.top + part.height);
  let [all, cosTwo, sinTwo, cosFour, sinFour] = [0, 0, 0, 0, 0];
  for (let y = Math.max(1, part.top); y < bottom; y++) {
    for (let x = Math.max(1, part.left), at = y * width + x; x < right; x++, at++) {
      const [above, below] = [at - width, at + width];
      const [one, two] = [data[below + 1]! - data[above - 1]!, data[above + 1]! - data[below - 1]!];
      const across = 3 * (one + two) + 10 * (data[at + 1]! - data[at - 1]!);
      const down = 3 * (one - two) + 10 * (data[below]! - data[above]!);
      const square = across ** 2 + down ** 2;
      if (square === 0) continue;
      const cos = (across ** 2 - down ** 2) / square;
      const sin = (2 * across * down) / square;
      all += square;
      cosTwo += square * cos;
      sinTwo += square * sin;
      cosFour += square * (cos ** 2 - sin ** 2);
      sinFour += square * 2 * cos * sin;
    }
  }
  if (all === 0) return { turned: 0, squared: 0, parallel: 0 };
  return {
    turned: Math.atan2(sinFour, cosFour) / 4,
    squared: Math.hypot(cosFour, sinFour) / all,
    parallel: Math.hypot(cosTwo, sinTwo) / all,
  };
}
