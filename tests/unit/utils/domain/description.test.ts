import { expect, test } from 'vitest';
import { isSpoken } from '#utils/domain/description.ts';

test('a refusal is not spoken', () => {
  expect(isSpoken({ state: 'refused', reason: 'blank', message: '', kind: 'blank', model: 'm', ms: 1 })).toBe(
    false,
  );
});
