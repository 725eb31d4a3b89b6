import { expect, test } from 'vitest';
import { topClasses } from '#models/experts/objects/classes.ts';
import { objectsFrom, parseLabels } from '#models/experts/objects/objects.ts';

test('objects come strongest first, without unused columns and noise', () => {
  const labels = ['person', null, 'dog', 'cat'];
  const objects = objectsFrom(Float32Array.of(0.25, 0.99, 0.75, 0.05), labels);
  expect(objects).toEqual([
    { label: 'dog', score: 0.75, count: null, box: null },
    { label: 'person', score: 0.25, count: null, box: null },
  ]);
});

test('a label file of another shape is refused', () => {
  expect(() => parseLabels({ names: [] })).toThrow('labels');
  expect(parseLabels({ note: 'any', labels: ['a', null] })).toEqual(['a', null]);
});

test('classes are the most probable ones, in order', () => {
  expect(topClasses(Float32Array.of(0.125, 0.5, 0.25, 0.125), 2)).toEqual([
    { index: 1, probability: 0.5 },
    { index: 2, probability: 0.25 },
  ]);
});

test('objects are counted where the model counts, and one that is seen is there once at least', () => {
  const labels = parseLabels({ labels: ['person', 'dog'] });
  const counted = objectsFrom(Float32Array.of(0.9, 0.8), labels, Float32Array.of(2.6, 0.2));
  expect(counted.map(({ count }) => count)).toEqual([3, 1]);
});
