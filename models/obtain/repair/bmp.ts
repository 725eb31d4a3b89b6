import { rowsOf } from '#models/obtain/header/bmp.ts';

/**
 * A bitmap with its last row filled up: some programs leave out the bytes that only fill it, and browsers show it whole. Null
 * where pixels are missing.
 */
export function repairBmp(bytes: ArrayBuffer): ArrayBuffer | null {
  const { filling, end } = rowsOf(new DataView(bytes));
  const missing = end - bytes.byteLength;
  if (missing <= 0 || missing > filling) return null;
  const filled = new Uint8Array(end);
  filled.set(new Uint8Array(bytes));
  return filled.buffer;
}
