import { browser } from 'wxt/browser';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import { siteOf } from '#utils/domain/site.ts';
import { isWebmail } from '#utils/never-touched/webmail.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { ImageRef } from '#utils/protocol/studio-protocol.ts';
import { offeredPicture, type OfferedPicture } from '#entrypoints/background/ask/offered-picture.ts';
import { openHost } from '#entrypoints/background/host/host-link.ts';

/** An image's picture, and what page it is on. */
export interface RequestedPicture extends OfferedPicture {
  privatePage: boolean;
  site: string;
  /** Address of the page. */
  page: string;
  incognito: boolean;
}

/** Has the page hand over an image's picture, or tell where the host may fetch it. Null where neither may be: never from mail. */
export async function requestPicture({ tabId, frameId, key }: ImageRef): Promise<RequestedPicture | null> {
  const { url: page = '', incognito } = await browser.tabs.get(tabId);
  const site = siteOf(page);
  if (site === null || isWebmail(page)) return null;
  await openHost();
  const ticket = crypto.randomUUID();
  const picture = offeredPicture(await sendMessage('lend', { key, ticket }, { tabId, frameId }), ticket);
  if (!picture) return null;
  // A frame's word on its own address is not to be trusted: frames get what public pages get.
  const privatePage = frameId === 0 && URL.canParse(page) && isPrivateAddress(page);
  return { ...picture, privatePage, site, page, incognito };
}
