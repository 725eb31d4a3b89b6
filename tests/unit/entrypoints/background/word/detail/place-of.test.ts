import { expect, test } from 'vitest';
import { placeOf } from '#entrypoints/background/word/detail/place-of.ts';

test.each([
  [[[0, 0.4, 0.2, 0.2]], 'left'],
  [[[0.8, 0, 0.2, 0.2]], 'right'],
  [[[0.4, 0, 0.2, 0.2]], 'top'],
  [[[0.4, 0.8, 0.2, 0.2]], 'bottom'],
  [[[0.4, 0.4, 0.2, 0.2]], 'middle'],
  // It fills the picture.
  [[[0.05, 0.05, 0.9, 0.9]], null],
  // Two that are apart.
  [
    [
      [0, 0.4, 0.2, 0.2],
      [0.8, 0.4, 0.2, 0.2],
    ],
    null,
  ],
  [[], null],
] as [[number, number, number, number][], string | null][])('boxes %j are at %s', (boxes, place) => {
  expect(placeOf(boxes)).toBe(place);
});
