import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { openHostPage, type HostPage } from '#tests/support/dom/host-page.ts';
import { bmpRows, interlacedPngFile } from '#tests/support/pictures/odd-files.ts';

let opened: HostPage;
beforeAll(async () => {
  opened = await openHostPage();
});
afterAll(() => opened.close());

type Change = (file: Buffer) => Uint8Array;

const fixture = (name: string) => readFile(join(ROOT, 'tests/fixtures/pictures', name));
const without = (bytes: number) => (file: Buffer) => file.subarray(0, -bytes);
const and =
  (...more: number[]) =>
  (file: Buffer) =>
    Buffer.concat([file, Buffer.from(more)]);
const then =
  (...changes: Change[]): Change =>
  (file) =>
    changes.reduce((changed, change) => Buffer.from(change(changed)), file);
/** Overwrites bytes from `at` on; from the end where it is negative. */
const set =
  (at: number, ...bytes: number[]): Change =>
  (file) => {
    const changed = Buffer.from(file);
    changed.set(bytes, at < 0 ? file.length + at : at);
    return changed;
  };

/** The picture as the host shows it to the Studio, which needs no model: its colours on the left and right, or why not. */
function read(file: Uint8Array): Promise<unknown> {
  return opened.page.evaluate(async (numbers) => {
    const bytes = Uint8Array.from(numbers).buffer;
    const request = { source: { type: 'bytes', bytes }, privatePage: false, side: 64 } as const;
    const answer = await globalThis.host.picture(request, new AbortController().signal);
    if (!answer.ok) return answer.failure.reason;
    const bitmap = await createImageBitmap(new Blob([answer.bytes]));
    const context = new OffscreenCanvas(64, 48).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const colourAt = (x: number) => Array.from(context.getImageData(x, 40, 1, 1).data.subarray(0, 3));
    return [colourAt(16), colourAt(48)].flat().map((value) => (value > 128 ? 1 : 0));
  }, Array.from(file));
}

const RED_AND_BLUE = [1, 0, 0, 0, 0, 1];

describe('what browsers show whole is read', () => {
  test.each<[string, string, Change]>([
    ['a JPEG without an end marker', 'halves.jpg', without(2)],
    ['a JPEG with half an end marker', 'halves.jpg', without(1)],
    [
      'a JPEG with zeros for an end marker',
      'halves.jpg',
      then(without(2), and(...Array<number>(40).fill(0))),
    ],
    ['a JPEG of several scans without an end marker', 'halves-progressive.jpg', without(2)],
    ['a JPEG with restart markers but no end marker', 'halves-restarts.jpg', without(2)],
    ['a turned JPEG without an end marker', 'halves-turned.jpg', without(2)],
    ['a JPEG with more behind it', 'halves.jpg', and(1, 2, 3, 255, 4)],
    ['a PNG without its last chunk', 'halves.png', without(12)],
    ['a PNG without its checksum', 'halves.png', without(14)],
    ['a PNG with a wrong checksum', 'halves.png', set(-14, 1, 2)],
    ['a PNG with more behind it', 'halves.png', and(1, 2, 3)],
    ['a GIF without its last byte', 'halves.gif', without(1)],
    ['a GIF whose second frame is cut', 'halves.gif', without(9)],
    ['an interlaced GIF without its last two bytes', 'halves-interlaced.gif', without(2)],
    ['a GIF whose last block is longer than it says', 'halves-interlaced.gif', set(-2, 7)],
    ['a GIF with more instead of its last byte', 'halves.gif', then(without(1), and(1, 2, 3))],
    ['a BMP that is said to be longer', 'halves.bmp', set(2, 255, 255, 255, 0)],
    ['a BMP that is said to have no length', 'halves.bmp', set(2, 0, 0, 0, 0)],
    ['a BMP whose pixels are said to be more', 'halves.bmp', set(34, 255, 255, 255, 0)],
    ['an icon whose picture is said to be longer', 'halves.ico', set(14, 255, 255)],
    ['an icon whose picture is said to have no length', 'halves.ico', set(14, 0, 0, 0, 0)],
    ['a WebP with more behind it', 'halves.webp', and(1, 2, 3)],
    ['an AVIF with more behind it', 'halves.avif', and(0, 0, 0, 99, 102, 114, 101, 101)],
    ['a JPEG XL', 'halves.jxl', (file) => file],
    ['a JPEG XL in boxes', 'halves-in-boxes.jxl', (file) => file],
    ['a JPEG XL with more behind it', 'halves.jxl', and(1, 2, 3)],
  ])('%s', async (_, name, change) => {
    expect(await read(change(await fixture(name)))).toEqual(RED_AND_BLUE);
  });

  test.each([1, 4, 8, 16, 24, 32])('a BMP of %i bits that states a wrong length', async (bits) => {
    expect(await read(set(2, 9, 9, 9, 0)(bmpRows(64, 48, bits)))).toEqual(RED_AND_BLUE);
  });

  test('an interlaced PNG without its last chunk', async () => {
    expect(await read(without(12)(interlacedPngFile(64, 48)))).toEqual(RED_AND_BLUE);
  });
});

describe('what is cut short is not read', () => {
  test.each<[string, string, Change]>([
    ['half a JPEG', 'halves.jpg', without(60)],
    ['a JPEG without its last bits', 'halves.jpg', without(4)],
    ['half a JPEG, filled up with zeros', 'halves.jpg', then(without(40), and(...Array<number>(99).fill(0)))],
    ['half a JPEG of several scans', 'halves-progressive.jpg', without(30)],
    ['half a JPEG with restart markers', 'halves-restarts.jpg', without(30)],
    ['a PNG without its last rows', 'halves.png', without(30)],
    ['half a GIF', 'halves-interlaced.gif', without(60)],
    ['a BMP without its last bytes', 'halves.bmp', without(2)],
    [
      'a BMP without its last bytes, and without a length',
      'halves.bmp',
      then(without(900), set(2, 0, 0, 0, 0)),
    ],
    ['half an icon', 'halves.ico', without(50)],
    ['a WebP without its last bytes', 'halves.webp', without(4)],
    ['an AVIF without its last bytes', 'halves.avif', without(4)],
    ['a JPEG XL without its last bytes', 'halves.jxl', without(4)],
    ['a JPEG XL in boxes without its last bytes', 'halves-in-boxes.jxl', without(4)],
  ])('%s', async (_, name, change) => {
    expect(await read(change(await fixture(name)))).toBe('cut-short');
  });

  test.each([1, 4, 8, 16, 24, 32])('a BMP of %i bits without its last rows', async (bits) => {
    expect(await read(without(40)(bmpRows(64, 48, bits)))).toBe('cut-short');
  });
});
