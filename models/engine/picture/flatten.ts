import type { Pixels, Rgb } from './pixels.ts';

/** Puts the picture on an opaque background, whose colour shows where the picture is transparent. */
export function flatten(pixels: Pixels, background: readonly [number, number, number]): Rgb {
  const { width, height, data } = pixels;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = data[from + 3]!;
    if (alpha === 255) {
      rgb[to] = data[from]!;
      rgb[to + 1] = data[from + 1]!;
      rgb[to + 2] = data[from + 2]!;
      continue;
    }
    for (let channel = 0; channel < 3; channel++) {
      const colour = data[from + channel]!;
      rgb[to + channel] = Math.round((colour * alpha + background[channel]! * (255 - alpha)) / 255);
    }
  }
  return { width, height, data: rgb };
}
