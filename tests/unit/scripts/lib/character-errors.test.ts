import { expect, test } from 'vitest';
import { characterErrors } from '#scripts/lib/character-errors.ts';

test.each([
  ['The library', 'The library', 0, 11],
  ['The  library\nopens', ' The library opens ', 0, 17],
  ['“Don’t”', '"Don\'t"', 0, 7],
  ['Grüße', 'GruBe', 2, 5],
  ['Zażółć', 'Zażółć'.normalize('NFD'), 0, 6],
  ['kite', '', 4, 4],
])('%j read as %j has %i errors in %i characters', (written, read, edits, length) => {
  expect(characterErrors(written, read)).toEqual({ edits, length });
});
