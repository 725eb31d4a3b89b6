import { expect, test } from 'vitest';
import { table } from '#scripts/lib/table.ts';

test('columns are as wide as their longest cell', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['one', 'x'],
        ['1', 'three'],
      ],
    ),
  ).toBe(['a    b', '───  ─────', 'one  x', '1    three'].join('\n'));
});

test('long cells are wrapped between words', () => {
  expect(table(['a', 'b'], [['red shirt today', 'x']], 9)).toBe(
    ['a          b', '─────────  ─', 'red shirt  x', 'today'].join('\n'),
  );
});
