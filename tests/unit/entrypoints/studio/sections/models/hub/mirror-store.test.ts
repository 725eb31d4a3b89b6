import { beforeEach, expect, test, vi } from 'vitest';
import { createMirrorStore } from '#entrypoints/studio/sections/models/hub/mirror-store.ts';

const saveSettings = vi.hoisted(() => vi.fn());
vi.mock('#utils/settings/stored.ts', () => ({ saveSettings, readSettings: vi.fn() }));

beforeEach(() => saveSettings.mockClear());

test.each([
  ['http://[::1]:8080', 'ipv6'],
  ['https://[2001:db8::7]', 'ipv6'],
  ['models.example.org', 'address'],
  ['https://models.example.org/path', 'address'],
])('%s is not stored as the mirror, and the problem is: %s', (value, problem) => {
  const store = createMirrorStore();
  store.set(value);
  expect(store.typed.value).toEqual({ value, problem });
  expect(store.origin()).toBeNull();
  expect(saveSettings).not.toHaveBeenCalled();
});

test('the address of a server is stored as its origin, and an empty field takes it back', () => {
  const store = createMirrorStore();
  store.set(' https://models.example.org/ ');
  expect(store.typed.value.problem).toBeNull();
  expect(store.origin()).toBe('https://models.example.org');
  store.set('');
  expect(store.origin()).toBeNull();
  expect(saveSettings.mock.calls).toEqual([
    [{ hubMirror: 'https://models.example.org' }],
    [{ hubMirror: '' }],
  ]);
});
