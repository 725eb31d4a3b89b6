import { PictureError } from '#utils/domain/picture-error.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { avif } from './avif.ts';
import { bmp } from './bmp.ts';
import type { Format, PictureSize } from './format.ts';
import { gif } from './gif.ts';
import { ico } from './ico.ts';
import { jpeg } from './jpeg.ts';
import { jxl } from './jxl.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';
import { webp } from './webp.ts';

/** SVG comes last, because its text has to be searched. */
const FORMATS: readonly Format[] = [png, jpeg, gif, webp, avif, jxl, bmp, ico, svg];

export interface Header extends PictureSize {
  format: Format['name'];
  mime: string;
  /** False where the file ends before it says. Decoders show many such pictures whole. */
  whole: boolean;
}

/**
 * The format and size of a picture, from its own bytes: names and stated types are not trusted.
 * @throws PictureError where the file is empty, not a picture, ends before its size is told, or has too many pixels to decode
 */
export function readHeader(bytes: ArrayBuffer): Header {
  if (bytes.byteLength === 0) throw new PictureError('empty-file', 'The file is empty.');
  const view = new DataView(bytes);
  const format = FORMATS.find((candidate) => candidate.matches(view));
  if (!format) {
    throw new PictureError(
      'not-an-image',
      'The file is not a PNG, JPEG, WebP, GIF, AVIF, JPEG XL, BMP, ICO or SVG image.',
    );
  }
  const whole = unlessCut(() => format.complete(view)) ?? false;
  const size = unlessCut(() => format.size(view));
  // No browser shows an SVG without its end.
  if (!whole && (!size || format === svg)) throw cutShort(format);
  if (!size || !(size.width > 0 && size.height > 0)) {
    throw new PictureError('unreadable', `The ${format.name} file does not say how large its image is.`);
  }
  if (format !== svg && size.width * size.height > LIMITS.pixels) {
    throw new PictureError(
      'too-many-pixels',
      `The image has ${size.width} x ${size.height} pixels, more than ${LIMITS.pixels / 1e6} million.`,
    );
  }
  return { format: format.name, mime: format.mime, ...size, whole };
}

/** Undefined where the file ends before `read` has finished. */
function unlessCut<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Says that pixels are missing at the end of a file. */
export function cutShort({ name }: Pick<Format, 'name'>): PictureError {
  return new PictureError('cut-short', `The ${name} file ends before its image does: it was cut short.`);
}
