import type { PageImage } from '#components/studio/page/page-image.ts';
import { askUntil } from '#entrypoints/studio/ask/ask-until.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import { eachOf } from './each-of.ts';

/** Pixels of a thumbnail's longest side: what a card shows on a high-resolution screen. */
const SIDE = 480;

/** How many are loaded at once. */
const AT_ONCE = 3;

/** Loads the thumbnails of the images that have none yet, until `life` ends. */
export function loadThumbnails(images: readonly PageImage[], life: AbortSignal): Promise<void> {
  const fresh = images.filter(({ thumbnail }) => thumbnail.value === undefined);
  return eachOf(fresh, AT_ONCE, (image) => loadThumbnail(image, life), life);
}

async function loadThumbnail(image: PageImage, life: AbortSignal): Promise<void> {
  const ask = (ticket: string) => sendMessage('thumbnail', { ...image.ref, side: SIDE, ticket });
  const file = await askUntil(life, ask).catch(log.swallowed('page: no thumbnail', null));
  const address = file?.ok ? URL.createObjectURL(new Blob([file.bytes], { type: file.mime })) : null;
  if (life.aborted && address) URL.revokeObjectURL(address);
  else image.thumbnail.value = address;
}
