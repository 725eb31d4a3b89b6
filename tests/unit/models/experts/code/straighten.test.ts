import { expect, test } from 'vitest';
import type { Quadrilateral } from '#models/experts/code/code-reader.ts';
import { straighten } from '#models/experts/code/straighten.ts';
import type { View } from '#models/experts/code/views.ts';

/** A view whose grey rises by one a column, the same in each row. */
function slope(width: number, height: number): View {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.fill(at % width, at * 4, at * 4 + 3);
  return { width, height, data, binarizer: 'LocalAverage' };
}

const square = (left: number, top: number, side: number): Quadrilateral => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];

const greyAt = ({ width, data }: View, x: number, y: number) => data[(y * width + x) * 4]!;

test('a straight square is enlarged, with a margin of what is around it', () => {
  const view = straighten(slope(200, 100), square(60, 20, 64));
  expect([view.width, view.height]).toEqual([96 + 2 * 12, 96 + 2 * 12]);
  // Two thirds of a pixel a column, from the corner at the margin's end.
  expect(greyAt(view, 12, 60)).toBe(60);
  expect(greyAt(view, 12 + 48, 60)).toBe(92);
  expect(greyAt(view, 0, 60)).toBe(52);
});

test('a side that runs askew is followed', () => {
  const leaning: Quadrilateral = [
    { x: 60, y: 20 },
    { x: 124, y: 20 },
    { x: 104, y: 84 },
    { x: 40, y: 84 },
  ];
  const view = straighten(slope(200, 100), leaning);
  const [first, last] = [12, view.height - 13];
  expect(greyAt(view, 20, first) - greyAt(view, 20, last)).toBeGreaterThanOrEqual(19);
});

test('corners that lie beyond the picture or on one spot give a picture of bounded size', () => {
  const [huge, none] = [square(-90_000, -90_000, 180_000), square(3, 3, 0)].map((corners) =>
    straighten(slope(8, 8), corners),
  );
  expect(huge!.width).toBeLessThan(1_200);
  expect(none!.width).toBeLessThan(10);
});
