import { PictureError } from '#utils/domain/picture-error.ts';
import type { Pixels } from './pixels.ts';

/** The most pixels that are kept of a picture: 16 MB. Models look at far fewer. */
const MOST_PIXELS = 4_000_000;

/**
 * Decodes a picture with the browser's own decoder, rotated as its EXIF orientation says. Of an animation it takes the
 * first frame. A very large picture is scaled down.
 * @throws PictureError 'unreadable' where the browser cannot decode it
 */
export async function decodePicture(bytes: ArrayBuffer, mime: string): Promise<Pixels> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime })).catch((cause: unknown) => {
    throw new PictureError('unreadable', `The browser could not decode the picture (${mime}).`, { cause });
  });
  try {
    return readPixels(bitmap);
  } finally {
    bitmap.close();
  }
}

function readPixels(bitmap: ImageBitmap): Pixels {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureError('unreadable', 'The browser gave no canvas to decode the picture on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, naturalWidth: bitmap.width, naturalHeight: bitmap.height };
}
