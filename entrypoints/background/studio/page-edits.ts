import { browser } from 'wxt/browser';
import { siteOf } from '#utils/domain/site.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { ImageRef } from '#utils/protocol/studio-protocol.ts';
import { forgetEdits, rememberEdit } from '#entrypoints/background/edits/edits.ts';

/** Writes a person's text into the page, and remembers it unless the window is private. */
export async function placeOn({ tabId, frameId, key, text }: ImageRef & { text: string }): Promise<boolean> {
  const address = await sendMessage('place', { key, text }, { tabId, frameId });
  return address !== null && remember(tabId, address, text);
}

/** Takes the extension's text out of the page, and remembers that none is wanted unless the window is private. */
export async function rejectOn({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  return address !== null && remember(tabId, address, null);
}

/** Forgets what a person decided, and takes it out of the page. */
export async function reconsider({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  if (address === null) return false;
  const site = siteOf((await browser.tabs.get(tabId)).url);
  if (site !== null) await forgetEdits({ site, address });
  return true;
}

async function remember(tabId: number, address: string, text: string | null): Promise<true> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  if (site !== null && !incognito) await rememberEdit({ site, address, text, at: Date.now() });
  return true;
}
