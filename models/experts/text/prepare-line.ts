import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { ink } from './ink.ts';
import type { Grey } from './recogniser.ts';

/** Lines are scaled to this height, so that letters have the size that Tesseract was trained on. */
export const LINE_HEIGHT = 56;
/** White margin around the line: Tesseract loses letters that touch the edge. */
export const MARGIN = 12;
/** The most pixels that a scaled line may be wide. */
const MOST_WIDTH = 8_000;

/** A line as Tesseract wants it: dark on white, so high, with a margin. */
export function prepare(part: Rgb, lineHeight: number): Grey {
  const scale = Math.min(lineHeight / part.height, MOST_WIDTH / part.width);
  const [w, h] = [part.width, part.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const grey = ink(resize(part, w, h));
  const [width, height] = [w + 2 * MARGIN, h + 2 * MARGIN];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < h; y++) data.set(grey.subarray(y * w, (y + 1) * w), (y + MARGIN) * width + MARGIN);
  return { data, width, height };
}
