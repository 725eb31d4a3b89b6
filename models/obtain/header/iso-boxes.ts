/** A box of the ISO base media file format (ISO/IEC 14496-12), which AVIF and JPEG XL files are made of. */
export interface IsoBox {
  type: string;
  /** Where the content begins and ends. */
  start: number;
  end: number;
}

/** The boxes that lie side by side between two places. The last one may end beyond the file. */
export function* boxes(view: DataView, from: number, end: number): Generator<IsoBox> {
  for (let at = from; at + 8 <= end;) {
    const short = view.getUint32(at);
    const header = short === 1 ? 16 : 8;
    // 1: the size follows in 64 bits; 0: up to the end of the file.
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short || end - at;
    if (size < header) return;
    const type = String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(at + index)));
    yield { type, start: at + header, end: at + size };
    at += size;
  }
}
