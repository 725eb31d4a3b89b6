import { expect, test } from 'vitest';
import { letterHeight } from '#utils/domain/text/letter-height.ts';

test('letters that rise or hang do not make a line a larger one', () => {
  expect(letterHeight(20, 'Signature')).toBe(20);
  expect(letterHeight(18, 'Connections')).toBeGreaterThan(20);
  expect(letterHeight(18, 'typography')).toBe(letterHeight(18, 'typography and more'));
  expect(letterHeight(15, 'users are an erasure')).toBeGreaterThan(letterHeight(15, 'Users'));
});
