import { cutShort, type Header } from '#models/obtain/header/read-header.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import { repairBmp } from './bmp.ts';
import { repairGif } from './gif.ts';
import { repairJpeg } from './jpeg.ts';
import { endsTooSoon } from './jxl.ts';
import { repairPng } from './png.ts';

/**
 * Has a decoder read a file. Browsers show a picture without an end marker or with a wrong checksum, but decode no whole
 * frame of it: where `decode` finds it unreadable and all pixels are there, it gets the file once more with the end repaired.
 * @throws PictureError 'cut-short' where pixels are missing
 */
export async function decodeOrRepair<T>(
  bytes: ArrayBuffer,
  header: Header,
  decode: (bytes: ArrayBuffer) => Promise<T>,
): Promise<T> {
  try {
    return await decode(bytes);
  } catch (error) {
    if (!(error instanceof PictureError) || error.reason !== 'unreadable') throw error;
    const repaired = await repair(bytes, header);
    if (repaired) return decode(repaired);
    const isCut = !header.whole || (header.format === 'jxl' && (await endsTooSoon(bytes)));
    throw isCut ? cutShort({ name: header.format }) : error;
  }
}

/** Null where pixels are missing, or a file of its format needs no repair. */
async function repair(bytes: ArrayBuffer, { format }: Header): Promise<ArrayBuffer | null> {
  if (format === 'jpeg') return repairJpeg(bytes);
  if (format === 'png') return repairPng(bytes);
  if (format === 'bmp') return repairBmp(bytes);
  return format === 'gif' ? repairGif(bytes) : null;
}
