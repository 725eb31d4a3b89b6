import { browser } from 'wxt/browser';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { ImageRef } from '#utils/protocol/studio-protocol.ts';
import {
  forgetDecision,
  rememberDecision,
  type DecidedPage,
} from '#entrypoints/background/edits/decisions.ts';
import { siteOf } from '#utils/domain/site.ts';

/** Writes a person's text into the page, and remembers it unless the window is private. */
export async function placeOn({ tabId, frameId, key, text }: ImageRef & { text: string }): Promise<boolean> {
  const address = await sendMessage('place', { key, text }, { tabId, frameId });
  if (address !== null) await rememberDecision(await pageOf(tabId), address, text);
  return address !== null;
}

/** Takes the extension's text out of the page, and remembers that none is wanted unless the window is private. */
export async function rejectOn({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  if (address !== null) await rememberDecision(await pageOf(tabId), address, null);
  return address !== null;
}

/** Forgets what a person decided, and takes it out of the page. */
export async function reconsider({ tabId, frameId, key }: ImageRef): Promise<boolean> {
  const address = await sendMessage('withdraw', { key }, { tabId, frameId });
  if (address !== null) await forgetDecision(await pageOf(tabId), address);
  return address !== null;
}

async function pageOf(tabId: number): Promise<DecidedPage> {
  const { url, incognito } = await browser.tabs.get(tabId);
  return { site: siteOf(url), keep: !incognito };
}
