import { expect, test } from 'vitest';
import type { Rgb } from '#models/engine/picture/pixels.ts';
import { resize } from '#models/engine/picture/resize.ts';
import { sha256 } from '#models/engine/sha256.ts';
import cases from '#tests/fixtures/resize/resize.json';

/** The picture of tests/fixtures/resize/make.py. */
function picture(width: number, height: number): Rgb {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        data[(y * width + x) * 3 + channel] = (x * 7 + y * 13 + channel * 29 + ((x * y) % 31) * 5) & 255;
      }
    }
  }
  return { width, height, data };
}

test.each(cases)(
  'a picture of $from resized to $to has the very bytes that Pillow gives',
  async (expected) => {
    const [fromWidth, fromHeight] = expected.from as [number, number];
    const [width, height] = expected.to as [number, number];
    const resized = resize(picture(fromWidth, fromHeight), width, height);
    expect(resized).toMatchObject({ width, height });
    if (expected.values) expect([...resized.data]).toEqual(expected.values);
    expect(await sha256(resized.data)).toBe(expected.sha256);
  },
);
