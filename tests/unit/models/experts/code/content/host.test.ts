import { describe, expect, test } from 'vitest';
import { contentOf } from '#models/experts/code/content/content-of.ts';

const qr = (text: string) => contentOf(text, 'QRCode');

describe('of a web address, the host is told and nothing else', () => {
  test.each([
    ['https://example.org', 'example.org'],
    ['https://www.example.org/a/path?token=abc#part', 'example.org'],
    ['HTTPS://EXAMPLE.ORG/ABC', 'example.org'],
    ['http://paypal.com@evil.example/', 'evil.example'],
    ['https://user:hunter2@example.org:8443/x', 'example.org'],
    ['https:\\\\example.org\\x', 'example.org'],
    ['https://xn--pypal-4ve.com/', 'xn--pypal-4ve.com'],
    ['https://p\u0430ypal.com/', 'xn--pypal-4ve.com'],
    ['https://müller.example/', 'xn--mller-kva.example'],
    ['www.example.org/login?key=1', 'example.org'],
    ['example.org/menu', 'example.org'],
    ['museum.example', 'museum.example'],
    ['http://192.168.1.1/admin?pw=geheim', '192.168.1.1'],
    ['URL:https://example.org/x', 'example.org'],
    ['MEBKM:TITLE:A page;URL:https\\://example.org/x;;', 'example.org'],
    ['https://exa\u200bmple.org/\u202egro.live', 'example.org'],
    ['https://example.org./', 'example.org'],
  ])('%s', (text, host) => {
    expect(qr(text)).toEqual({ type: 'link', host });
  });
});

describe('of a host, names that look like keys are left out', () => {
  test.each([
    ['https://a8f3k29dk2lq0s9d8f7g6h5j4k3l2.example.org/', 'example.org'],
    ['https://9f8a7b6c5d4e3f2a1b.example.org/x', 'example.org'],
    ['https://123e4567-e89b-12d3-a456-426614174000.example.org/', 'example.org'],
    ['https://00340434161094000000.parcels.example.org/', 'parcels.example.org'],
    ['https://jbswy3dpehpk3pxp.shop.example.org/', 'shop.example.org'],
    ['https://login.a8f3k29dk2lq0s9d.example.org/', 'example.org'],
    ['https://open-x7k2p9q4m1z8.example.org/', 'example.org'],
    ['https://a8f3k29dk2lq0s9d.example.co.uk/', 'example.co.uk'],
    ['https://a8f3k29dk2lq0s9d.t.co/', 't.co'],
    ['a8f3k29dk2lq0s9d.example.org/menu', 'example.org'],
    ['ftp://a8f3k29dk2lq0s9d.example.org/', 'example.org'],
    ['https://4111.1111.1111.1111.pay.example.org/', 'example.org'],
    ['https://0034.0434.1610.9400.parcels.example.org/', 'example.org'],
  ])('%s', (text, host) => {
    expect(qr(text)).toEqual({ type: 'link', host });
  });

  test.each([
    'en.wikipedia.org',
    'my-little-shop.example.co.uk',
    'conference-2024.example.org',
    'www2.museum.example',
    'login.example.org',
    'a8f3k29dk2lq0s9d.org',
    '127.0.0.1',
    '[::1]',
  ])('and %s is told in full: registered names are public', (host) => {
    expect(qr(`https://${host}/x`)).toEqual({ type: 'link', host });
  });
});

test('of a long host the end is told, which says whose it is', () => {
  const host = `paypal.com.${'sign-in.account.'.repeat(8)}evil.example`;
  expect(qr(`https://${host}/`)).toEqual({
    type: 'link',
    host: 'sign-in.account.sign-in.account.sign-in.account.evil.example',
  });
});
