import { join } from './bytes.ts';

const END_OF_IMAGE = [0xff, 0xd9];

/**
 * A JPEG with an end marker, where all of its pixels are there; null where some are missing. The decoder itself tells:
 * where it has all pixels, it takes nothing from data that comes after them.
 */
export async function repairJpeg(bytes: ArrayBuffer): Promise<ArrayBuffer | null> {
  const data = withoutFill(new Uint8Array(bytes));
  const ended = join(data, END_OF_IMAGE);
  const [asItIs, withMore] = await Promise.all([decode(ended), decode(join(data, moreData(), END_OF_IMAGE))]);
  const isWhole = asItIs && withMore && areEqual(asItIs, withMore);
  asItIs?.close();
  withMore?.close();
  return isWhole ? ended.buffer : null;
}

/** Without half a marker at the end, and without the zeros that an interrupted download leaves. */
function withoutFill(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end--;
  // A few zeros belong to the data: FF is written as FF 00.
  if (data.length - end < 16) end = data.length;
  else end++;
  while (end > 0 && data[end - 1] === 0xff) end--;
  return data.subarray(0, end);
}

/** What no picture ends with: noise, with the markers from which a decoder may go on (T.81, B.2.1: restart intervals). */
function moreData(): Uint8Array {
  const data: number[] = [];
  let noise = 1;
  for (let marker = 0xd0; marker <= 0xd7; marker++) {
    for (let i = 0; i < 64; i++) {
      noise = (noise * 16807) % 2147483647;
      data.push(noise % 255);
    }
    data.push(0xff, marker);
  }
  return Uint8Array.from([...data, ...data]);
}

function decode(file: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  return createImageBitmap(new Blob([file], { type: 'image/jpeg' })).catch(() => null);
}

/** Rows that are compared at once: large pictures take much memory. */
const ROWS = 512;

function areEqual(one: ImageBitmap, other: ImageBitmap): boolean {
  const { width, height } = one;
  const context = new OffscreenCanvas(width, ROWS).getContext('2d', { willReadFrequently: true });
  if (!context || other.width !== width || other.height !== height) return false;
  for (let top = 0; top < height; top += ROWS) {
    const [a, b] = [one, other].map((bitmap) => {
      context.drawImage(bitmap, 0, -top);
      return new Uint32Array(context.getImageData(0, 0, width, Math.min(ROWS, height - top)).data.buffer);
    }) as [Uint32Array, Uint32Array];
    if (!a.every((pixel, i) => pixel === b[i])) return false;
  }
  return true;
}
