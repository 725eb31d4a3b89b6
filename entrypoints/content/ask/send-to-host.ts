import { browser } from 'wxt/browser';
import type { Supplied, SupplyMessage } from '#utils/protocol/page-protocol.ts';

/** Hands a picture that the page has read to the host, which waits for it; null where the page cannot read it. */
export async function sendToHost(ticket: string, supplied: Supplied | null): Promise<void> {
  const message: SupplyMessage = { type: 'supply', ticket, supplied };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}
