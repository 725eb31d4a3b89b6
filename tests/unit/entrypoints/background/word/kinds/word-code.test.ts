import { expect, test } from 'vitest';
import type { CodeContent } from '#utils/domain/findings.ts';
import { worded } from '#tests/support/unit/worded.ts';

const wordedCode = (content: CodeContent, format = 'QRCode') =>
  worded({ kind: 'qr', code: { format, content } });

test.each<[CodeContent, string]>([
  [{ type: 'link', host: 'example.org' }, 'QR code: link to example.org'],
  [{ type: 'text', text: 'Table 12' }, 'QR code: “Table 12”'],
  [{ type: 'email', address: 'ada@example.org' }, 'QR code: email address ada@example.org'],
  [{ type: 'wifi' }, 'QR code: Wi-Fi network'],
  [{ type: 'wallet' }, 'QR code: wallet address'],
  [{ type: 'secret' }, 'QR code: secret, not read out'],
])('a code that holds %o is said as "%s"', (content, text) => {
  expect(wordedCode(content)).toMatchObject({ state: 'said', text, lang: 'en' });
});

test('a code of bars is not called a QR code', () => {
  expect(wordedCode({ type: 'product', number: '4006381333931' }, 'EAN-13')).toMatchObject({
    text: 'Bar code: product number 4006381333931',
  });
});

test.each([
  ['QRCode', 'QR code'],
  ['MicroQRCode', 'Micro QR code'],
  ['rMQRCode', 'rMQR code'],
  ['DataMatrix', 'Data Matrix'],
  ['Aztec', 'Aztec code'],
  ['AztecRune', 'Aztec code'],
  ['PDF417', 'PDF417'],
  ['MicroPDF417', 'PDF417'],
  ['CompactPDF417', 'PDF417'],
  ['MaxiCode', 'MaxiCode'],
  ['Code128', 'Bar code'],
  ['DataBarExpanded', 'Bar code'],
  ['ITF', 'Bar code'],
])('a code of the format %s is called "%s"', (format, name) => {
  expect(wordedCode({ type: 'text', text: 'Shelf 12' }, format)).toMatchObject({
    text: `${name}: “Shelf 12”`,
  });
});

test.each<[CodeContent, string]>([
  [{ type: 'isbn', number: '9781565812314' }, 'Bar code: ISBN 9781565812314'],
  [{ type: 'issn', number: '0317-8471' }, 'Bar code: ISSN 0317-8471'],
])('the number of %o is said as "%s"', (content, text) => {
  expect(wordedCode(content, 'EAN-13')).toMatchObject({ text });
});

test.each([
  ['QRCode', 'QR code: cannot be read'],
  ['Linear', 'Bar code: cannot be read'],
  ['Matrix', '2D code: cannot be read'],
  ['Unknown', 'Code: cannot be read'],
])('a code that cannot be decoded is only named, by its form: %s', (format, text) => {
  const code = { format, content: { type: 'unreadable' } } as const;
  expect(worded({ kind: 'qr', kinds: { qr: 0.97 }, code })).toMatchObject({
    state: 'list',
    text,
    confidence: 0.97,
  });
});

test('a code of unknown form is not called a QR code', () => {
  expect(worded({ kind: 'qr', kinds: { qr: 0.97 }, code: null })).toMatchObject({
    state: 'list',
    text: 'Code: cannot be read',
  });
});

test('what may be a code and could not be decoded is refused', () => {
  expect(worded({ kind: 'qr', sureOfKind: false })).toMatchObject({ reason: 'unsure-kind' });
});
