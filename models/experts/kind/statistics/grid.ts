import type { Pixels } from '#models/engine/picture/pixels.ts';

/** Samples along each side at most: three for each pixel of the thumbnail. */
export const GRID = 288;

/** A picture on a white background: rows of red, green, blue and the original alpha, with the luma of each pixel. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8Array;
  /**
   * The same bytes as one number for each pixel. Red is the lowest byte, as on every machine that runs WebAssembly
   * (little-endian).
   */
  words: Uint32Array;
  /** 0..255, weights 77, 150, 29 of 256 (ITU-R BT.601). */
  luma: Uint8Array;
}

/** Point samples of the whole picture, at most GRID along each side. Integer arithmetic, as in features.py. */
export function sampleGrid(pixels: Pixels): Plane {
  const xs = centres(Math.min(GRID, pixels.width), pixels.width);
  const ys = centres(Math.min(GRID, pixels.height), pixels.height);
  const plane = emptyPlane(xs.length, ys.length);
  const source = wordsOf(pixels.data);
  for (let row = 0, to = 0; row < ys.length; row++) {
    const start = ys[row]! * pixels.width;
    for (let column = 0; column < xs.length; column++) layOnWhite(source[start + xs[column]!]!, plane, to++);
  }
  return plane;
}

/** For each of `count` equal parts of `size` pixels, the pixel in its middle. */
export function centres(count: number, size: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) =>
    Math.floor(((2 * index + 1) * size) / (2 * count)),
  );
}

export function emptyPlane(width: number, height: number): Plane {
  const data = new Uint8Array(width * height * 4);
  return { width, height, data, words: wordsOf(data), luma: new Uint8Array(width * height) };
}

/** RGBA bytes as one number for each pixel, in the same memory. */
export function wordsOf({ buffer, byteOffset, length }: Uint8Array | Uint8ClampedArray): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** Puts a pixel on white and writes it as pixel `to` of the plane. */
export function layOnWhite(word: number, plane: Plane, to: number): void {
  const laid = word >>> 24 === 255 ? word : onWhite(word);
  plane.words[to] = laid;
  plane.luma[to] = ((laid & 255) * 77 + ((laid >>> 8) & 255) * 150 + ((laid >>> 16) & 255) * 29) >> 8;
}

/** Alpha is kept, since it is counted later. */
function onWhite(word: number): number {
  const alpha = word >>> 24;
  const channel = (shift: number) =>
    Math.floor((((word >>> shift) & 255) * alpha + 255 * (255 - alpha) + 127) / 255) << shift;
  return channel(0) | channel(8) | channel(16) | (alpha << 24);
}
