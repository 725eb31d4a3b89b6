import { readHeader } from '@/models/host/header/read-header';
import { LIMITS } from '@/models/host/limits';

/**
 * An address that shows a picture file, or null where this page must not draw it: an SVG of a kilobyte can hang a page
 * for good, and a picture of too many pixels takes all memory. To be revoked.
 */
export async function thumbnailOf(file: File): Promise<string | null> {
  if (file.size > LIMITS.bytes) return null;
  try {
    const { format, mime } = readHeader(await file.arrayBuffer());
    // The file's own type comes from its name.
    return format === 'svg' ? null : URL.createObjectURL(file.slice(0, file.size, mime));
  } catch {
    return null;
  }
}
