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
  expect(table(['a', 'b'], [['red shirt today', 'x']], { widest: 9 })).toBe(
    ['a          b', '─────────  ─', 'red shirt  x', 'today'].join('\n'),
  );
});

test('the widest columns are narrowed until the table fits', () => {
  const text = table(['a', 'b', 'c'], [['short', 'word '.repeat(30), 'x'.repeat(60)]], {
    widest: 90,
    whole: 50,
  });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(text).toMatch(/^short {2}word/m);
  expect(text.replaceAll(/[^x]/g, '')).toHaveLength(60);
});

test('the first columns keep their width if they are to', () => {
  const text = table(['file', 'b'], [['a-name-of-20-letters', 'word '.repeat(9)]], { whole: 36, firm: 1 });
  expect(text).toMatch(/^a-name-of-20-letters {2}word word/m);
});

test('wide characters, emoji and combining marks count as the columns that they take', () => {
  const text = table(
    ['name', 'b'],
    [
      ['日本', 'x'],
      ['👩‍🚀', 'x'],
      ['e\u0301te', 'x'],
    ],
  );
  expect(text.split('\n').slice(2)).toEqual(['日本  x', '👩‍🚀    x', 'e\u0301te   x']);
});

test('a line break or a control character in a cell does not break the table', () => {
  expect(table(['a'], [['one\ntwo\u001B[2J']])).toBe('a\n───────────\none two [2J');
});
