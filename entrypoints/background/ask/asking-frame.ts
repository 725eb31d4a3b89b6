import { browser, type Browser } from 'wxt/browser';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import type { HostRequest } from '#utils/protocol/host-contract.ts';
import { siteOf } from '#utils/domain/site.ts';
import { isWebmail } from '#utils/never-touched/webmail.ts';

type Sender = Browser.runtime.MessageSender;

/** What the browser itself tells of a frame, and no message can forge. */
export interface Frame extends Pick<HostRequest, 'site' | 'keep' | 'privatePage'> {
  tabId: number;
  frameId: number;
  /** True where the page shows mail: its pictures are not loaded again. */
  webmail: boolean;
}

/** Null for anything but a content script of ours. */
export function frameOf(sender: Sender | undefined): Frame | null {
  const { tab, id, frameId } = sender ?? {};
  const page = topLevelUrl(sender);
  const site = siteOf(page);
  if (tab?.id === undefined || frameId === undefined || !page || id !== browser.runtime.id || site === null) {
    return null;
  }
  // A public frame inside a private page gets no more than a public page does.
  const privatePage = isPrivate(page) && isPrivate(sender?.origin ?? sender?.url);
  return { tabId: tab.id, frameId, site, keep: !tab.incognito, privatePage, webmail: isWebmail(page) };
}

/** Of a page that is prerendered the tab still has the address of the one before it. */
export function topLevelUrl(sender: Sender | undefined): string | undefined {
  return sender?.frameId === 0 ? sender.url : sender?.tab?.url;
}

function isPrivate(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && isPrivateAddress(address);
}
