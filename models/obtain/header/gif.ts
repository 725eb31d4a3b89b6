import { spells, type Format } from './format.ts';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

/** GIF 89a: a screen descriptor, then blocks of images and extensions, then a trailer. */
export const gif: Format = {
  name: 'gif',
  mime: 'image/gif',
  matches: (view) => spells(view, 0, 'GIF87a') || spells(view, 0, 'GIF89a'),
  size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  complete(view) {
    for (let at = 13 + colourTable(view.getUint8(10)); ;) {
      const block = view.getUint8(at);
      if (block === TRAILER) return true;
      if (block === EXTENSION) at = afterSubBlocks(view, at + 2);
      else if (block === IMAGE) at = afterSubBlocks(view, at + 11 + colourTable(view.getUint8(at + 9)));
      else return false;
    }
  },
};

/** Bytes of the colour table that a packed field announces. */
export function colourTable(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function afterSubBlocks(view: DataView, at: number): number {
  let length = view.getUint8(at);
  while (length > 0) {
    at += 1 + length;
    length = view.getUint8(at);
  }
  return at + 1;
}
