import { toBuffer } from 'bwip-js/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import type { CodeFinding } from '#utils/domain/findings.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

/** How a code is drawn into its picture. */
interface Drawing {
  /** Edge of the code in the picture, in pixels; its own size where left out. */
  side?: number;
  /** Free space around it. */
  around?: number;
  /** Degrees. */
  turned?: number;
  /** Horizontal shift of each row, as a share of its height. */
  skew?: number;
  dark?: string;
  light?: string;
  /** Drawn around and below a transparent light: a colour, or 'photo'. */
  ground?: string;
  blur?: number;
  noise?: number;
  mirrored?: boolean;
  /** Share of the code that is painted over, from its middle. */
  hidden?: number;
  /** How far the lower right corner is pulled in, along each axis, as an editor distorts: a share of the side. */
  distorted?: number;
}

interface Code {
  bcid: string;
  text: string;
  scale?: number;
  eclevel?: string;
  /** Its quiet zone, in modules. */
  padding?: number;
}

const LINK: Code = { bcid: 'qrcode', text: 'https://example.org/path?token=x', scale: 4, eclevel: 'M' };
const FOUND: CodeFinding = { format: 'QRCode', content: { type: 'link', host: 'example.org' } };

async function read(code: Code, drawing: Drawing = {}): Promise<CodeFinding | null> {
  const png = await toBuffer({ ...code, backgroundcolor: 'FFFFFF' });
  engine.answers.set('/code.png', (_, response) => response.end(png));
  return engine.page.evaluate(async (how) => {
    const code = await createImageBitmap(await (await fetch('/code.png')).blob());
    const large = how.side ?? Math.max(code.width, code.height);
    const share = large / Math.max(code.width, code.height);
    const [width, height] = [Math.round(code.width * share), Math.round(code.height * share)];
    const around = how.around ?? 20;
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows only what is in here
    const context = (wide: number, high: number) =>
      new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true })!;

    // The code in its colours.
    const tinted = context(code.width, code.height);
    tinted.drawImage(code, 0, 0);
    if (how.hidden) {
      const hole = [code.width * Math.sqrt(how.hidden), code.height * Math.sqrt(how.hidden)] as const;
      tinted.fillStyle = 'white';
      tinted.fillRect((code.width - hole[0]) / 2, (code.height - hole[1]) / 2, ...hole);
    }
    const colourOf = (name: string) => {
      const dot = context(1, 1);
      dot.fillStyle = name;
      dot.fillRect(0, 0, 1, 1);
      return dot.getImageData(0, 0, 1, 1).data;
    };
    const [dark, light] = [colourOf(how.dark ?? 'black'), colourOf(how.light ?? 'white')];
    const colours = tinted.getImageData(0, 0, code.width, code.height);
    for (let at = 0; at < colours.data.length; at += 4) {
      colours.data.set(colours.data[at]! < 128 ? dark : light, at);
    }
    tinted.putImageData(colours, 0, 0);

    const target = context(width + 2 * around, height + 2 * around);
    if (how.ground === 'photo') {
      const photo = await (await fetch('/tests/fixtures/pictures/halves.jpg')).blob();
      target.drawImage(await createImageBitmap(photo), 0, 0, target.canvas.width, target.canvas.height);
      for (let stain = 0; stain < 400; stain++) {
        target.fillStyle = `hsl(${(stain * 47) % 360} 60% ${20 + ((stain * 31) % 60)}%)`;
        const [x, y] = [(stain * 193) % target.canvas.width, (stain * 89) % target.canvas.height];
        target.fillRect(x, y, 5 + (stain % 23), 5 + (stain % 17));
      }
    } else if (how.ground !== 'none') {
      target.fillStyle = how.ground ?? how.light ?? 'white';
      target.fillRect(0, 0, target.canvas.width, target.canvas.height);
    }
    target.translate(target.canvas.width / 2, target.canvas.height / 2);
    target.rotate(((how.turned ?? 0) * Math.PI) / 180);
    target.transform(how.mirrored ? -1 : 1, 0, how.skew ?? 0, 1, 0, 0);
    if (how.blur) target.filter = `blur(${how.blur}px)`;
    target.imageSmoothingEnabled = share < 1 || (how.turned ?? 0) % 90 !== 0;
    target.drawImage(tinted.canvas, -width / 2, -height / 2, width, height);

    const { data } = target.getImageData(0, 0, target.canvas.width, target.canvas.height);
    if (how.distorted) {
      const [wide, high] = [target.canvas.width, target.canvas.height];
      const straight = data.slice();
      for (let y = 0, to = 0; y < high; y++) {
        for (let x = 0; x < wide; x++, to += 4) {
          const pull = how.distorted * (x / wide) * (y / high);
          const column = Math.min(wide - 1, Math.round(x + pull * wide));
          const row = Math.min(high - 1, Math.round(y + pull * high));
          data.set(straight.subarray((row * wide + column) * 4).subarray(0, 4), to);
        }
      }
    }
    let seed = 1;
    for (let at = 0; how.noise && at < data.length; at++) {
      seed = (seed * 16_807) % 2_147_483_647;
      if (at % 4 !== 3) data[at] = data[at]! + (seed / 2_147_483_647 - 0.5) * 2 * how.noise;
    }
    const size = { width: target.canvas.width, height: target.canvas.height };
    const pixels = { ...size, data, naturalWidth: size.width, naturalHeight: size.height };
    globalThis.codeReader ??= globalThis.engine.createEngine(new URL('/', location.href).href, 1);
    return globalThis.engine.readCode(globalThis.codeReader, pixels, new AbortController().signal);
  }, drawing);
}

declare global {
  var codeReader: ReturnType<typeof globalThis.engine.createEngine> | undefined;
}

describe('a QR code is decoded', () => {
  test.each<[string, Code, Drawing]>([
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
      { format: 'EAN-13', content: { type: 'product', number: '0036000291452' } },
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
  test.each<[string, Drawing]>([
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
