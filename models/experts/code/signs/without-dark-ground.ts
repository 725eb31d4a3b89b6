import { floodFromEdge } from '#models/engine/picture/flood-from-edge.ts';
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
  floodFromEdge(width, height, (at) => {
    if (out[at]! >= middle) return false;
    out[at] = 255;
    return true;
  });
  return { width, height, data: out };
}
