import { expect, test } from 'vitest';
import { shareOfContent } from '#models/engine/picture/plain.ts';

/** A picture of 100 x 100 pixels. */
function shareWith(colour: (x: number, y: number) => readonly [number, number, number, number]): number {
  const data = new Uint8ClampedArray(100 * 100 * 4);
  for (let i = 0; i < 100 * 100; i++) data.set(colour(i % 100, Math.floor(i / 100)), i * 4);
  return shareOfContent({ data });
}

test('a plain picture has nothing on it, be it noisy or transparent in all colours', () => {
  expect(shareWith(() => [255, 255, 255, 255])).toBe(0);
  expect(shareWith((x, y) => [120 + ((x * 7 + y) % 12), 128, 128, 255])).toBe(0);
  expect(shareWith((x, y) => [x, y, 200, 0])).toBe(0);
});

const square = (x: number, y: number) => x < 20 && y < 20;

test('what is on a picture counts by its share, on white, on black or on nothing', () => {
  expect(shareWith((x, y) => (square(x, y) ? [0, 0, 0, 255] : [255, 255, 255, 255]))).toBeCloseTo(0.04);
  expect(shareWith((x, y) => (square(x, y) ? [255, 0, 0, 255] : [0, 0, 0, 255]))).toBeCloseTo(0.04);
  expect(shareWith((x, y) => (square(x, y) ? [0, 0, 0, 255] : [0, 0, 0, 0]))).toBeCloseTo(0.04);
});
