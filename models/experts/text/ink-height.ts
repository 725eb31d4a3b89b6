import type { Rgb } from '#models/engine/picture/pixels.ts';
import { heightOf, widthOf, type PixelBox } from './boxes.ts';
import { cut } from './cut.ts';
import { ink } from './ink.ts';

/** Of 255, on white: what is darker is ink. */
const DARK = 128;
/** Rows without ink that a letter may have in it, as a share of the line's height: below the dot of an i. */
const GAP = 0.12;

/**
 * How high the letters of a line are, in pixels, from the top of the highest to the foot of the lowest. The detector's
 * boxes are more generous with small letters than with large ones, so they do not tell which line is the largest.
 */
export function inkHeight(picture: Rgb, box: PixelBox): number {
  const [width, height] = [widthOf(box), heightOf(box)];
  const values = ink(cut(picture, box));
  const hasInk = Array.from({ length: height }, (_, y) =>
    values.subarray(y * width, (y + 1) * width).some((value) => value < DARK),
  );
  const middle = height >> 1;
  const most = Math.max(1, Math.round(GAP * height));
  return reach(hasInk, middle, -1, most) + reach(hasInk, middle, 1, most) + 1;
}

/** How far the ink goes from a row in one direction. */
function reach(hasInk: readonly boolean[], from: number, step: 1 | -1, most: number): number {
  let [last, gap] = [from, 0];
  for (let y = from + step; y >= 0 && y < hasInk.length && gap <= most; y += step) {
    gap = hasInk[y] ? 0 : gap + 1;
    if (hasInk[y]) last = y;
  }
  return Math.abs(last - from);
}
