import { expect, test } from 'vitest';
import { coloursIn } from '#models/experts/seen/colours.ts';

/** A picture whose left half is one colour and whose right half is another. */
function halves(left: readonly number[], right: readonly number[]) {
  const data = new Uint8ClampedArray(20 * 10 * 4);
  for (let at = 0; at < 200; at++) data.set([...(at % 20 < 10 ? left : right), 255], at * 4);
  return { width: 20, height: 10, naturalWidth: 20, naturalHeight: 10, data };
}

test.each([
  ['red', [200, 20, 30]],
  ['blue', [30, 60, 160]],
  ['green', [40, 130, 60]],
  ['yellow', [240, 220, 40]],
  ['orange', [240, 130, 20]],
  ['pink', [240, 150, 180]],
  ['purple', [120, 50, 160]],
  ['brown', [110, 70, 40]],
  ['white', [240, 240, 235]],
  ['black', [25, 25, 30]],
  ['gray', [130, 130, 130]],
])('%s is seen in the box that it fills, and not in the other', (colour, rgb) => {
  const picture = halves(rgb, colour === 'blue' ? [200, 20, 30] : [30, 60, 160]);
  expect(coloursIn(picture, [[0, 0, 0.5, 1]])).toContain(colour);
  expect(coloursIn(picture, [[0.5, 0, 0.5, 1]])).not.toContain(colour);
});

test('one box is enough, and no box has no colour', () => {
  const picture = halves([200, 20, 30], [30, 60, 160]);
  expect(
    coloursIn(picture, [
      [0, 0, 0.4, 1],
      [0.6, 0, 0.4, 1],
    ]),
  ).toEqual(expect.arrayContaining(['red', 'blue']));
  expect(coloursIn(picture, [])).toEqual([]);
});

test('a box that reaches over the edge is cut off there', () => {
  expect(coloursIn(halves([200, 20, 30], [30, 60, 160]), [[0.6, 0, 2, 3]])).toEqual(['blue']);
});
