import { browser } from 'wxt/browser';
import type { SupplyMessage } from '@/utils/page-protocol';
import type { Lent } from '@/utils/studio-protocol';
import { pictureOf } from '../ask/picture-of';
import { restraintOf } from '../restraint/restraint';

/** Hands an element's picture to the host where the page may read it, else tells where it is; never a CAPTCHA's. */
export async function lend(element: Element, ticket: string, signal: AbortSignal): Promise<Lent> {
  const restraint = restraintOf(element);
  const picture = restraint === null || restraint === 'edited' ? pictureOf(element) : null;
  if (!picture) return null;
  if (picture.source.by === 'host') return { by: 'host', url: picture.source.url };
  const supplied = (await picture.read?.(false, signal).catch(() => null)) ?? null;
  if (!supplied) return picture.address ? { by: 'host', url: picture.address } : null;
  const message: SupplyMessage = { type: 'supply', ticket, supplied };
  await browser.runtime.sendMessage(message).catch(() => undefined);
  return { by: 'page' };
}
