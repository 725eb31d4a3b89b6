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
  if (!file) return 'gone';
  const bytes = await cut(file.bytes, part).catch(() => cutDrawing(url, part));
  return { ...file, bytes, type: 'image/png' };
}

/** The longer side of a part of a drawing, which has no pixels of its own: enough to read small letters. */
const DRAWN_SIDE = 900;

/** Of an SVG no bitmap is made but by way of an image. */
async function cutDrawing(url: string, { x, y, width, height }: SheetPart): Promise<ArrayBuffer> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const scale = Math.max(1, DRAWN_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context?.scale(scale, scale);
  context?.drawImage(image, -x, -y, image.naturalWidth, image.naturalHeight);
  return (await canvas.convertToBlob()).arrayBuffer();
}

async function cut(file: ArrayBuffer, { x, y, width, height }: SheetPart): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(new Blob([file]), x, y, width, height);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return (await canvas.convertToBlob()).arrayBuffer();
}
