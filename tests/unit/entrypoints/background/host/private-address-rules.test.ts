import { expect, test } from 'vitest';
import { PRIVATE_ADDRESS_PATTERNS } from '#entrypoints/background/host/private-address-rules.ts';

const isStopped = (url: string) =>
  PRIVATE_ADDRESS_PATTERNS.some((pattern) => new RegExp(pattern, 'i').test(new URL(url).href));

test('literal private and loopback addresses are stopped, however they are spelled', () => {
  const stopped = [
    'http://127.0.0.1/a.png',
    'http://127.1:8080/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'https://10.1.2.3/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://localhost:3000/',
    'http://printer.local/',
    'http://a.internal/',
    'http://intranet/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://user:pw@127.0.0.1/',
  ];
  expect(stopped.filter((url) => !isStopped(url))).toEqual([]);
});

test('public addresses pass', () => {
  const passing = [
    'https://example.org/a.png',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://172.15.0.1/',
    'http://100.128.0.1/',
    'http://192.169.0.1/',
    'https://localhost.example.org/',
    'https://10.example.org/',
    'https://user:pw@example.org/',
    'http://[2606:4700::1111]/',
  ];
  expect(passing.filter(isStopped)).toEqual([]);
});
