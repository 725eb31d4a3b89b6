import { PictureError } from '#utils/domain/picture-error.ts';
import type { Pixels } from './pixels.ts';

/** The most pixels that are kept of a picture: 16 MB. Models look at far fewer. */
const MOST_PIXELS = 4_000_000;

/** The pixels of a decoded picture, scaled down where they are very many. */
export function readPixels(
  picture: ImageBitmap | VideoFrame,
  naturalWidth: number,
  naturalHeight: number,
): Pixels {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (naturalWidth * naturalHeight)));
  const width = Math.max(1, Math.floor(naturalWidth * scale));
  const height = Math.max(1, Math.floor(naturalHeight * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context)
    throw new PictureError('unreadable', 'The browser provided no canvas to decode the image on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, naturalWidth, naturalHeight };
}
