import { spells, type Format } from './format.ts';

/** Windows bitmap: a file header that states the file's length, then one of several information headers. */
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
  complete: (view) => view.getUint32(2, true) <= view.byteLength,
};
