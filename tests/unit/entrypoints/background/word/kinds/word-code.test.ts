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

test('a code that cannot be decoded is only named', () => {
  expect(worded({ kind: 'qr', kinds: { qr: 0.97 }, code: null })).toMatchObject({
    state: 'list',
    text: 'QR code: cannot be read',
    confidence: 0.97,
  });
});

test('what may be a code and could not be decoded is refused', () => {
  expect(worded({ kind: 'qr', sureOfKind: false })).toMatchObject({ reason: 'unsure-kind' });
});
