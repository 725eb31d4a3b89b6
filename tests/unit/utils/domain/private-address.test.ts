import { expect, test } from 'vitest';
import { isPrivateAddress } from '#utils/domain/private-address.ts';

test.each([
  'http://localhost/a.png',
  'http://LOCALHOST:8080/',
  'http://localhost./',
  'http://app.localhost/',
  'http://printer.local/',
  'http://vault.internal/',
  'http://nas.home.arpa/',
  'http://router/',
  'http://127.0.0.1/',
  'http://127.255.255.254/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://198.18.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://[ff02::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a00:1]/',
  'http://[::7f00:1]/',
  'http://[64:ff9b::192.168.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:c0a8:101::]/',
])('%s is on this machine or its network', (url) => {
  expect(isPrivateAddress(url)).toBe(true);
});

test.each([
  'https://example.org/a.png',
  'https://localhost.example.org/',
  'https://not.localhost.com/',
  'http://8.8.8.8/',
  'http://172.15.0.1/',
  'http://172.32.0.1/',
  'http://100.63.255.255/',
  'http://192.169.0.1/',
  'http://11.0.0.1/',
  'http://[2606:4700::1111]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[64:ff9b::8.8.8.8]/',
  'http://[2002:808:808::]/',
])('%s is public', (url) => {
  expect(isPrivateAddress(url)).toBe(false);
});

test('an address that is none is refused', () => {
  expect(() => isPrivateAddress('no address')).toThrow(TypeError);
});
