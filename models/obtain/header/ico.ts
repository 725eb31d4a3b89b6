import type { Format, PictureSize } from './format.ts';

/** Windows icon: a directory of pictures, each a bitmap or a PNG. The browser shows one of them. */
export const ico: Format = {
  name: 'ico',
  mime: 'image/x-icon',
  matches: (view) =>
    view.byteLength > 22 &&
    view.getUint32(0) === 0x00000100 &&
    view.getUint16(4, true) > 0 &&
    view.getUint8(9) === 0,
  size(view) {
    const sizes = entries(view).map((at): PictureSize => ({
      // 0 stands for 256.
      width: view.getUint8(at) || 256,
      height: view.getUint8(at + 1) || 256,
    }));
    return sizes.toSorted((a, b) => b.width - a.width)[0] ?? null;
  },
  complete: (view) =>
    entries(view).every(
      (at) => view.getUint32(at + 8, true) + view.getUint32(at + 12, true) <= view.byteLength,
    ),
};

function entries(view: DataView): number[] {
  return Array.from({ length: view.getUint16(4, true) }, (_, index) => 6 + index * 16);
}
