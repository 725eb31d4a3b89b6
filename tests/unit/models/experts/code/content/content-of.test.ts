import { describe, expect, test } from 'vitest';
import { contentOf } from '#models/experts/code/content/content-of.ts';

const qr = (text: string) => contentOf(text, 'QRCode');

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

test('a hostile text is judged in bounded time', () => {
  const hostile = ['a.'.repeat(20_000), '1 '.repeat(20_000), 'pin '.repeat(20_000), 'MEBKM:;'.repeat(5_000)];
  for (const text of hostile) expect(['secret', 'link']).toContain(qr(text).type);
});
