import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { SupplyMessage } from '#utils/protocol/page-protocol.ts';

/** Hands a file's bytes to the host, which opens for it, and gives the ticket under which they lie there, once. */
export async function supply(bytes: ArrayBuffer): Promise<string> {
  const ticket = crypto.randomUUID();
  await sendMessage('openHost');
  const message: SupplyMessage = { type: 'supply', ticket, supplied: { bytes, keep: true } };
  // Bytes go straight to the host. It answers nothing, which some browsers report as an error.
  await browser.runtime.sendMessage(message).catch(log.swallowed('supply: no answer from the host'));
  return ticket;
}
