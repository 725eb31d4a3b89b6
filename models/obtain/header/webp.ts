import { spells, type Format, type PictureSize } from './format.ts';

/** WebP (RFC 9649): a RIFF file whose first chunk tells the kind of WebP, and the size. */
export const webp: Format = {
  name: 'webp',
  mime: 'image/webp',
  matches: (view) => spells(view, 0, 'RIFF') && spells(view, 8, 'WEBP'),
  size(view) {
    if (spells(view, 12, 'VP8X')) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    if (spells(view, 12, 'VP8L')) return losslessSize(view.getUint32(21, true));
    if (spells(view, 12, 'VP8 ')) {
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    }
    return null;
  },
  complete: (view) => 8 + view.getUint32(4, true) <= view.byteLength,
};

/** Two fields of 14 bits, each one less than the size. */
function losslessSize(bits: number): PictureSize {
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
}
