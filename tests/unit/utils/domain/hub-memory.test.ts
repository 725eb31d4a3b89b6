import { expect, test } from 'vitest';
import { fitsMemory } from '#utils/domain/hub-memory.ts';

test('a model of 3 GB does not fit into 4 GB, and fits into 8', () => {
  expect(fitsMemory(3e9, 4)).toBe('too-large');
  expect(fitsMemory(3e9, 8)).toBe('fits');
});

test('a model of 1.1 GB fits into 4 GB, and not into 2', () => {
  expect(fitsMemory(1.1e9, 4)).toBe('fits');
  expect(fitsMemory(1.1e9, 2)).toBe('too-large');
});

test('nobody knows where the browser does not tell', () => {
  expect(fitsMemory(1, undefined)).toBe('unknown');
});
