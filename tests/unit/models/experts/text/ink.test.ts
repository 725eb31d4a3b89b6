import { expect, test } from 'vitest';
import { ink } from '#models/experts/text/ink.ts';

type Colour = [number, number, number];

/** Ten pixels: two of ink among the ground. */
function strip(inkColour: Colour, ground: Colour) {
  const colours = Array.from({ length: 10 }, (_, at) => (at === 3 || at === 4 ? inkColour : ground));
  return { width: 10, height: 1, data: Uint8Array.from(colours.flat()) };
}

test.each<[string, Colour, Colour]>([
  ['black on white', [0, 0, 0], [255, 255, 255]],
  ['white on black', [255, 255, 255], [0, 0, 0]],
  ['yellow on dark blue', [255, 230, 90], [10, 20, 60]],
  ['red on green of equal brightness', [200, 60, 60], [60, 131, 60]],
])('%s becomes dark on light', (_, colour, ground) => {
  expect([...ink(strip(colour, ground))]).toEqual([255, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
});

test('one colour all over is ground', () => {
  expect(new Set(ink(strip([9, 9, 9], [9, 9, 9])))).toEqual(new Set([0]));
});
