import { expect, test } from 'vitest';
import { components } from '#models/experts/text/components.ts';
import { joinNeighbours } from '#models/experts/text/join-neighbours.ts';

function find(...rows: string[]) {
  const map = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 200 : sign === '+' ? 100 : 0));
  return components(map, rows[0]!.length, rows.length, 150);
}

/** Two pixels and one a step down, and two above each other. */
const SLANTS = { angle: expect.closeTo(0.491), elongation: expect.closeTo(2.702) };
const STANDS = { angle: expect.closeTo(Math.PI / 2), elongation: expect.closeTo(2) };

test('parts that touch, also at corners, are one; the rest is another', () => {
  expect(find('##..#', '..#.#', '.....')).toEqual([
    { ...SLANTS, left: 0, top: 0, right: 3, bottom: 2, area: 3, mean: 200 },
    { ...STANDS, left: 4, top: 0, right: 5, bottom: 2, area: 2, mean: 200 },
  ]);
});

test('what is below the threshold belongs to nothing', () => expect(find('+++', '+++')).toEqual([]));

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('words of a line are joined', () => {
  expect(joinNeighbours([box(54, 1, 50, 20), box(0, 0, 50, 20)])).toEqual([box(0, 0, 104, 21)]);
});

test.each([
  ['far apart', box(90, 0, 50, 20)],
  ['on another line', box(54, 15, 50, 20)],
  ['in letters of another size', box(54, 0, 50, 50)],
])('words %s stay apart', (_, other) => {
  expect(joinNeighbours([box(0, 0, 50, 20), other])).toHaveLength(2);
});
