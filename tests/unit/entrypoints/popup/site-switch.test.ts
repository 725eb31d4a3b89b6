import { expect, test } from 'vitest';
import { modeWhenOn } from '#entrypoints/popup/site-switch.ts';

test.each([
  ['follows the default where it had no mode of its own', null, 'automatic', null],
  ['gets back the mode of its own', 'request', 'automatic', 'request'],
  ['is automatic where the default is off too', null, 'off', 'automatic'],
  ['does not stay off', 'off', 'request', null],
] as const)('a site that is switched on %s', (_, before, defaultMode, mode) => {
  expect(modeWhenOn(before, defaultMode)).toBe(mode);
});
