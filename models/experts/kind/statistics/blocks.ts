import type { Plane } from './grid.ts';

/** Side of the blocks that JPEG encodes separately. */
const BLOCK = 8;

/** Along rows, then columns: the mean luma step across block borders minus the mean step inside blocks. */
export function blockSteps(crop: Plane): number[] {
  return [along(crop, 1, crop.width), along(crop, crop.width, 1)];
}

function along({ width, luma }: Plane, step: number, line: number): number {
  const sums = { border: 0, inside: 0 };
  const counts = { border: 0, inside: 0 };
  for (let index = 0; index < width - 1; index++) {
    let sum = 0;
    for (let other = 0, at = index * step; other < width; other++, at += line) {
      sum += Math.abs(luma[at + step]! - luma[at]!);
    }
    const where = index % BLOCK === BLOCK - 1 ? 'border' : 'inside';
    sums[where] += sum;
    counts[where] += width;
  }
  return (sums.border / counts.border - sums.inside / counts.inside) / 16;
}
