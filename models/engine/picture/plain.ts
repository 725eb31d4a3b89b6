import type { Pixels } from './pixels.ts';

/** Pixels that are looked at: enough to find what fills a thousandth of a picture. */
const LOOKED_AT = 40_000;
/** How far a colour may be from the average, of 255. Compression makes such differences. */
const NEAR = 16;

/** What share of a picture is not of its average colour, or as transparent: 0 where it is plain. */
export function shareOfContent({ data }: Pick<Pixels, 'data'>): number {
  const step = Math.max(1, Math.floor(data.length / 4 / LOOKED_AT)) * 4;
  const sums = [0, 0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += step, count++) {
    for (let channel = 0; channel < 4; channel++) sums[channel]! += shownAt(data, at, channel);
  }
  let others = 0;
  for (let at = 0; at < data.length; at += step) {
    const isNear = sums.every((sum, channel) => Math.abs(shownAt(data, at, channel) - sum / count) <= NEAR);
    if (!isNear) others++;
  }
  return others / count;
}

/** A colour as it is seen: none where the picture is transparent. */
function shownAt(data: Uint8ClampedArray, at: number, channel: number): number {
  const alpha = data[at + 3]!;
  return channel === 3 ? alpha : (data[at + channel]! * alpha) / 255;
}
