import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { inputOf } from '#models/experts/kind/classify-kind.ts';
import { STATISTICS } from '#models/experts/kind/statistics.ts';

/** Written by models/training/kinds/fixture.py. */
interface Expected {
  width: number;
  height: number;
  thumb: string;
  crops: string;
  statistics: number[];
}
const fixture = new URL('../../../../fixtures/kinds/inputs.json', import.meta.url);
const expected = JSON.parse(readFileSync(fixture, 'utf8')) as Expected[];

/** The same formula as in fixture.py. */
function picture(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const green = (Math.floor(x / 9) + Math.floor(y / 5)) % 3 === 0 ? 255 : (x * y) % 200;
      const alpha = (x + y) % 17 === 0 ? 0 : x % 31 < 4 ? (y * 5) % 256 : 255;
      data.set([(x * 7 + y * 3) % 256, green, (x * x + y * 11) % 256, alpha], (y * width + x) * 4);
    }
  }
  return { width, height, data, naturalWidth: width, naturalHeight: height };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test.each(expected)('a picture of $width by $height gives the network what it gave in training', (row) => {
  const input = inputOf(picture(row.width, row.height));
  expect(sha256(input.thumb)).toBe(row.thumb);
  expect(sha256(input.crops)).toBe(row.crops);
  expect(input.statistics).toHaveLength(STATISTICS);
  for (const [index, value] of input.statistics.entries()) {
    expect(value, `statistic ${index}`).toBeCloseTo(row.statistics[index]!, 5);
  }
});
