import { expect, test } from 'vitest';
import * as v from 'valibot';
import { MirrorOrigin } from '#utils/settings/mirror-origin.ts';

test.each([
  ['https://mirror.example.org', 'https://mirror.example.org'],
  [' https://mirror.example.org/ ', 'https://mirror.example.org'],
  ['https://10.0.0.7:8443', 'https://10.0.0.7:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:8080/', 'http://localhost:8080'],
])('%s is the mirror %s', (address, origin) => {
  expect(v.parse(MirrorOrigin, address)).toBe(origin);
});

test.each([
  'http://mirror.example.org',
  'http://127.0.0.1.example.org',
  'https://user:secret@mirror.example.org',
  'https://mirror.example.org/path',
  'https://mirror.example.org/?x',
  'ftp://mirror.example.org',
  'mirror.example.org',
  'javascript:alert(1)',
  'http://[::1]:1',
  'https://[2001:db8::1]',
  '',
])('%s is no mirror', (address) => {
  expect(v.is(MirrorOrigin, address)).toBe(false);
});
