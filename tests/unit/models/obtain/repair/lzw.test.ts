import { expect, test } from 'vitest';
import { countPixels } from '#models/obtain/repair/lzw.ts';

/** Codes as a GIF packs them, from the lowest bit on. Every code is a colour, so their width grows as the table does. */
function packed(colours: readonly number[], codeSize: number): Uint8Array {
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) bits.push((value >> bit) & 1);
  };
  const clear = 1 << codeSize;
  let next = clear + 1;
  let width = codeSize + 1;
  write(clear, width);
  for (const colour of colours) {
    write(colour, width);
    next = Math.min(next + 1, 4096);
    if (next === 1 << width && width < 12) width++;
  }
  write(clear + 1, width);
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => (bytes[i >> 3]! |= bit << (i & 7)));
  return bytes;
}

test.each([10, 1_000, 9_000])('all of %i pixels are counted, and no more than are wanted', (count) => {
  const data = packed(
    Array.from({ length: count }, (_, i) => (i * 7) % 16),
    4,
  );
  expect(countPixels(data, 4, count)).toBe(count);
  expect(countPixels(data, 4, count + 50)).toBe(count);
  expect(countPixels(data, 4, count - 5)).toBe(count - 5);
  expect(countPixels(data.subarray(0, data.length / 2), 4, count)).toBeLessThan(count * 0.6);
});

test('a code can stand for many pixels, itself included', () => {
  // Clear, colour 1, twice the code that is just being made, end: 1 + 2 + 3 pixels.
  const codes = [4, 1, 6, 7, 5];
  const value = codes.reduce((sum, code, i) => sum + code * 8 ** i, 0);
  const data = Uint8Array.from([value & 255, value >> 8]);
  expect(countPixels(data, 2, 100)).toBe(6);
});

test.each([
  ['no data', new Uint8Array(), 4],
  ['a code size that no GIF has', Uint8Array.from([1, 2, 3]), 77],
  ['codes that are not in the table', Uint8Array.from([255, 255, 255]), 4],
])('%s is no picture', (_, data, codeSize) => {
  expect(countPixels(data, codeSize, 9)).toBe(0);
});
