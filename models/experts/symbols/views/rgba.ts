/** Rows of red, green, blue and alpha, 8 bits each, premultiplied. */
export interface Rgba {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}

/** The largest difference, of 255, from a background at which a pixel still belongs to it. */
export const EVEN = 24;
/** A picture with any alpha below this is transparent and has a shape of its own. */
export const CLEAR = 250;
