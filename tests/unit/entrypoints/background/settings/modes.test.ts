import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/unit/fake-storage.ts';

const { values, storage } = fakeStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { modeOf, setMode } = await import('#entrypoints/background/settings/modes.ts');

beforeEach(() => values.clear());

test('a site without a mode of its own follows the default', async () => {
  expect(await modeOf('a.example')).toBe('automatic');
  await setMode(null, 'request');
  expect(await modeOf('a.example')).toBe('request');
  expect(await modeOf(null)).toBe('request');
});

test('a site has a mode of its own until it follows the default again', async () => {
  await setMode('a.example', 'off');
  await setMode('b.example', 'request');
  expect([await modeOf('a.example'), await modeOf('b.example')]).toEqual(['off', 'request']);
  await setMode('a.example', null);
  expect([await modeOf('a.example'), await modeOf('b.example')]).toEqual(['automatic', 'request']);
});

test('the default mode goes back to what it was at first', async () => {
  await setMode(null, 'off');
  await setMode(null, null);
  expect(await modeOf('a.example')).toBe('automatic');
});
