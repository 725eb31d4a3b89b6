import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { bmpFile, pngFile, textFile } from '#tests/support/pictures/picture-files.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

/** Size of the decoded picture, and the colours at a quarter and three quarters of its middle row. */
async function decode(path: string, mime: string) {
  return engine.page.evaluate(
    async ([url, type]) => {
      const bytes = await (await fetch(url)).arrayBuffer();
      const { width, height, naturalWidth, naturalHeight, data } = await globalThis.engine.decodePicture(
        bytes,
        type,
      );
      const colourAt = (share: number) => {
        const at = (Math.floor(height / 2) * width + Math.floor(width * share)) * 4;
        return Array.from(data.subarray(at, at + 4));
      };
      return { width, height, naturalWidth, naturalHeight, left: colourAt(0.25), right: colourAt(0.75) };
    },
    [path, mime] as const,
  );
}

function serveBytes(path: string, bytes: ArrayBuffer): void {
  engine.answers.set(path, (_, response) => response.end(new Uint8Array(bytes)));
}

/** Red and blue, give or take what compression does to them. */
const near = (...colour: number[]) =>
  colour.map((value) => expect.closeTo(value, -1.5) as number) as unknown as number[];

describe('a picture of a red and a blue half is decoded', () => {
  test.each([
    ['halves.png', 'image/png'],
    ['halves.jpg', 'image/jpeg'],
    ['halves.webp', 'image/webp'],
    ['halves.avif', 'image/avif'],
    ['halves.bmp', 'image/bmp'],
    ['halves.ico', 'image/x-icon'],
    ['halves.gif', 'image/gif'],
    ['halves-turned.jpg', 'image/jpeg'],
  ])('from %s, turned upright, the first frame only', async (name, mime) => {
    expect(await decode(`/tests/fixtures/pictures/${name}`, mime)).toEqual({
      width: 64,
      height: 48,
      naturalWidth: 64,
      naturalHeight: 48,
      left: near(220, 20, 20, 255),
      right: near(20, 20, 220, 255),
    });
  });
});

const isBright = (value: number) => value > 128;

describe('an animation that begins with an empty frame is decoded from a later one', () => {
  test.each([
    ['late.gif', 'image/gif'],
    ['late.png', 'image/png'],
    ['late.webp', 'image/webp'],
    ['late.avif', 'image/avif'],
  ])('in %s', async (name, mime) => {
    const { left, right, ...size } = await decode(`/tests/fixtures/pictures/${name}`, mime);
    expect(size).toEqual({ width: 64, height: 48, naturalWidth: 64, naturalHeight: 48 });
    expect(left.map(isBright)).toEqual([true, false, false, true]);
    expect(right.map(isBright)).toEqual([false, false, true, true]);
  });

  test('but a picture that is empty for good stays so', async () => {
    serveBytes(
      '/white.png',
      pngFile(8, 8, () => [255, 255, 255, 255]),
    );
    expect(await decode('/white.png', 'image/png')).toMatchObject({ left: [255, 255, 255, 255] });
  });
});

test('transparency is kept', async () => {
  serveBytes(
    '/clear.png',
    pngFile(8, 8, (x) => (x < 4 ? [0, 0, 0, 0] : [10, 20, 30, 255])),
  );
  expect(await decode('/clear.png', 'image/png')).toMatchObject({
    left: [0, 0, 0, 0],
    right: [10, 20, 30, 255],
  });
});

test('a very large picture is scaled down, and its own size is told', async () => {
  serveBytes('/large.bmp', bmpFile(5000, 2000));
  const { width, height, naturalWidth, naturalHeight } = await decode('/large.bmp', 'image/bmp');
  expect({ naturalWidth, naturalHeight }).toEqual({ naturalWidth: 5000, naturalHeight: 2000 });
  expect(width * height).toBeLessThanOrEqual(4_000_000);
  expect(width / height).toBeCloseTo(2.5, 2);
});

test('what the browser cannot decode is unreadable', async () => {
  serveBytes('/not.png', textFile('no picture'));
  await expect(decode('/not.png', 'image/png')).rejects.toThrow('could not decode');
});
