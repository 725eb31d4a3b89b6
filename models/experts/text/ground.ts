import { flatten } from '#models/engine/picture/flatten.ts';
import type { Pixels, Rgb } from '#models/engine/picture/pixels.ts';

const WHITE = [255, 255, 255] as const;
const DARK = [32, 32, 32] as const;

/** Puts a picture on a background on which its letters show: white, or dark where the drawing is light. */
export function ground(pixels: Pixels): Rgb {
  return flatten(pixels, isLight(pixels) ? DARK : WHITE);
}

/** Whether the drawing on a transparent background is light on average. False where nothing is transparent. */
function isLight({ data }: Pixels): boolean {
  let clear = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 128) clear += 1;
  if (clear * 20 <= data.length / 4) return false;
  let [weight, sum] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    weight += alpha;
    sum += alpha * (0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!);
  }
  return weight > 0 && sum / weight > 170;
}
