import { expect, test } from 'vitest';
import { inReadingOrder } from '#models/experts/text/order.ts';

/** Named boxes as [name, left, top, width, height]. */
function order(...boxes: [string, number, number, number, number][]): string {
  const box = ([, left, top, width, height]: (typeof boxes)[number]) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  return inReadingOrder(boxes, box)
    .map(([name]) => name)
    .join(' ');
}

test('lines are read from the top down, whatever order they were found in', () => {
  expect(order(['c', 0, 60, 90, 10], ['a', 0, 0, 100, 10], ['b', 5, 30, 80, 10])).toBe('a b c');
});

test('a heading is read before both columns, and the left column before the right', () => {
  const columns: Parameters<typeof order> = [
    ['right-2', 120, 65, 90, 10],
    ['left-1', 0, 50, 90, 10],
    ['right-1', 120, 50, 90, 10],
    ['heading', 20, 0, 160, 20],
    ['left-2', 0, 65, 90, 10],
  ];
  expect(order(...columns)).toBe('heading left-1 left-2 right-1 right-2');
});

test('entries of a menu are read before what stands below them', () => {
  expect(order(['title', 0, 40, 80, 20], ['third', 200, 0, 40, 10], ['first', 0, 0, 40, 10])).toBe(
    'first third title',
  );
});

test('a footer is read after the columns above it', () => {
  expect(order(['footer', 0, 100, 200, 10], ['right', 120, 0, 80, 60], ['left', 0, 0, 80, 60])).toBe(
    'left right footer',
  );
});

test('boxes that overlap all over are read row by row', () => {
  expect(order(['low', 5, 8, 60, 20], ['high', 0, 0, 60, 20])).toBe('high low');
});

test('nothing stays nothing', () => expect(order()).toBe(''));
