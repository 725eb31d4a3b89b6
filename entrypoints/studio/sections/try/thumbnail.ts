import { readHeader } from '@/models/host/header/read-header';
import { LIMITS } from '@/models/host/limits';

/** Pixels of the shorter way through the picture that are worth keeping: what a card shows, on a fine screen. */
const SIDE = 480;
/** Narrower than this, height is what limits. */
const NARROW = 1 / 3;

/**
 * An address that shows a small copy of a picture file, or null where this page must not draw it: an SVG of a
 * kilobyte can hang a page for good, and a picture of too many pixels takes all memory. To be revoked.
 */
export async function thumbnailOf(file: File): Promise<string | null> {
  if (file.size > LIMITS.bytes) return null;
  try {
    const { format, mime, width, height } = readHeader(await file.arrayBuffer());
    if (format === 'svg') return null;
    const side =
      width / height < NARROW
        ? { resizeHeight: Math.min(SIDE * 2, height) }
        : { resizeWidth: Math.min(SIDE, width) };
    // Decoded and scaled beside the page's own thread. The file's own type comes from its name.
    const source = file.slice(0, file.size, mime);
    const bitmap = await createImageBitmap(source, { ...side, resizeQuality: 'medium' });
    return URL.createObjectURL(await toFile(bitmap));
  } catch {
    return null;
  }
}

async function toFile(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
