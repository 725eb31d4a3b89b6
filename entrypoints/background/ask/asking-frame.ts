import { browser, type Browser } from 'wxt/browser';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import type { HostRequest } from '#utils/protocol/host-contract.ts';
import { siteOf } from '#utils/domain/site.ts';
import { isWebmail } from '#utils/never-touched/webmail.ts';

type Sender = Browser.runtime.MessageSender;

/** A frame that asks, as the browser itself tells: no message can forge it. */
export interface AskingFrame extends Pick<HostRequest, 'site' | 'keep' | 'privatePage'> {
  tabId: number;
  frameId: number;
  /** Address of the page that the tab shows. */
  page: string;
  /** Address of the frame itself. */
  address: string | undefined;
  /** Names this connection: no other frame has it, nor this one when it connects again. */
  connection: string;
  /** Names the frame's document. */
  document: string;
  /** True where the page is at a private address, but the frame hides whether it is: it counts as public. */
  hidden: boolean;
  /** True where the page shows mail: its pictures are not loaded again. */
  webmail: boolean;
}

/** Null for anything but a content script of this extension. */
export function askingFrame(sender: Sender | undefined): AskingFrame | null {
  const { tab, id, frameId, url: address, documentId } = sender ?? {};
  const page = topLevelUrl(sender);
  const site = siteOf(page);
  if (tab?.id === undefined || frameId === undefined || !page || id !== browser.runtime.id || site === null) {
    return null;
  }
  const connection = crypto.randomUUID();
  const origin = originOf(sender);
  const isPrivatePage = isPrivate(page);
  return {
    tabId: tab.id,
    frameId,
    page,
    address,
    connection,
    document: documentId ?? connection,
    site,
    keep: !tab.incognito,
    // A public frame inside a private page gets no more than a public page does.
    privatePage: isPrivatePage && isPrivate(origin),
    hidden: isPrivatePage && !isSite(origin),
    webmail: isWebmail(page),
  };
}

/** While a page is prerendered, its tab still has the address of the page before it. */
function topLevelUrl(sender: Sender | undefined): string | undefined {
  return sender?.frameId === 0 ? sender.url : sender?.tab?.url;
}

/**
 * Origin of the frame's document. One in a sandbox has none, so that of its address counts: the browser loaded it from there.
 * A sandboxed frame without an address (srcdoc) does not tell what it is part of.
 */
function originOf(sender: Sender | undefined): string | undefined {
  const { origin, url = '' } = sender ?? {};
  return isSite(origin) ? origin : URL.parse(url)?.origin;
}

function isSite(origin: string | undefined): boolean {
  return origin !== undefined && origin !== 'null';
}

function isPrivate(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && isPrivateAddress(address);
}
