import { spells, type Format } from './format.ts';

/** Ways to store rows that are all of one length: no compression, or none but with masks for the colours. */
const PLAIN_ROWS: ReadonlySet<number> = new Set([0, 3, 6]);

/**
 * Windows bitmap: a file header, then one of several information headers. The length of the file that it states is often
 * wrong, and browsers ignore it.
 */
export const bmp: Format = {
  name: 'bmp',
  mime: 'image/bmp',
  matches: (view) => spells(view, 0, 'BM') && view.byteLength > 18 && view.getUint32(14, true) <= 124,
  size(view) {
    const isCore = view.getUint32(14, true) === 12;
    return isCore
      ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
      : // A negative height says that the rows run from the top.
        { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  },
  complete: (view) => rowsOf(view).end <= view.byteLength,
};

/** Where the rows of a bitmap end, and how many bytes only fill each of them up to a multiple of four: 0 where they are compressed. */
export function rowsOf(view: DataView<ArrayBuffer>): { filling: number; end: number } {
  const { width, height } = bmp.size(view)!;
  const isCore = view.getUint32(14, true) === 12;
  const bits = view.getUint16(isCore ? 24 : 28, true);
  const isPlain = isCore || PLAIN_ROWS.has(view.getUint32(30, true));
  const length = isPlain ? Math.ceil((width * bits) / 32) * 4 : 0;
  const filling = length === 0 ? 0 : length - Math.ceil((width * bits) / 8);
  return { filling, end: view.getUint32(10, true) + length * height };
}
