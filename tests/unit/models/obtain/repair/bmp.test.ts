import { expect, test } from 'vitest';
import { repairBmp } from '#models/obtain/repair/bmp.ts';

/** Two rows of three pixels of 24 bits: nine bytes each, and three that fill the row. */
function bitmap(bytes: number, compression = 0): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(54 + 24));
  view.setUint16(0, 0x42_4d);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, 3, true);
  view.setInt32(22, 2, true);
  view.setUint16(28, 24, true);
  view.setUint32(30, compression, true);
  for (let at = 54; at < view.byteLength; at++) view.setUint8(at, 7);
  return view.buffer.slice(0, bytes);
}

test.each([1, 3])(
  'a bitmap whose last row lacks %i of the bytes that only fill it is filled up',
  (missing) => {
    const repaired = new Uint8Array(repairBmp(bitmap(78 - missing))!);
    expect(repaired).toHaveLength(78);
    expect(repaired[77 - missing]).toBe(7);
    expect(repaired[78 - missing]).toBe(0);
  },
);

test.each([
  ['a whole one', bitmap(78)],
  ['one that lacks a part of a pixel', bitmap(74)],
  ['one that lacks a row', bitmap(66)],
  ['one that lacks nearly all', bitmap(55)],
  ['one that is compressed', bitmap(70, 1)],
])('%s is left as it is', (_, file) => {
  expect(repairBmp(file)).toBeNull();
});
