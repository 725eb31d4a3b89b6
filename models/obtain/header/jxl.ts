import { spells, type Format, type PictureSize } from './format.ts';
import { boxes } from './iso-boxes.ts';

const CODESTREAM = '\xff\x0a';
const CONTAINER = '\0\0\0\x0cJXL \r\n\x87\n';

/** JPEG XL (ISO/IEC 18181): a bare codestream, or one in boxes. Both begin with the size, in a few bits. */
export const jxl: Format = {
  name: 'jxl',
  mime: 'image/jxl',
  matches: (view) => spells(view, 0, CODESTREAM) || spells(view, 0, CONTAINER),
  size(view) {
    const start = codestreamOf(view);
    return start === null || !spells(view, start, CODESTREAM) ? null : sizeAt(view, start + 2);
  },
  complete(view) {
    // A bare codestream does not say where it ends.
    if (spells(view, 0, CODESTREAM)) return true;
    const all = [...boxes(view, 0, view.byteLength)];
    return codestreamOf(view) !== null && all.every((box) => box.end <= view.byteLength);
  },
};

/** Where the codestream begins, or the first part of it. */
function codestreamOf(view: DataView): number | null {
  if (spells(view, 0, CODESTREAM)) return 0;
  for (const { type, start } of boxes(view, 0, view.byteLength)) {
    if (type === 'jxlc') return start;
    // The number of the part comes first.
    if (type === 'jxlp') return start + 4;
  }
  return null;
}

/** Width to height, by the number that stands for it (ISO/IEC 18181-1, "SizeHeader"). 0: the width is stated. */
const RATIOS = [0, 1, 12 / 10, 4 / 3, 3 / 2, 16 / 9, 5 / 4, 2] as const;

function sizeAt(view: DataView, at: number): PictureSize {
  const read = bitReader(view, at);
  const inEights = read(1) === 1;
  const side = () => (inEights ? 8 * (1 + read(5)) : 1 + read([9, 13, 18, 30][read(2)]!));
  const height = side();
  const ratio = RATIOS[read(3)]!;
  return { width: ratio ? Math.floor(height * ratio) : side(), height };
}

/** Reads numbers of so many bits, from the lowest bit of each byte on. */
function bitReader(view: DataView, start: number): (bits: number) => number {
  let at = start * 8;
  return (bits) => {
    let value = 0;
    for (let bit = 0; bit < bits; bit++, at++) value += ((view.getUint8(at >> 3) >> (at & 7)) & 1) * 2 ** bit;
    return value;
  };
}
