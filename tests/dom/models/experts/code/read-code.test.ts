import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { readDrawnCode, type Code, type CodeDrawing } from '#tests/support/pictures/drawn-code.ts';
import type { CodeFinding } from '#utils/domain/findings.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

const LINK: Code = { bcid: 'qrcode', text: 'https://example.org/path?token=x', scale: 4, eclevel: 'M' };
const FOUND: CodeFinding = { format: 'QRCode', content: { type: 'link', host: 'example.org' } };

const read = (code: Code, drawing?: CodeDrawing) => readDrawnCode(engine, code, drawing);

describe('a QR code is decoded', () => {
  test.each<[string, Code, CodeDrawing]>([
    ['as it was made', LINK, {}],
    ['without a quiet zone', LINK, { around: 0 }],
    ['with modules of one pixel', { ...LINK, scale: 1 }, { around: 4 }],
    ['with modules of one pixel and no quiet zone', { ...LINK, scale: 1 }, { around: 0 }],
    ['with modules of two pixels, turned', { ...LINK, scale: 2 }, { turned: 90 }],
    ['that is very large', { ...LINK, scale: 60 }, { around: 200 }],
    ['that is small in a large picture', { ...LINK, scale: 3 }, { around: 700 }],
    ['turned by 17 degrees', LINK, { turned: 17, around: 60 }],
    ['turned by 45 degrees', LINK, { turned: 45, around: 90 }],
    ['upside down', LINK, { turned: 180 }],
    ['skewed', LINK, { skew: 0.25, around: 60 }],
    ['pulled in at a corner, as an editor distorts', LINK, { distorted: 0.3, around: 40 }],
    [
      'pulled in more, with a longer content',
      { ...LINK, text: `${LINK.text}&${'a'.repeat(40)}` },
      { distorted: 0.5, around: 40 },
    ],
    ['mirrored', LINK, { mirrored: true }],
    ['inverted', LINK, { dark: 'white', light: 'black' }],
    ['inverted, without a quiet zone', LINK, { dark: 'white', light: 'black', around: 0 }],
    ['in colours', LINK, { dark: '#1a237e', light: '#ffe082' }],
    ['in two colours of one brightness', LINK, { dark: '#d00000', light: '#006a00' }],
    ['in light grey on white', LINK, { dark: '#cccccc' }],
    ['black on transparent', LINK, { light: 'transparent', ground: 'none' }],
    ['white on transparent', LINK, { dark: 'white', light: 'transparent', ground: 'none' }],
    ['on a motley ground', { ...LINK, padding: 4 }, { ground: 'photo', around: 80, turned: 8 }],
    ['blurred', LINK, { blur: 2 }],
    ['noisy', LINK, { noise: 90 }],
    ['with a hole in its middle', { ...LINK, eclevel: 'H' }, { hidden: 0.06 }],
    ['that was scaled by an odd factor', { ...LINK, scale: 6 }, { side: 97 }],
  ])('%s', async (_, code, drawing) => {
    expect(await read(code, drawing)).toEqual(FOUND);
  });

  test('with much in it', async () => {
    const text = `https://example.org/${'abcdefgh/'.repeat(120)}`;
    expect(await read({ ...LINK, text, scale: 3, eclevel: 'L' })).toEqual(FOUND);
  });
});

describe('other codes are decoded', () => {
  test.each<[string, Code, CodeFinding]>([
    [
      'EAN-13',
      { bcid: 'ean13', text: '4006381333931', scale: 2 },
      { format: 'EAN-13', content: { type: 'product', number: '4006381333931' } },
    ],
    [
      'UPC-A, as the EAN-13 that begins with 0',
      { bcid: 'upca', text: '036000291452', scale: 2 },
      { format: 'EAN-13', content: { type: 'product', number: '036000291452' } },
    ],
    [
      'Code 128',
      { bcid: 'code128', text: 'Shelf 12', scale: 2 },
      { format: 'Code128', content: { type: 'text', text: 'Shelf 12' } },
    ],
    [
      'Data Matrix',
      { bcid: 'datamatrix', text: 'Shelf 12', scale: 4 },
      { format: 'DataMatrix', content: { type: 'text', text: 'Shelf 12' } },
    ],
    [
      'Aztec',
      { bcid: 'azteccode', text: 'Shelf 12', scale: 4 },
      { format: 'Aztec', content: { type: 'text', text: 'Shelf 12' } },
    ],
    [
      'PDF417',
      { bcid: 'pdf417', text: 'Shelf 12', scale: 2 },
      { format: 'PDF417', content: { type: 'text', text: 'Shelf 12' } },
    ],
  ])('%s', async (_, code, finding) => {
    expect(await read(code)).toEqual(finding);
  });
});

test('a secret stays in the expert', async () => {
  const finding = await read({ ...LINK, text: 'WIFI:T:WPA;S:Home;P:correct horse;;' });
  expect(finding).toEqual({ format: 'QRCode', content: { type: 'wifi' } });
});

describe('nothing is made of', () => {
  test.each<[string, CodeDrawing]>([
    ['a code that is broken', { hidden: 0.7 }],
    ['a code that is blurred beyond reading', { blur: 14 }],
    ['a code of four pixels', { side: 4, around: 0 }],
    ['a code in its ground’s colour', { dark: '#ffffff' }],
    ['a code in noise', { dark: '#f8f8f8', noise: 120 }],
  ])('%s', async (_, drawing) => {
    expect(await read(LINK, drawing)).toBeNull();
  });
});

test('a strip of one pixel holds no code', async () => {
  const finding = await engine.page.evaluate(() => {
    const data = new Uint8ClampedArray(5000 * 4).fill(255);
    const pixels = { width: 5000, height: 1, data, naturalWidth: 5000, naturalHeight: 1 };
    const reader = globalThis.engine.createEngine(new URL('/', location.href).href, 1);
    return globalThis.engine.readCode(reader, pixels, new AbortController().signal);
  });
  expect(finding).toBeNull();
});

test('it can be stopped, released and used again', async () => {
  const reason = await engine.page.evaluate(async () => {
    const data = new Uint8ClampedArray(64 * 64 * 4).fill(255);
    const pixels = { width: 64, height: 64, data, naturalWidth: 64, naturalHeight: 64 };
    const reader = globalThis.engine.createEngine(new URL('/', location.href).href, 1);
    const stop = AbortSignal.abort();
    const reason = await globalThis.engine.readCode(reader, pixels, stop).catch((error: Error) => error.name);
    await reader.retain([]);
    return [reason, await globalThis.engine.readCode(reader, pixels, new AbortController().signal)];
  });
  expect(reason).toEqual(['AbortError', null]);
  expect(await read(LINK)).toEqual(FOUND);
});

test('the decoder comes from the package and from nowhere else', () => {
  const wasm = engine.requests.filter((path) => path.endsWith('.wasm') && path.includes('zxing'));
  expect(wasm.length).toBeGreaterThan(0);
  expect(wasm.every((path) => path === '/models/zoo/codes/zxing_reader.wasm')).toBe(true);
});
