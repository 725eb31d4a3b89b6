import { readHeader } from '#models/obtain/header/read-header.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { PictureFile } from '#utils/protocol/studio-protocol.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';
import { supply } from '#entrypoints/studio/ask/supply.ts';

/** Pixels of the shorter way through the picture that are worth keeping: what a card shows, on a fine screen. */
const SIDE = 480;
/** Narrower than this, height is what limits. */
const NARROW = 1 / 3;

/**
 * An address that shows a small copy of a picture file, or null where there is none to show: a picture of too many
 * pixels takes all memory. An SVG of a kilobyte can hang a page for good: the host has it drawn in a frame that can be
 * thrown away. To be revoked.
 */
export async function thumbnailOf(file: File, signal: AbortSignal): Promise<string | null> {
  if (file.size > LIMITS.bytes) return null;
  try {
    const bytes = await file.arrayBuffer();
    const { format, mime, width, height } = readHeader(bytes);
    if (format === 'svg') return await drawnByHost(bytes, signal);
    const side =
      width / height < NARROW
        ? { resizeHeight: Math.min(SIDE * 2, height) }
        : { resizeWidth: Math.min(SIDE, width) };
    // Decoded and scaled beside the page's own thread. The file's own type comes from its name.
    const source = file.slice(0, file.size, mime);
    const bitmap = await createImageBitmap(source, { ...side, resizeQuality: 'medium' });
    return URL.createObjectURL(await toFile(bitmap));
  } catch (error) {
    log.swallow('try: no thumbnail', error);
    return null;
  }
}

async function drawnByHost(bytes: ArrayBuffer, signal: AbortSignal): Promise<string | null> {
  const drawn = await askUntil(signal, askForThumbnail, await supply(bytes));
  return drawn?.ok ? URL.createObjectURL(new Blob([drawn.bytes], { type: drawn.mime })) : null;
}

function askForThumbnail(ticket: string): Promise<PictureFile> {
  return sendMessage('suppliedThumbnail', { ticket, side: SIDE });
}

async function toFile(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
