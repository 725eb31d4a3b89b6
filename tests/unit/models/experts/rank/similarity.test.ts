import { expect, test } from 'vitest';
import { products } from '#models/experts/rank/similarity.ts';

test('a product is taken with each row', () => {
  expect(products(Float32Array.of(1, 2), Float32Array.of(3, 4, 0, 1, -1, 0))).toEqual([11, 2, -1]);
});
