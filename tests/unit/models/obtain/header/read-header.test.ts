import { describe, expect, test } from 'vitest';
import { readHeader } from '#models/obtain/header/read-header.ts';
import { svgText } from '#models/obtain/header/svg-text.ts';
import * as files from '#tests/support/pictures/picture-files.ts';

const svgOf = (attributes: string) =>
  files.textFile(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path/></svg>`);

const whole: [string, ArrayBuffer, string, number, number][] = [
  ['a PNG', files.pngFile(3, 2, () => [1, 2, 3, 255]), 'png', 3, 2],
  ['a JPEG with a thumbnail', files.jpegFile(640, 480), 'jpeg', 640, 480],
  ['a GIF', files.gifFile(17, 9), 'gif', 17, 9],
  ['a lossy WebP', files.webpFile('VP8 ', 320, 200), 'webp', 320, 200],
  ['a lossless WebP', files.webpFile('VP8L', 1234, 5678), 'webp', 1234, 5678],
  ['an extended WebP', files.webpFile('VP8X', 7000, 300), 'webp', 7000, 300],
  ['an AVIF with a thumbnail', files.avifFile(800, 600), 'avif', 800, 600],
  ['a BMP', files.bmpFile(5, 7), 'bmp', 5, 7],
  ['a BMP whose rows run from the top', files.bmpFile(5, -7), 'bmp', 5, 7],
  ['a JPEG XL in boxes', files.jxlFile(640, 480), 'jxl', 640, 480],
  ['a JPEG XL whose size counts in eights', files.jxlFile(64, 248), 'jxl', 64, 248],
  ['a JPEG XL twice as wide as it is high', files.jxlFile(2000, 1000), 'jxl', 2000, 1000],
  ['a large JPEG XL', files.jxlFile(9999, 4999), 'jxl', 9999, 4999],
  ['an icon of several sizes', files.icoFile(16, 48, 32), 'ico', 48, 48],
  ['an icon of 256 pixels', files.icoFile(256), 'ico', 256, 256],
  ['an SVG with a size', svgOf('width="40px" height="1in"'), 'svg', 40, 96],
  ['an SVG with a viewBox alone', svgOf('viewBox="0 0 24 12"'), 'svg', 24, 12],
  ['an SVG with a width and a viewBox', svgOf('width="100" viewBox="0,0,24,12"'), 'svg', 100, 50],
  ['an SVG with a relative size', svgOf('width="100%" height="100%"'), 'svg', 300, 150],
  [
    'an SVG after a declaration, a comment and a document type',
    files.textFile(
      '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg width="8" height="9"/>',
    ),
    'svg',
    8,
    9,
  ],
];

describe('a whole file', () => {
  test.each(whole)('%s is known by its bytes, with its size', (_, bytes, format, width, height) => {
    expect(readHeader(bytes)).toMatchObject({ format, width, height });
  });
});

describe('a file that was cut', () => {
  const reasons = ['cut-short', 'not-an-image'];
  test.each(whole.filter(([, , format]) => format !== 'svg'))('%s is never taken for whole', (_, bytes) => {
    expect(readHeader(bytes).whole).toBe(true);
    for (let length = 1; length < bytes.byteLength; length++) {
      const part = bytes.slice(0, length);
      const reason = reasonFor(part);
      // Where the size is there, the decoder has to find out whether the pixels are.
      const message = `cut to ${length} of ${bytes.byteLength}`;
      if (reason === null) expect(readHeader(part).whole, message).toBe(false);
      else expect(reasons, message).toContain(reason);
    }
  });

  test('an SVG without its end tag is cut short', () => {
    expect(reasonFor(files.textFile('<svg width="9" height="9"><path d="M0 0'))).toBe('cut-short');
  });
});

describe('lengths that lie', () => {
  test.each([
    ['a BMP that is said to be longer', 2, 0xff],
    ['a BMP that is said to be shorter', 2, 0],
    ['a BMP whose pixels are said to be more', 35, 0xff],
  ])('%s is whole', (_, at, byte) => {
    const bytes = files.bmpFile(5, 7);
    new Uint8Array(bytes)[at] = byte;
    expect(readHeader(bytes)).toMatchObject({ width: 5, height: 7, whole: true });
  });

  test('a bare JPEG XL tells its size, and not where it ends', () => {
    const bare = Uint8Array.from([0xff, 0x0a, 0xcb, 0x06, 0, 0x1c]).buffer;
    expect(readHeader(bare)).toMatchObject({ format: 'jxl', width: 64, height: 48, whole: true });
  });
});

const said = (bytes: ArrayBuffer, charset: string) => svgText(new DataView(bytes), { charset });

describe('an SVG that is not in UTF-8', () => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text>Café Ж</text></svg>';
  const utf16 = (...mark: number[]) => Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]).buffer;

  test.each([
    ['UTF-16 with a mark', utf16(0xff, 0xfe)],
    ['UTF-16 without a mark', utf16()],
    ['UTF-16 from the other end', Uint8Array.from(Buffer.from(text, 'utf16le').swap16()).buffer],
  ])('%s is read', (_, bytes) => {
    expect(readHeader(bytes)).toMatchObject({ format: 'svg', width: 40, height: 30 });
    expect(svgText(new DataView(bytes))).toContain('Café Ж');
  });

  test.each([
    ['ISO-8859-1', 0xe9, 'é'],
    ['iso-8859-2', 0xb1, 'ą'],
    ['windows-1251', 0xc6, 'Ж'],
    ['koi8-r', 0xf6, 'Ж'],
  ])('%s is read as it declares', (encoding, byte, letter) => {
    const bytes = encoded(`<?xml version='1.0' encoding='${encoding}' standalone="no"?>`, byte);
    expect(readHeader(bytes)).toMatchObject({ format: 'svg', width: 8 });
    expect(svgText(new DataView(bytes))).toContain(`<text>${letter}</text>`);
  });

  test('what the server says counts where the file cannot be read as it declares, or as UTF-8', () => {
    expect(said(encoded('<?xml version="1.0" encoding="utf-8"?>', 0xc6), 'windows-1251')).toContain('Ж');
    expect(said(encoded('', 0xe9), 'ISO-8859-1')).toContain('é');
    expect(said(encoded('', 0xe9), 'no-such-encoding')).toContain('\uFFFD');
    expect(said(files.textFile('<svg>é</svg>'), 'iso-8859-1')).toContain('é');
    expect(said(encoded('<?xml version="1.0" encoding="iso-8859-1"?>', 0xf6), 'koi8-r')).toContain('Ж');
  });

  test.each(['utf-16', 'no-such-encoding', 'iso-8859-1'])(
    'what declares %s, and is in UTF-8, is read so',
    (encoding) => {
      const bytes = files.textFile(
        `<?xml version="1.0" encoding="${encoding}"?><svg width="8" height="9">é</svg>`,
      );
      expect(svgText(new DataView(bytes))).toContain('é');
    },
  );
});

function encoded(declaration: string, byte: number): ArrayBuffer {
  const [before, after] = [`${declaration}<svg width="8" height="9"><text>`, '</text></svg>'];
  return Uint8Array.from([...Buffer.from(before), byte, ...Buffer.from(after)]).buffer;
}

describe('a hostile file', () => {
  test.each([
    ['brackets in a document type', `<!DOCTYPE svg ${'[]'.repeat(30_000)}`],
    ['start tags without an end', '<svg '.repeat(500_000)],
    ['spaces in an attribute', `<svg width${' '.repeat(60_000)}x>`],
  ])('of %s is answered, not pondered', (_, text) => {
    expect(['cut-short', 'not-an-image']).toContain(reasonFor(files.textFile(text)));
  });
});

describe('what is refused', () => {
  test.each([
    ['an empty file', new ArrayBuffer(0), 'empty-file'],
    ['a text file', files.textFile('Dear Sir or Madam, '.repeat(9)), 'not-an-image'],
    ['a web page', files.textFile('<!doctype html><html><body><svg></svg></body></html>'), 'not-an-image'],
    ['a PDF', files.textFile('%PDF-1.7 and more'), 'not-an-image'],
    ['a PNG of 20,000 x 20,000 pixels', files.pngHeaderOf(20_000, 20_000), 'too-many-pixels'],
    ['a PNG without width', files.pngHeaderOf(0, 10), 'unreadable'],
  ])('%s', (_, bytes, reason) => {
    expect(reasonFor(bytes)).toBe(reason);
  });

  test('50 million pixels are still read', () => {
    expect(readHeader(files.pngHeaderOf(10_000, 5_000))).toMatchObject({ width: 10_000 });
    expect(reasonFor(files.pngHeaderOf(10_000, 5_001))).toBe('too-many-pixels');
  });
});

function reasonFor(bytes: ArrayBuffer): unknown {
  try {
    readHeader(bytes);
    return null;
  } catch (error) {
    return (error as { reason?: unknown }).reason;
  }
}
