import type { Pixels } from '#models/engine/picture/pixels.ts';

/** One byte of brightness for each pixel, row by row. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The picture's brightness, on white where it is transparent. */
export function greyOf({ width, height, data }: Pixels): Grey {
  const out = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < out.length; at++, from += 4) {
    const luma = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
    const alpha = data[from + 3]!;
    out[at] = alpha === 255 ? luma : (luma * alpha + 255 * (255 - alpha)) / 255;
  }
  return { width, height, data: out };
}

/** The same at half the size: each pixel is the mean of four. */
export function halved({ width, height, data }: Grey): Grey {
  const wide = width >> 1;
  const high = height >> 1;
  const out = new Uint8Array(wide * high);
  for (let y = 0, to = 0; y < high; y++) {
    for (let x = 0, from = 2 * y * width; x < wide; x++, to++, from += 2) {
      out[to] = (data[from]! + data[from + 1]! + data[from + width]! + data[from + width + 1]!) >> 2;
    }
  }
  return { width: wide, height: high, data: out };
}
