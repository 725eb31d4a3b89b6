import { expect, test } from 'vitest';
import { withoutDarkGround } from '#models/experts/code/signs/without-dark-ground.ts';

const rows = (...lines: string[]) => ({
  width: lines[0]!.length,
  height: lines.length,
  data: Uint8Array.from(lines.join(''), (sign) => (sign === '#' ? 10 : 240)),
});
const drawn = ({ width, data }: { width: number; data: Uint8Array }) =>
  [...data].map((value, at) => (value < 128 ? '#' : '.') + (at % width === width - 1 ? '\n' : '')).join('');

test('a dark ground around a label becomes light, and what is printed on the label stays', () => {
  expect(
    drawn(withoutDarkGround(rows('#######', '#.....#', '#.#.#.#', '#.#.#.#', '#.....#', '#######'))),
  ).toBe('.......\n.......\n..#.#..\n..#.#..\n.......\n.......\n');
});

test('a light ground stays as it is', () => {
  const label = rows('.....', '.#.#.', '.#.#.', '.....');
  expect(withoutDarkGround(label)).toEqual(label);
});
