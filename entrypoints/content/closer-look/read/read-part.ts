import type { PageFile } from '#entrypoints/content/picture/picture.ts';
import { readFile } from '#entrypoints/content/picture/read-picture.ts';
import type { PageRefusal, Road, Supplied } from '#utils/protocol/page-protocol.ts';

type SheetPart = Required<PageFile>['part'];

/** Reads a sheet of pictures, and cuts out the part that shows. */
export async function readPart(
  { url, credentials }: PageFile,
  part: SheetPart,
  road: Road,
  signal: AbortSignal,
): Promise<Supplied | PageRefusal | null> {
  const how: RequestInit =
    road === 'cached'
      ? { cache: 'only-if-cached', mode: 'same-origin' }
      : { cache: 'force-cache', credentials };
  const file = await readFile(url, { ...how, signal }).catch(() => null);
  return file ? { ...file, bytes: await cut(file.bytes, part), type: 'image/png' } : 'gone';
}

async function cut(file: ArrayBuffer, { x, y, width, height }: SheetPart): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(new Blob([file]), x, y, width, height);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return (await canvas.convertToBlob()).arrayBuffer();
}
