import { expect, test } from 'vitest';
import type { PixelBox } from '#models/experts/text/boxes.ts';
import { drawnParts } from '#models/experts/text/drawn-parts.ts';

const box = (width: number, height: number, at = 0): PixelBox => ({
  left: 0,
  top: at * 30,
  right: width,
  bottom: at * 30 + height,
});
const LINES = Array.from({ length: 5 }, (_, at) => box(120, 20, at));

test('what is many times as high as the lines beside it is drawn', () => {
  const bars = box(490, 350);
  expect([...drawnParts([...LINES, bars])]).toEqual([bars]);
});

test('a large letter, a long line and a picture of few lines have no such part', () => {
  expect(drawnParts([...LINES, box(70, 90), box(900, 200)]).size).toBe(0);
  expect(drawnParts([...LINES.slice(0, 2), box(490, 350)]).size).toBe(0);
});
