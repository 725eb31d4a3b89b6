import { decodePicture } from '#models/engine/picture/decode.ts';
import type { Pixels } from '#models/engine/picture/pixels.ts';
import { PictureError } from '#utils/domain/picture-error.ts';
import type { PictureRequest } from '#utils/protocol/host-contract.ts';
import type { DrawSvg } from './svg/frame.ts';
import { readHeader } from './header/read-header.ts';
import { svgText } from './header/svg-text.ts';
import { decodeOrRepair } from './repair/repair.ts';
import { obtainBytes } from './obtain-bytes.ts';

/**
 * A picture as a file that a page of the extension can show at no risk: as it came, or scaled down to `side` pixels at
 * most, with an SVG drawn.
 * @throws PictureError where it cannot be obtained or read
 */
export async function readPicture(
  { source, privatePage, side }: PictureRequest,
  drawSvg: DrawSvg | undefined,
  signal: AbortSignal,
): Promise<{ bytes: ArrayBuffer; mime: string }> {
  const { bytes, charset } = await obtainBytes({ source, keep: false, privatePage }, signal);
  const header = readHeader(bytes);
  const { format, mime } = header;
  if (side === null) return { bytes, mime };
  if (format === 'svg') return scaled(await draw(bytes, charset, drawSvg, signal), side);
  return scaled(await decodeOrRepair(bytes, header, (file) => decodePicture(file, mime)), side);
}

function draw(
  bytes: ArrayBuffer,
  charset: string | undefined,
  drawSvg: DrawSvg | undefined,
  signal: AbortSignal,
): Promise<Pixels> {
  if (!drawSvg) throw new PictureError('unreadable', 'SVG images cannot be drawn here.');
  return drawSvg({ text: svgText(new DataView(bytes), { charset }) }, signal);
}

async function scaled({ width, height, data }: Pixels, side: number) {
  const bitmap = await createImageBitmap(new ImageData(data, width, height));
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('unreadable', 'The browser provided no canvas to scale the image on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  return { bytes: await blob.arrayBuffer(), mime: blob.type };
}
