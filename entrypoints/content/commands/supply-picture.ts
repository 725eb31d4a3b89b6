import { browser } from 'wxt/browser';
import type { SupplyMessage } from '#utils/protocol/page-protocol.ts';
import type { PictureOffer } from '#utils/protocol/studio-protocol.ts';
import { readable } from './picture-for-person.ts';

/** Hands an element's picture to the host where the page may read it, else tells where it is; never a CAPTCHA's. */
export async function lend(element: Element, ticket: string, signal: AbortSignal): Promise<PictureOffer> {
  const picture = readable(element);
  if (!picture) return null;
  if (picture.source.by === 'host') return { by: 'host', url: picture.source.url };
  const supplied = (await picture.read?.(false, signal).catch(() => null)) ?? null;
  if (!supplied) return picture.address ? { by: 'host', url: picture.address } : null;
  const message: SupplyMessage = { type: 'supply', ticket, supplied };
  await browser.runtime.sendMessage(message).catch(() => undefined);
  return { by: 'page' };
}
