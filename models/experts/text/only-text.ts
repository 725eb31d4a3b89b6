import type { Rgb } from '#models/engine/picture/pixels.ts';
import { heightOf, type PixelBox } from './boxes.ts';
import { drawnParts } from './drawn-parts.ts';

/** A pixel that differs from the ground by more, over its three channels, is ink: less is noise or compression. */
const INK = 120;
/** Most ink beside the lines, as a share of theirs: specks and bullets. Rules, axes and frames are more. */
const MOST_BESIDE = 0.03;
/** Share of the picture that has the ground's colour, at least. */
const GROUND = 0.6;
/** A line may reach beyond its box by this share of its height. */
const BEYOND = 0.4;

/** Whether a picture holds nothing but lines of text on a plain ground. A chart, a diagram or a window holds more. */
export function isOnlyText({ width, height, data }: Rgb, boxes: readonly PixelBox[]): boolean {
  const ground = groundOf(data);
  const inLine = new Uint8Array(width * height);
  const drawn = drawnParts(boxes);
  for (const box of boxes) {
    if (drawn.has(box)) continue;
    const by = Math.ceil(BEYOND * Math.min(heightOf(box), box.right - box.left));
    const [left, right] = [Math.max(0, box.left - by), Math.min(width, box.right + by)];
    for (let y = Math.max(0, box.top - by); y < Math.min(height, box.bottom + by); y++) {
      inLine.fill(1, y * width + left, y * width + right);
    }
  }
  let [inside, beside] = [0, 0];
  for (let at = 0; at < inLine.length; at++) {
    let differs = 0;
    for (let channel = 0; channel < 3; channel++)
      differs += Math.abs(data[at * 3 + channel]! - ground[channel]!);
    if (differs <= INK) continue;
    if (inLine[at]) inside += 1;
    else beside += 1;
  }
  return beside <= MOST_BESIDE * inside && inside + beside <= (1 - GROUND) * inLine.length;
}

/** The commonest colour, in steps of 16. */
function groundOf(data: Uint8Array): [number, number, number] {
  const counts = new Uint32Array(4096);
  for (let at = 0; at < data.length; at += 3) {
    const colour = ((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4);
    counts[colour]! += 1;
  }
  const common = counts.reduce((best, count, colour) => (count > counts[best]! ? colour : best), 0);
  return [(common >> 8) * 16 + 8, ((common >> 4) & 15) * 16 + 8, (common & 15) * 16 + 8];
}
