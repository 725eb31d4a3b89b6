import type { Plane } from './grid.ts';

/** How many of the commonest colours are taken together. */
const FEW = [1, 2, 4, 8, 32];

/**
 * Shares of samples that are mostly transparent and that are partly transparent, and of corners that are transparent.
 */
export function alphaShares({ width, height, data }: Plane): number[] {
  let clear = 0;
  let soft = 0;
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at]!;
    if (alpha < 128) clear++;
    if (alpha > 0 && alpha < 255) soft++;
  }
  const total = width * height;
  const corners = [0, width - 1, (height - 1) * width, total - 1];
  const clearCorners = corners.filter((corner) => data[corner * 4 + 3]! < 128).length;
  return [clear / total, soft / total, clearCorners / corners.length];
}

/** How many different colours there are at 5 bits a channel, and what share the commonest of them have. */
export function colourShares(plane: Plane): number[] {
  const total = plane.width * plane.height;
  const counts = new Uint32Array(32_768);
  const colours: number[] = [];
  for (let pixel = 0; pixel < total; pixel++) {
    const colour = coarseColour(plane, pixel);
    if (counts[colour]!++ === 0) colours.push(colour);
  }
  const found = Uint32Array.from(colours, (colour) => counts[colour]!)
    .toSorted()
    .toReversed();
  const few = FEW.map((most) => found.subarray(0, most).reduce((sum, count) => sum + count, 0) / total);
  return [Math.log2(found.length) / 15, found.length / total, ...few];
}

/** A pixel's colour at 5 bits a channel. */
export function coarseColour({ words }: Plane, pixel: number): number {
  const word = words[pixel]!;
  return ((word & 0xf8) << 7) | ((word >>> 6) & 0x3e0) | ((word >>> 19) & 0x1f);
}
