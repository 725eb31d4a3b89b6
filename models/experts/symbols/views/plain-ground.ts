import { EVEN, type Rgba } from './rgba.ts';

/**
 * The colour of a plain background: the median of the outermost pixels, by channel. Null where fewer than nine in ten of
 * them are near it.
 */
export function plainGround(picture: Rgba): [number, number, number] | null {
  const frame = outermost(picture);
  const ground = [0, 1, 2].map((channel) => lowerMedian(frame.map((at) => picture.data[at + channel]!)));
  const near = frame.filter((at) => distanceFrom(ground, picture.data, at, 3) <= EVEN).length;
  return near * 10 < frame.length * 9 ? null : (ground as [number, number, number]);
}

/** The largest difference of the first `channels` channels between a pixel and a colour. */
export function distanceFrom(
  colour: ArrayLike<number>,
  data: Uint8Array,
  at: number,
  channels: number,
): number {
  let most = 0;
  for (let channel = 0; channel < channels; channel++) {
    most = Math.max(most, Math.abs(data[at + channel]! - colour[channel]!));
  }
  return most;
}

/** The middle value; of an even number, the lower one of the two. */
export function lowerMedian(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!;
}

/** Where the outermost pixels begin, each once. */
function outermost({ width, height }: Rgba): number[] {
  const all: number[] = [];
  for (let y = 0; y < height; y++) {
    const isEdge = y === 0 || y === height - 1;
    const step = isEdge ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) all.push((y * width + x) * 4);
  }
  return all;
}
