export interface PictureSize {
  width: number;
  height: number;
}

/**
 * What a file format tells without decoding. All functions read from the start of the file and throw a RangeError where
 * it ends too soon, which is how a file that was cut short is noticed.
 */
export interface Format {
  name: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'jxl' | 'bmp' | 'ico' | 'svg';
  mime: string;
  matches(view: DataView<ArrayBuffer>): boolean;
  /** In pixels, before the orientation in its metadata; null where the header makes no sense. */
  size(view: DataView<ArrayBuffer>): PictureSize | null;
  /**
   * Whether the file ends where it says. Many that do not are shown whole all the same, so this only tells why a decoder gave
   * up.
   */
  complete(view: DataView<ArrayBuffer>): boolean;
}

/** Whether the bytes at `at` spell `text` in ASCII. */
export function spells(view: DataView, at: number, text: string): boolean {
  if (at + text.length > view.byteLength) return false;
  for (let index = 0; index < text.length; index++) {
    if (view.getUint8(at + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}
