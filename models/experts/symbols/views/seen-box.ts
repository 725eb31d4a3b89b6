import type { Rgba } from './rgba.ts';

/** The least alpha of a pixel that counts for the bounding box. */
const SEEN = 32;

/** The part of a picture that can be seen; null where nothing can. */
export function cutToSeen({ width, height, data }: Rgba): Rgba | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < SEEN) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const wide = right - left + 1;
  const high = bottom - top + 1;
  const part = new Uint8Array(wide * high * 4);
  for (let y = 0; y < high; y++) {
    const start = ((top + y) * width + left) * 4;
    part.set(data.subarray(start, start + wide * 4), y * wide * 4);
  }
  return { width: wide, height: high, data: part };
}
