import { browser } from 'wxt/browser';
import type { SupplyMessage } from '#utils/protocol/page-protocol.ts';

/** Hands a picture that the page has read to the host, which waits for it, or says why there is none. */
export async function sendToHost(ticket: string, supplied: SupplyMessage['supplied']): Promise<void> {
  const message: SupplyMessage = { type: 'supply', ticket, supplied };
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // Where the extension itself has gone this throws at once, and its page must not show that as an error.
  }
}
