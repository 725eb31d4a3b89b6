import { resize } from '#models/engine/picture/resize.ts';
import type { Rgba } from './rgba.ts';

/** Side of a view, in pixels. */
export const SIDE = 64;
/** The longer side of what is shown in it. */
const FIT = 56;

/** Scales a part so that its longer side is 56 pixels, and centres it on 64 by 64 transparent ones. */
export function fit(part: Rgba): Uint8Array<ArrayBuffer> {
  const longer = Math.max(part.width, part.height);
  const [width, height] = [part.width, part.height].map((side) =>
    Math.max(1, Math.floor((2 * side * FIT + longer) / (2 * longer))),
  ) as [number, number];
  const colours = resize(channelsOf(part, 0, 1, 2), width, height).data;
  const alpha = resize(channelsOf(part, 3, 3, 3), width, height).data;
  const view = new Uint8Array(SIDE * SIDE * 4);
  const [left, top] = [(SIDE - width) >> 1, (SIDE - height) >> 1];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = ((top + Math.floor(pixel / width)) * SIDE + left + (pixel % width)) * 4;
    view.set(colours.subarray(pixel * 3, pixel * 3 + 3), at);
    view[at + 3] = alpha[pixel * 3]!;
  }
  return view;
}

/** Three of the four channels: the resizer takes three, and each is scaled by itself. */
function channelsOf({ width, height, data }: Rgba, ...channels: [number, number, number]) {
  const out = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (const [to, from] of channels.entries()) out[pixel * 3 + to] = data[pixel * 4 + from]!;
  }
  return { width, height, data: out };
}
