import { expect, test } from 'vitest';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';

test('only http and https addresses of a sane length are fetched', () => {
  expect(isFetchable('https://a.example/b.png')).toBe(true);
  const refused = [
    'file:///etc/passwd',
    'chrome-extension://abc/icon.png',
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    '/relative.png',
    `https://a.example/${'a'.repeat(9_000)}`,
  ];
  expect(refused.filter(isFetchable)).toEqual([]);
});
