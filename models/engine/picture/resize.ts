import type { Rgb } from './pixels.ts';

/** Pillow's fixed-point precision: weights are integers of 1/2^22, so that 8-bit sums are exact. */
const PRECISION_BITS = 32 - 8 - 2;

/**
 * Resizes with a triangle filter that widens when it scales down, as Pillow's `Image.resize(size, BILINEAR)` does:
 * first one direction, rounded to 8 bits, then the other. Models were trained on pictures that were resized so; order
 * and arithmetic follow Pillow 13 (libImaging/Resample.c) and give the same bytes.
 */
export function resize(picture: Rgb, width: number, height: number): Rgb {
  const narrowing = picture.width - width;
  const flattening = picture.height - height;
  const rowsFirst = flattening <= 0 || flattening <= 2 * narrowing;
  return rowsFirst
    ? resizeColumns(resizeRows(picture, width), height)
    : resizeRows(resizeColumns(picture, height), width);
}

function resizeRows(picture: Rgb, width: number): Rgb {
  const { width: from, height, data } = picture;
  if (from === width) return picture;
  const taps = triangleTaps(from, width);
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { first, weights } = taps[x]!;
      weigh(data, (y * from + first) * 3, 3, weights, out, (y * width + x) * 3);
    }
  }
  return { width, height, data: out };
}

function resizeColumns(picture: Rgb, height: number): Rgb {
  const { width, height: from, data } = picture;
  if (from === height) return picture;
  const taps = triangleTaps(from, height);
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const { first, weights } = taps[y]!;
    for (let x = 0; x < width; x++) {
      weigh(data, (first * width + x) * 3, width * 3, weights, out, (y * width + x) * 3);
    }
  }
  return { width, height, data: out };
}

/** Writes one output pixel: the weighted sum of input pixels that lie `stride` apart. */
function weigh(
  data: Uint8Array,
  start: number,
  stride: number,
  weights: Int32Array,
  out: Uint8Array,
  to: number,
): void {
  const half = 1 << (PRECISION_BITS - 1);
  let red = half;
  let green = half;
  let blue = half;
  for (let tap = 0, at = start; tap < weights.length; tap++, at += stride) {
    const weight = weights[tap]!;
    red += data[at]! * weight;
    green += data[at + 1]! * weight;
    blue += data[at + 2]! * weight;
  }
  // The weights are never negative and add up to one but for rounding, so only values above 255 are clipped.
  out[to] = Math.min(255, red >> PRECISION_BITS);
  out[to + 1] = Math.min(255, green >> PRECISION_BITS);
  out[to + 2] = Math.min(255, blue >> PRECISION_BITS);
}

interface Taps {
  /** The first input pixel that counts. */
  first: number;
  weights: Int32Array;
}

/** The input pixels that each output pixel is made of, along one axis. */
function triangleTaps(from: number, to: number): Taps[] {
  const scale = from / to;
  const reach = Math.max(scale, 1);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - reach + 0.5));
    const end = Math.min(from, Math.trunc(centre + reach + 0.5));
    const shares = Array.from({ length: end - first }, (_, tap) =>
      Math.max(0, 1 - Math.abs((first + tap - centre + 0.5) / reach)),
    );
    const total = shares.reduce((sum, share) => sum + share, 0);
    const weights = shares.map((share) => Math.trunc(0.5 + (share / total) * (1 << PRECISION_BITS)));
    return { first, weights: Int32Array.from(weights) };
  });
}
