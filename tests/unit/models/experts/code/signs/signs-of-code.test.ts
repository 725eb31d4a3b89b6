import { describe, expect, test } from 'vitest';
import { signsOfCode } from '#models/experts/code/signs/signs-of-code.ts';
import { bars, modules, pattern } from '#tests/support/pictures/pattern.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';

describe('there are signs of a code in', () => {
  test.each<[string, Pixels]>([
    ['modules', modules(200, 21, 6)],
    ['small modules', modules(300, 25, 2)],
    ['modules of twenty pixels', modules(800, 21, 20)],
    ['turned modules', modules(300, 25, 4, 0.6)],
    ['bars', bars(400, 60, 3)],
    ['turned bars', bars(500, 90, 3, 0.8)],
  ])('%s', (_, pixels) => {
    expect(signsOfCode(pixels)).not.toBeNull();
  });

  test('a large picture, where the code is', () => {
    const part = signsOfCode(modules(600, 25, 3))!;
    expect(part.left).toBeGreaterThan(230);
    expect(part.left + part.width).toBeLessThan(370);
  });
});

describe('there are none in', () => {
  test.each<[string, Pixels]>([
    ['one colour', pattern(200, 200, () => 200)],
    ['a slope of shades', pattern(200, 200, (x) => x)],
    ['a large disc', pattern(200, 200, (x, y) => (Math.hypot(x - 100, y - 100) < 70 ? 20 : 255))],
    ['a frame of thin lines', pattern(200, 200, (x, y) => (x % 60 < 2 || y % 60 < 2 ? 20 : 255))],
    ['soft waves', pattern(200, 200, (x, y) => 128 + 100 * Math.sin(x / 4) * Math.sin(y / 5))],
    ['faint modules', pattern(200, 200, (x, y) => (((x >> 2) ^ (y >> 2)) & 1 ? 230 : 255))],
    ['a picture of a few pixels', pattern(20, 20, (x, y) => ((x ^ y) & 1 ? 0 : 255))],
  ])('%s', (_, pixels) => {
    expect(signsOfCode(pixels)).toBeNull();
  });
});
