import { expect, test } from 'vitest';
import { isVertical, type PixelBox } from '#models/experts/text/boxes.ts';
import { widenLoneCharacters } from '#models/experts/text/lone-characters.ts';

const box = (left: number, top: number, width: number, height: number): PixelBox => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const ROW = box(20, 100, 120, 24);

test('a digit as high as the line beside it counts as a line', () => {
  const [, digit] = widenLoneCharacters([ROW, box(200, 98, 14, 27)]);
  expect(isVertical(digit!)).toBe(false);
  expect(digit).toMatchObject({ top: 98, bottom: 125 });
  expect((digit!.left + digit!.right) / 2).toBeCloseTo(207, 0);
});

test('a vertical label beside a line stays vertical', () => {
  const label = box(200, 60, 24, 110);
  expect(widenLoneCharacters([ROW, label])).toEqual([ROW, label]);
});

test('a digit with no line beside it stays as it is', () => {
  const digit = box(200, 200, 14, 27);
  expect(widenLoneCharacters([ROW, digit])).toEqual([ROW, digit]);
});
