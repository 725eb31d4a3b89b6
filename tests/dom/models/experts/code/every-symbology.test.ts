import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { readDrawnCode, type Code, type CodeDrawing } from '#tests/support/pictures/drawn-code.ts';
import { worded } from '#tests/support/unit/worded.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

/** What is said of a code where the router sees none: only the picture's own signs lead to the decoder. */
async function said(code: Code, drawing: CodeDrawing): Promise<string | null> {
  const found = await readDrawnCode(engine, code, { ...drawing, unlikely: true });
  return found && (worded({ kind: 'qr', code: found }) as { text?: string }).text!;
}

const bars = (bcid: string, text: string, more: Code['more'] = {}): Code => ({
  bcid,
  text,
  scale: 2,
  more: { height: 12, ...more },
});
const modules = (bcid: string, text: string, more: Code['more'] = {}): Code => ({
  bcid,
  text,
  scale: 4,
  more,
});

const CODES: readonly (readonly [string, Code, string])[] = [
  ['EAN-13', bars('ean13', '4006381333931'), 'Bar code: product number 4006381333931'],
  ['EAN-8', bars('ean8', '96385074'), 'Bar code: product number 96385074'],
  ['UPC-A', bars('upca', '036000291452'), 'Bar code: product number 036000291452'],
  ['UPC-E', bars('upce', '01234565'), 'Bar code: product number 01234565'],
  ['ISBN', bars('isbn', '978-1-56581-231-4'), 'Bar code: ISBN 9781565812314'],
  ['ISSN', bars('issn', '0311-175X 00'), 'Bar code: ISSN 0311-175X'],
  ['ITF-14', bars('itf14', '15400141288763'), 'Bar code: product number 15400141288763'],
  ['Code 128', bars('code128', 'Shelf 12'), 'Bar code: “Shelf 12”'],
  [
    'GS1-128',
    bars('gs1-128', '(01)09501101530003(17)250101(10)AB12'),
    'Bar code: product number 09501101530003',
  ],
  ['Code 39', bars('code39', 'SHELF 12'), 'Bar code: “SHELF 12”'],
  ['Code 93', bars('code93', 'SHELF 12', { includecheck: true }), 'Bar code: “SHELF 12”'],
  ['Codabar', bars('rationalizedCodabar', 'A31117013B'), 'Bar code: “31117013”'],
  ['DataBar', bars('databaromni', '(01)24012345678905'), 'Bar code: product number 24012345678905'],
  [
    'DataBar Stacked',
    { ...bars('databarstackedomni', '(01)24012345678905'), more: {} },
    'Bar code: product number 24012345678905',
  ],
  [
    'DataBar Limited',
    bars('databarlimited', '(01)15012345678907'),
    'Bar code: product number 15012345678907',
  ],
  ['QR code', modules('qrcode', 'https://example.org/x'), 'QR code: link to example.org'],
  ['Micro QR code', modules('microqrcode', 'SHELF 12'), 'Micro QR code: “SHELF 12”'],
  [
    'rMQR code',
    modules('rectangularmicroqrcode', 'Shelf 12', { version: 'R13x43' }),
    'rMQR code: “Shelf 12”',
  ],
  ['Data Matrix', modules('datamatrix', 'Shelf 12'), 'Data Matrix: “Shelf 12”'],
  ['rectangular Data Matrix', modules('datamatrixrectangular', 'Shelf 12'), 'Data Matrix: “Shelf 12”'],
  [
    'GS1 DataMatrix',
    modules('gs1datamatrix', '(01)09506000134352(17)201225(10)ABC123(21)SER9'),
    'Data Matrix: product number 09506000134352',
  ],
  ['Aztec code', modules('azteccode', 'Shelf 12'), 'Aztec code: “Shelf 12”'],
  ['PDF417', modules('pdf417', 'Shelf 12', { columns: 2 }), 'PDF417: “Shelf 12”'],
  ['Micro PDF417', modules('micropdf417', 'Shelf 12'), 'PDF417: “Shelf 12”'],
];

const small = (code: Code): Code => ({ ...code, scale: code.scale! / 2 });
const DRAWINGS: readonly (readonly [string, (code: Code) => Code, CodeDrawing])[] = [
  ['plain', (code) => code, {}],
  ['small', small, { around: 12 }],
  ['turned by 30 degrees', (code) => code, { turned: 30, around: 120 }],
  [
    'turned by 75 degrees, on dark',
    (code) => ({ ...code, padding: 10 }),
    {
      turned: 75,
      around: 160,
      ground: '#1a1a1a',
    },
  ],
  ['inverted, on dark', (code) => code, { dark: 'white', light: 'black', around: 60 }],
  ['in colours', (code) => code, { dark: '#1a237e', light: '#ffe082', around: 40 }],
  ['with a wide margin', (code) => code, { around: 300 }],
];

/** Its many thin bars blur into each other at this angle. It must then say nothing rather than a wrong number. */
const isTooThin = (name: string, how: string) => name === 'GS1-128' && how.startsWith('turned by 75');

describe.each(CODES)('%s', (name, code, words) => {
  test.each(DRAWINGS)('%s', async (how, changed, drawing) => {
    expect(await said(changed(code), drawing)).toBe(isTooThin(name, how) ? null : words);
  });
});

test('Telepen is read', async () => {
  expect(await said(bars('telepen', 'Shelf 12'), { around: 40 })).toBe('Bar code: “Shelf 12”');
});

test('MaxiCode, which has no straight edges, is read upright', async () => {
  const code = modules('maxicode', 'Shelf 12', { mode: 4 });
  expect(await said(code, { around: 40 })).toBe('MaxiCode: “Shelf 12”');
});

describe('of bars that are read by no decoder', () => {
  test.each([
    ['MSI', bars('msi', '0123456789')],
    ['Code 11', bars('code11', '0123456789')],
    ['Plessey', bars('plessey', '01234ABC')],
    ['Pharmacode', bars('pharmacode', '117480')],
    ['Dot Code', modules('dotcode', 'Shelf 12 and more')],
    ['Han Xin', modules('hanxin', 'Shelf 12')],
  ])('%s, nothing is made', async (_, code) => {
    expect(await said(code, { around: 40 })).toBeNull();
  });
});
