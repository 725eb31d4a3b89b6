/** Rows of red, green, blue, alpha, 8 bits each, not premultiplied. Plain data, which postMessage can carry. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
  /** Size of the picture itself; `data` may hold it scaled down. */
  naturalWidth: number;
  naturalHeight: number;
  /** True for a drawing whose labels are HTML. */
  hasHtml?: boolean;
}

/** Rows of red, green, blue, 8 bits each. */
export interface Rgb {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}
