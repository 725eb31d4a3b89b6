import { browser, type Browser } from 'wxt/browser';
import { isPrivateAddress } from '@/models/host/addresses';
import type { HostRequest } from '@/models/host/contract';
import { siteOf } from '../sites/site';

type Sender = Browser.runtime.MessageSender;

/** What the browser itself tells of a frame, and no message can forge. */
export interface Frame extends Pick<HostRequest, 'site' | 'keep' | 'privatePage'> {
  tabId: number;
  frameId: number;
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
  return { tabId: tab.id, frameId, site, keep: !tab.incognito, privatePage };
}

/** Of a page that is prerendered the tab still has the address of the one before it. */
export function topLevelUrl(sender: Sender | undefined): string | undefined {
  return sender?.frameId === 0 ? sender.url : sender?.tab?.url;
}

function isPrivate(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && isPrivateAddress(address);
}
