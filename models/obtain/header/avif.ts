import { spells, type Format, type PictureSize } from './format.ts';
import { boxes } from './iso-boxes.ts';

/** AVIF 1.1 on ISO base media (ISO/IEC 14496-12) and HEIF: nested boxes, with the sizes in `ispe` boxes. */
export const avif: Format = {
  name: 'avif',
  mime: 'image/avif',
  matches(view) {
    if (!spells(view, 4, 'ftyp')) return false;
    const end = Math.min(view.getUint32(0), view.byteLength);
    for (let at = 8; at + 4 <= end; at += 4) {
      if (spells(view, at, 'avif') || spells(view, at, 'avis')) return true;
    }
    return false;
  },
  size(view) {
    const sizes = sizesIn(view, 0, view.byteLength);
    // A picture may be a grid of tiles and carry a thumbnail: the largest size is the whole.
    return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
  },
  complete(view) {
    const all = [...boxes(view, 0, view.byteLength)];
    return all.every((box) => box.end <= view.byteLength) && all.some((box) => box.type === 'mdat');
  },
};

/** How many bytes come before the inner boxes, of the boxes that lead to the sizes. */
const PATH: Record<string, number> = { meta: 4, iprp: 0, ipco: 0 };

function sizesIn(view: DataView, start: number, end: number): PictureSize[] {
  return [...boxes(view, start, end)].flatMap((box) => {
    if (box.type === 'ispe') {
      return [{ width: view.getUint32(box.start + 4), height: view.getUint32(box.start + 8) }];
    }
    const skipped = PATH[box.type];
    return skipped === undefined ? [] : sizesIn(view, box.start + skipped, box.end);
  });
}
