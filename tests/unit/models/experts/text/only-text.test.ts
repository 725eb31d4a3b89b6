import { expect, test } from 'vitest';
import type { PixelBox } from '#models/experts/text/boxes.ts';
import { isOnlyText } from '#models/experts/text/only-text.ts';

const LINES: PixelBox[] = [0, 1, 2].map((row) => ({
  left: 20,
  top: 20 + row * 30,
  right: 180,
  bottom: 36 + row * 30,
}));
type Shape = [left: number, top: number, width: number, height: number];

/** Strokes in every line, and other shapes. */
function picture(shapes: readonly Shape[], ground = [250, 248, 240], ink = 20) {
  const [width, height] = [200, 140];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => ground[at % 3]!);
  const strokes = LINES.flatMap(({ left, top }) =>
    Array.from({ length: 30 }, (_, at): Shape => [left + at * 5, top + 3, 2, 10]),
  );
  for (const [left, top, w, h] of [...strokes, ...shapes]) {
    for (let y = top; y < top + h; y++) data.fill(ink, (y * width + left) * 3, (y * width + left + w) * 3);
  }
  return { width, height, data };
}

test('lines on a plain ground are only text, dark or light', () => {
  expect(isOnlyText(picture([]), LINES)).toBe(true);
  expect(isOnlyText(picture([], [20, 30, 40], 240), LINES)).toBe(true);
  expect(
    isOnlyText(
      picture([
        [10, 10, 2, 2],
        [190, 100, 3, 3],
      ]),
      LINES,
    ),
  ).toBe(true);
});

test.each<[string, Shape[]]>([
  [
    'an axis',
    [
      [15, 5, 1, 120],
      [15, 125, 170, 1],
    ],
  ],
  ['a bar', [[40, 112, 20, 20]]],
  ['the bar of a window', [[0, 0, 200, 12]]],
  [
    'a line of which nothing was found',
    Array.from({ length: 30 }, (_, at): Shape => [20 + at * 5, 118, 2, 10]),
  ],
])('with %s there is more than text', (_, shapes) => {
  expect(isOnlyText(picture(shapes), LINES)).toBe(false);
});

test('without lines there is no text', () => {
  expect(isOnlyText(picture([[0, 0, 200, 100]]), [])).toBe(false);
});
