import type { Pixels } from '@/models/engine/picture/pixels';

/** Samples along each side at most: three for each pixel of the thumbnail. */
export const GRID = 288;

/** A picture laid on white: rows of red, green, blue and the alpha it had, with the luma of each pixel. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8Array;
  /** 0..255, weights 77, 150, 29 of 256 (ITU-R BT.601). */
  luma: Uint8Array;
}

/** Point samples of the whole picture, at most GRID along each side. Integer arithmetic, as in features.py. */
export function sampleGrid(pixels: Pixels): Plane {
  const xs = centres(Math.min(GRID, pixels.width), pixels.width);
  const ys = centres(Math.min(GRID, pixels.height), pixels.height);
  const plane = emptyPlane(xs.length, ys.length);
  let to = 0;
  for (const y of ys) {
    for (const x of xs) layOnWhite(pixels.data, (y * pixels.width + x) * 4, plane, to++);
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
  return { width, height, data: new Uint8Array(width * height * 4), luma: new Uint8Array(width * height) };
}

/** Lays the pixel at byte `from` of RGBA data on white and writes it as pixel `to` of the plane. */
export function layOnWhite(rgba: ArrayLike<number>, from: number, plane: Plane, to: number): void {
  const alpha = rgba[from + 3]!;
  const red = onWhite(rgba[from]!, alpha);
  const green = onWhite(rgba[from + 1]!, alpha);
  const blue = onWhite(rgba[from + 2]!, alpha);
  plane.data[to * 4] = red;
  plane.data[to * 4 + 1] = green;
  plane.data[to * 4 + 2] = blue;
  plane.data[to * 4 + 3] = alpha;
  plane.luma[to] = (red * 77 + green * 150 + blue * 29) >> 8;
}

function onWhite(colour: number, alpha: number): number {
  return alpha === 255 ? colour : Math.floor((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}
