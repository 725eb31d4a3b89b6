import { expect, test } from 'vitest';
import { shortened, widthOf } from '#scripts/lib/text-width.ts';

test.each([
  ['cat', 3],
  ['日本語', 6],
  ['ｶﾅ', 2],
  ['e\u0301', 1],
  ['❤️', 2],
  ['👨‍👩‍👧', 2],
  ['नमस्ते', 4],
])('%s is as wide as a terminal draws it', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('a name that fits stays as it is', () => {
  expect(shortened('cat.jpg', 7)).toBe('cat.jpg');
});

test.each([
  ['2026-11-30-the-town-hall.jpg', 16],
  ['日本の町役場の写真とても長い名前.jpg', 15],
  ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧.png', 9],
])('%s is shortened in the middle, and keeps its ending', (name, width) => {
  const short = shortened(name, width);
  expect(widthOf(short)).toBeLessThanOrEqual(width);
  expect(short).toContain('…');
  expect(short.slice(-4)).toBe(name.slice(-4));
  expect(short[0]).toBe(name[0]);
});
