import { expect, test } from 'vitest';
import { floodFromEdge } from '#models/engine/picture/flood-from-edge.ts';

test('what is connected with the edge by sides is taken, and nothing that is enclosed', () => {
  const rows = ['.....', '.###.', '.#.#.', '.###.', '....#'];
  const marks = [...rows.join('')];
  floodFromEdge(5, 5, (pixel) => {
    if (marks[pixel] !== '.') return false;
    marks[pixel] = 'o';
    return true;
  });
  expect(marks.join('').match(/.{5}/g)).toEqual(['ooooo', 'o###o', 'o#.#o', 'o###o', 'oooo#']);
});
