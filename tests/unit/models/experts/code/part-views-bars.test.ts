import { expect, test } from 'vitest';
import { showsBars } from '#models/experts/code/part-views.ts';
import { signsOfCode } from '#models/experts/code/signs/signs-of-code.ts';
import { bars, modules, pattern } from '#tests/support/pictures/pattern.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';

const shows = (pixels: Pixels) => showsBars(pixels, signsOfCode(pixels)!);

test('bars of several widths are those of a bar code, though nobody can read it', () => {
  expect(shows(bars(400, 60, 3))).toBe(true);
});

test.each<[string, Pixels]>([
  ['modules', modules(300, 25, 4)],
  ['stripes of one width', pattern(300, 200, (x) => (x % 8 < 4 ? 20 : 255))],
  [
    'the bars of a chart, of several heights',
    pattern(400, 300, (x, y) => (x % 9 < 6 && y > 40 + ((Math.floor(x / 9) * 67) % 230) ? 20 : 255)),
  ],
  ['checks', pattern(300, 200, (x, y) => (((x >> 3) ^ (y >> 3)) & 1 ? 20 : 255))],
])('%s are not', (_, pixels) => {
  expect(shows(pixels)).toBe(false);
});
