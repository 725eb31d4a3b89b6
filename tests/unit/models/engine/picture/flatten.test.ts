import { expect, test } from 'vitest';
import { flatten } from '#models/engine/picture/flatten.ts';

const pixels = (...data: number[]) => ({
  width: data.length / 4,
  height: 1,
  data: Uint8ClampedArray.from(data),
  naturalWidth: data.length / 4,
  naturalHeight: 1,
});

test('opaque pixels keep their colours and transparent ones show the ground', () => {
  const { data } = flatten(pixels(10, 20, 30, 255, 10, 20, 30, 0), [255, 254, 253]);
  expect([...data]).toEqual([10, 20, 30, 255, 254, 253]);
});

test('half-transparent pixels are mixed with the ground', () => {
  expect([...flatten(pixels(0, 100, 255, 128), [255, 255, 255]).data]).toEqual([127, 177, 255]);
});
