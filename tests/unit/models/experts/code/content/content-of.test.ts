import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { whereFileLies } from '#models/catalog/where-files-lie.ts';
import { contentOf } from '#models/experts/code/content/content-of.ts';
import { CODE_READER_FILE } from '#models/experts/code/data/reader-file.ts';

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

describe('short plain words are told', () => {
  test.each([
    'Hello, world',
    'Table 12',
    'Gate B 24, boarding at 10:45',
    'Straßenverkehrsordnung',
    'Antidisestablishmentarianism',
    'INTERNATIONALIZATION',
    'Öffnungszeiten: Mo-Fr 9-17 Uhr',
    'Mind the gap',
    'ABC-123',
    'Lot 4711',
    'We meet at the old oak by the river.',
    'こんにちは',
    'iPhone 15 Pro',
  ])('%s', (text) => {
    expect(qr(text)).toEqual({ type: 'text', text });
  });

  test('with their lines joined', () => {
    expect(qr(' Room 5\r\n  first floor ')).toEqual({ type: 'text', text: 'Room 5 first floor' });
  });
});

describe('of what is nobody else’s business, only the type is told', () => {
  test.each([
    ['WIFI:T:WPA;S:Home;P:secret pass;;', 'wifi'],
    ['wifi:S:Home;;', 'wifi'],
    ['bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1', 'wallet'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'wallet'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'wallet'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', 'wallet'],
    ['ethereum:0x52908400098527886E0F7030069857D2E4169EE7', 'wallet'],
    ['LIGHTNING:LNBC10U1P3PJ257PP5', 'wallet'],
    ['lnbc2500u1pvjluezpp5qqqsyqcyq5rqwzqf', 'wallet'],
    ['BCD\n002\n1\nSCT\nBFSWDE33\nWikimedia\nDE33100205000001194700\nEUR10', 'payment'],
    ['SPC\r\n0200\r\n1\r\nCH4431999123000889012', 'payment'],
    ['upi://pay?pa=someone@bank&am=10', 'payment'],
    ['00020126360014BR.GOV.BCB.PIX0114+5561999999999', 'payment'],
    ['SPD*1.0*ACC:CZ5855000000001265098001*AM:480', 'payment'],
    ['DE89 3704 0044 0532 0130 00', 'payment'],
    ['MECARD:N:Doe,John;TEL:123;;', 'contact'],
    ['BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nEND:VCARD', 'contact'],
    ['geo:52.5,13.4', 'place'],
    ['BEGIN:VEVENT\nSUMMARY:Party', 'event'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT', 'event'],
    ['SMSTO:+491701234567:I am here', 'message'],
    ['sms:+491701234567?body=x', 'message'],
    ['otpauth://totp/Shop:me?secret=JBSWY3DPEHPK3PXP', 'secret'],
    ['otpauth-migration://offline?data=abc', 'secret'],
    ['FIDO:/0123456789', 'login'],
    ['2@AbCdEf0123,key,key==', 'login'],
    ['tg://login?token=abc', 'login'],
    ['https://discord.com/ra/AbCdEf', 'login'],
    ['wc:00e46b69-d0cc-4b3e@2?relay=irn', 'login'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'secret'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'secret'],
    ['123e4567-e89b-12d3-a456-426614174000', 'secret'],
    ['JBSWY3DPEHPK3PXP', 'secret'],
    ['c2VjcmV0IGtleSBoZXJlCg==', 'secret'],
    ['sk-proj-AbCdEf0123456789', 'secret'],
    ['Tr0ub4dor&3xY', 'secret'],
    ['5KYZdUEo39z3FPrtuX2QbbwGnNP5zTd7yyr2SC1j299sBCNWjss', 'secret'],
    ['-----BEGIN PRIVATE KEY----- abc', 'secret'],
    ['password: hello', 'secret'],
    ['Passwort=katze', 'secret'],
    ['PIN 1234', 'secret'],
    ['user:admin pw:admin', 'secret'],
    ['your verification code is 123456', 'secret'],
    ['4111 1111 1111 1111', 'secret'],
    ['00340434161094000000', 'secret'],
    ['legal winner thank year wave sausage worth useful legal winner thank yellow', 'secret'],
    [
      '1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow',
      'secret',
    ],
    ['LPA:1$smdp.example$ABC-123', 'secret'],
    ['HC1:6BFOXN%TSMAHN-H', 'secret'],
    ['M1DOE/JOHN            EABC123 LHRJFKBA 0123', 'secret'],
    ['@\n\u001e\rANSI 636000', 'secret'],
    ['javascript:alert(1)', 'secret'],
    ['someapp://open?ticket=1', 'secret'],
    ['\u0001\u0002\u0003', 'secret'],
    ['', 'secret'],
    ['\u200b', 'secret'],
    ['word '.repeat(30), 'secret'],
    ['https://', 'secret'],
  ])('%j', (text, type) => {
    expect(qr(text)).toEqual({ type });
  });
});

describe('addresses are told without what is to be said', () => {
  test.each([
    ['mailto:ann@example.org?subject=Secret&body=Hello', { type: 'email', address: 'ann@example.org' }],
    ['MATMSG:TO:ann@example.org;SUB:Secret;BODY:Hello;;', { type: 'email', address: 'ann@example.org' }],
    ['ann@example.org', { type: 'email', address: 'ann@example.org' }],
    [
      'Ann_Marie.van-der-Berg85@example.org',
      { type: 'email', address: 'Ann_Marie.van-der-Berg85@example.org' },
    ],
    ['mailto:unsubscribe+9f8e7d6c5b4a3928@example.org', { type: 'message' }],
    ['mailto:unsubscribe+123e4567-e89b-12d3-a456-426614174000@example.org', { type: 'message' }],
    ['mailto:4111-1111-1111-1111@example.org', { type: 'message' }],
    ['mailto:4111.1111.1111.1111@example.org', { type: 'message' }],
    ['mailto:reply@9f8e7d6c5b4a3928.in.example.org', { type: 'message' }],
    ['reply.AbC1dEf2GhI3@example.org', { type: 'secret' }],
    ['tel:+49-30-1234567', { type: 'phone', address: '+49301234567' }],
    ['TEL:0301234567;ext=42', { type: 'phone', address: '0301234567' }],
    ['tel:*#06#', { type: 'message' }],
    ['mailto:?body=x', { type: 'message' }],
    ['mailto:%E0%A4%A', { type: 'message' }],
  ])('%s', (text, content) => {
    expect(qr(text)).toEqual(content);
  });
});

describe('numbers of products are told', () => {
  test.each([
    ['4006381333931', 'EAN-13', '4006381333931'],
    ['96385074', 'EAN-8', '96385074'],
    ['036000291452', 'UPC-A', '036000291452'],
    ['(01)09501101530003(17)250101(21)SERIAL', 'DataMatrix', '09501101530003'],
  ])('%s as %s', (text, format, number) => {
    expect(contentOf(text, format)).toEqual({ type: 'product', number });
  });

  test('a long number that is not on a product is withheld', () => {
    expect(contentOf('4006381333931', 'Code128')).toEqual({ type: 'secret' });
  });
});

test('a hostile text is judged in bounded time', () => {
  const hostile = ['a.'.repeat(20_000), '1 '.repeat(20_000), 'pin '.repeat(20_000), 'MEBKM:;'.repeat(5_000)];
  for (const text of hostile) expect(['secret', 'link']).toContain(qr(text).type);
});

test('the decoder in the package is the one that the engine expects', async () => {
  const root = fileURLToPath(new URL('../../../../../..', import.meta.url));
  const bytes = await readFile(whereFileLies(root, CODE_READER_FILE));
  expect(bytes.length).toBe(CODE_READER_FILE.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(CODE_READER_FILE.sha256);
});
