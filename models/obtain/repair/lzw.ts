/** No code of a GIF has more bits (GIF 89a, appendix F). */
const MOST_BITS = 12;

/**
 * How many pixels the compressed data of a GIF holds, up to `most`. Only the lengths are followed, not the pixels.
 * @param codeSize as the picture states it: bits of one colour
 */
export function countPixels(data: Uint8Array, codeSize: number, most: number): number {
  if (codeSize < 1 || codeSize >= MOST_BITS) return 0;
  const clear = 1 << codeSize;
  const lengths = new Float64Array(2 ** MOST_BITS).fill(1, 0, clear);
  let next = clear + 2;
  let bits = codeSize + 1;
  let earlier: number | null = null;
  let pixels = 0;

  for (let at = 0; pixels < most && at + bits <= data.length * 8;) {
    const code = codeAt(data, at, bits);
    at += bits;
    if (code === clear) {
      next = clear + 2;
      bits = codeSize + 1;
      earlier = null;
      continue;
    }
    if (code === clear + 1) break;
    if (earlier === null) {
      if (code > clear) break;
    } else {
      if (code > next) break;
      if (next < lengths.length) {
        lengths[next++] = lengths[earlier]! + 1;
        if (next === 1 << bits && bits < MOST_BITS) bits++;
      } else if (code === next) break;
    }
    pixels += lengths[code]!;
    earlier = code;
  }
  return Math.min(pixels, most);
}

/** A code of so many bits, from the lowest bit of each byte on. */
function codeAt(data: Uint8Array, at: number, bits: number): number {
  const byte = at >> 3;
  const word = data[byte]! | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16);
  return (word >> (at & 7)) & ((1 << bits) - 1);
}
