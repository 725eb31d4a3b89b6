import { PictureError } from '#utils/domain/picture-error.ts';
import { fullestFrame, isEmpty } from './later-frame.ts';
import type { Pixels } from './pixels.ts';
import { readPixels } from './read-pixels.ts';

/**
 * Decodes a picture with the browser's own decoder, rotated as its EXIF orientation says. Of an animation it takes the
 * first frame, or a later one where the first is empty. A very large picture is scaled down.
 * @throws PictureError 'unreadable' where the browser cannot decode it
 */
export async function decodePicture(bytes: ArrayBuffer, mime: string): Promise<Pixels> {
  const first = await firstFrame(bytes, mime);
  return isEmpty(first) ? ((await fullestFrame(bytes, mime)) ?? first) : first;
}

async function firstFrame(bytes: ArrayBuffer, mime: string): Promise<Pixels> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime })).catch((cause: unknown) => {
    throw new PictureError('unreadable', `The browser could not decode the image (${mime}).`, { cause });
  });
  try {
    return readPixels(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
