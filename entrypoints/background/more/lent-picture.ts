import { sendMessage } from '#utils/protocol/messages.ts';
import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';
import { offeredPicture } from '#entrypoints/background/ask/offered-picture.ts';
import { openHost } from '#entrypoints/background/host/host-link.ts';
import type { MorePicture } from './answer-more.ts';

/** Has the page hand the panel's picture over, or tell where the host may fetch it. */
export async function lentBy({
  tabId,
  frameId,
  site,
  keep,
  privatePage,
}: AskingFrame): Promise<MorePicture | null> {
  await openHost();
  const ticket = crypto.randomUUID();
  const offer = await sendMessage('lendShown', { ticket }, { tabId, frameId });
  const picture = offeredPicture(offer, ticket);
  return picture && { site, keep, privatePage, ...picture };
}
