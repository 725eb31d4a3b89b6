import { expect, test } from 'vitest';
import { inkHeight } from '#models/experts/text/ink-height.ts';

/** A line's picture: rows of ink on white, one letter for each row. */
function picture(rows: string) {
  const [width, height] = [30, rows.length];
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [y, row] of [...rows].entries()) {
    if (row === '#') data.fill(0, (y * width + 5) * 3, (y * width + 12) * 3);
  }
  return { width, height, data };
}
const measured = (rows: string) =>
  inkHeight(picture(rows), { left: 0, top: 0, right: 30, bottom: rows.length });

test('only the letters count, not the room around them', () => {
  expect(measured('.....##########.....')).toBe(10);
});

test('the dot of an i belongs to the line, the line above does not', () => {
  expect(measured('.......##.########..')).toBe(11);
  expect(measured('##......########....')).toBe(8);
});
