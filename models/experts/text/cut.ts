import type { Rgb } from '#models/engine/picture/pixels.ts';
import { heightOf, widthOf, type PixelBox } from './boxes.ts';

/** A part of a picture. */
export function cut(picture: Rgb, box: PixelBox): Rgb {
  const [width, height] = [widthOf(box), heightOf(box)];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((box.top + y) * picture.width + box.left) * 3;
    data.set(picture.data.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, data };
}

/** Rotated by 90 degrees clockwise. */
export function turn(picture: Rgb): Rgb {
  const { width, height } = picture;
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      data.set(picture.data.subarray(from, from + 3), (x * height + height - 1 - y) * 3);
    }
  }
  return { width: height, height: width, data };
}

/** Left and right exchanged. */
export function mirror({ width, height, data }: Rgb): Rgb {
  const mirrored = new Uint8Array(data.length);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = pixel % width;
    mirrored.set(data.subarray(pixel * 3, pixel * 3 + 3), (pixel - x + width - 1 - x) * 3);
  }
  return { width, height, data: mirrored };
}
