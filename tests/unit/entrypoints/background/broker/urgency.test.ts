import { expect, test } from 'vitest';
import { isMoreUrgent, leastUrgent, mostUrgent } from '#entrypoints/background/broker/urgency.ts';

const queue = [
  { name: 'first', priority: 'rest' },
  { name: 'second', priority: 'viewport' },
  { name: 'third', priority: 'viewport' },
  { name: 'fourth', priority: 'rest' },
] as const;

test('what a person asked for is more urgent than what is in view, and that than the rest', () => {
  expect(isMoreUrgent('person', 'viewport')).toBe(true);
  expect(isMoreUrgent('viewport', 'rest')).toBe(true);
  expect(isMoreUrgent('rest', 'rest')).toBe(false);
});

test('of equally urgent jobs the first is served first, and the last is given up first', () => {
  expect(mostUrgent(queue)).toMatchObject({ name: 'second' });
  expect(leastUrgent(queue)).toMatchObject({ name: 'fourth' });
});

test('an empty queue has neither', () => {
  expect(mostUrgent([])).toBeUndefined();
  expect(leastUrgent([])).toBeUndefined();
});
