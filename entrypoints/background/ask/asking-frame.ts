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
    privatePage: isPrivate(page) && isPrivate(sender?.origin ?? address),
    webmail: isWebmail(page),
  };
}

/** While a page is prerendered, its tab still has the address of the page before it. */
function topLevelUrl(sender: Sender | undefined): string | undefined {
  return sender?.frameId === 0 ? sender.url : sender?.tab?.url;
}

function isPrivate(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && isPrivateAddress(address);
}
