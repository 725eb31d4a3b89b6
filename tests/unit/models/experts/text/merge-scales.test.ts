import { expect, test } from 'vitest';
import { mergeScales } from '#models/experts/text/merge-scales.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('a large line that falls apart from near is taken as seen from afar', () => {
  const far = [box(0, 0, 400, 100)];
  expect(mergeScales([box(0, 10, 150, 90), box(200, 5, 180, 90)], far, 60)).toEqual(far);
});

test('lines that run together from afar are taken as seen from near', () => {
  const near = [box(0, 0, 400, 30), box(0, 30, 400, 30), box(0, 60, 400, 30)];
  expect(mergeScales(near, [box(0, 0, 400, 90)], 60)).toEqual(near);
});

test('small lines from afar count for nothing', () => {
  const near = [box(0, 0, 400, 30)];
  expect(mergeScales(near, [box(0, 0, 400, 34)], 60)).toEqual(near);
});
