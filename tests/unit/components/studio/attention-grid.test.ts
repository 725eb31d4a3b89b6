import { expect, test } from 'vitest';
import { mostLookedAt, shades } from '#components/studio/attention-grid.ts';

/** A grid of seven by seven that looks at one place only. */
function lookingAt(column: number, row: number) {
  const weights = Array.from({ length: 49 }, (_, cell) => Number(cell === row * 7 + column));
  return { columns: 7, rows: 7, weights: [weights] };
}

test.each([
  [0, 0, 'top_left'],
  [3, 0, 'top_centre'],
  [6, 1, 'top_right'],
  [1, 3, 'middle_left'],
  [2, 4, 'middle_centre'],
  [6, 6, 'bottom_right'],
  [3, 5, 'bottom_centre'],
])('column %i of row %i is said to be %s', (column, row, place) => {
  expect(mostLookedAt(lookingAt(column, row), 0)).toBe(place);
});

test('a wide middle does not win by its size alone', () => {
  const even = { columns: 7, rows: 7, weights: [Array.from({ length: 49 }, () => 0.02)] };
  even.weights[0]![48] = 0.03;
  expect(mostLookedAt(even, 0)).toBe('bottom_right');
});

test('what was looked at most stays clear, what was not is dark', () => {
  const [first, second] = shades({ columns: 2, rows: 1, weights: [[0.4, 0.1]] }, 0);
  expect(first).toBe(0);
  expect(second).toBeCloseTo(0.75);
});

test('where nothing was looked at, nothing is darkened', () => {
  expect(shades({ columns: 2, rows: 1, weights: [[0, 0]] }, 0)).toEqual([0, 0]);
});
