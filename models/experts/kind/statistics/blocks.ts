import type { Plane } from '../grid';

/** Side of the blocks that JPEG codes apart. */
const BLOCK = 8;

/** Along rows, then columns: the mean luma step across block borders less the mean step inside blocks. */
export function blockSteps(crop: Plane): number[] {
  return [along(crop, 1, crop.width), along(crop, crop.width, 1)];
}

function along({ width, luma }: Plane, step: number, line: number): number {
  const sums = { border: 0, inside: 0 };
  const counts = { border: 0, inside: 0 };
  for (let index = 0; index < width - 1; index++) {
    const where = index % BLOCK === BLOCK - 1 ? 'border' : 'inside';
    for (let other = 0; other < width; other++) {
      const at = index * step + other * line;
      sums[where] += Math.abs(luma[at + step]! - luma[at]!);
    }
    counts[where] += width;
  }
  return (sums.border / counts.border - sums.inside / counts.inside) / 16;
}
