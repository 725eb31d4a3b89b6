import { decodePicture } from './decode.ts';
import type { Pixels } from './pixels.ts';

/** A picture for a worker: a file that it decodes, or pixels where only a document could draw it (SVG). */
export type WorkerPicture =
  { type: 'file'; bytes: ArrayBuffer; mime: string } | ({ type: 'pixels' } & Pixels);

/** @throws PictureError 'unreadable' where the browser cannot decode it */
export async function pixelsOf(picture: WorkerPicture): Promise<Pixels> {
  return picture.type === 'file' ? decodePicture(picture.bytes, picture.mime) : picture;
}
