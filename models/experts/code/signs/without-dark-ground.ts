import type { Grey } from './grey.ts';

/**
 * The picture with what is dark and reaches its edge made white. A label on a dark table has a narrow margin, too narrow
 * for the decoder, which looks for bars only where there is much light beside them.
 */
export function withoutDarkGround({ width, height, data }: Grey): Grey {
  const out = data.slice();
  const middle =
    (data.reduce((low, value) => Math.min(low, value), 255) +
      data.reduce((high, value) => Math.max(high, value), 0)) /
    2;
  const waiting: number[] = [];
  const take = (at: number) => {
    if (out[at]! >= middle) return;
    out[at] = 255;
    waiting.push(at);
  };
  for (let x = 0; x < width; x++) {
    take(x);
    take((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    take(y * width);
    take(y * width + width - 1);
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    if (x > 0) take(at - 1);
    if (x < width - 1) take(at + 1);
    if (at >= width) take(at - width);
    if (at < data.length - width) take(at + width);
  }
  return { width, height, data: out };
}
