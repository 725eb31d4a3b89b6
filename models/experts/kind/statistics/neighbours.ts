import type { Plane } from './grid.ts';

/** Differences in luma, of 255, from which neighbours are counted as different. */
const STEPS = [1, 3, 9, 25, 65];

/**
 * Along rows, then along columns: the share of neighbours whose colours are exactly equal, and the shares whose luma
 * differs by at least each of STEPS.
 */
export function neighbourShares(plane: Plane): number[] {
  return [...along(plane, 1, 0), ...along(plane, 0, 1)];
}

function along({ width, height, words, luma }: Plane, right: number, down: number): number[] {
  const apart = right + down * width;
  const differences = new Uint32Array(256);
  let equal = 0;
  for (let y = 0; y < height - down; y++) {
    for (let x = 0; x < width - right; x++) {
      const one = y * width + x;
      const other = one + apart;
      differences[Math.abs(luma[one]! - luma[other]!)]!++;
      // The alpha, which is the highest byte, does not count.
      if ((words[one]! ^ words[other]!) << 8 === 0) equal++;
    }
  }
  const total = Math.max(1, (width - right) * (height - down));
  const shares = STEPS.map((step) => differences.subarray(step).reduce((sum, n) => sum + n, 0) / total);
  return [equal / total, ...shares];
}
