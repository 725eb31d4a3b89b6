import { readHeader } from '#models/obtain/header/read-header.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { PictureFile } from '#utils/protocol/studio-protocol.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';
import { supply } from '#entrypoints/studio/ask/supply.ts';

/** Pixels of a thumbnail's width: what a card shows on a high-resolution screen. */
const SIDE = 480;
/** Width by height. A picture narrower than this is scaled by its height instead. */
const NARROW = 1 / 3;

/**
 * Object URL of a small copy of a picture file, which the caller revokes; null if the picture cannot be shown, for example
 * because it is too large. This page never draws an SVG itself: a kilobyte of SVG can hang a page for good. The host has it
 * drawn in a frame that can be thrown away.
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
    // Decoded and scaled off the main thread. The type is the header's: the file's own is only guessed from its name.
    const source = file.slice(0, file.size, mime);
    const bitmap = await createImageBitmap(source, { ...side, resizeQuality: 'medium' }).catch(() => null);
    // The host repairs what only lacks its end.
    if (!bitmap) return await drawnByHost(bytes, signal);
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
