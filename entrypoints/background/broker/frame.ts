import { browser, type Browser } from 'wxt/browser';
import { isPrivateAddress } from '@/models/host/addresses';
import type { HostRequest } from '@/models/host/contract';
import { siteOf } from '../sites/site';
import { isWebmail } from '../sites/webmail';

/** What the browser itself tells of a frame, and no message can forge. */
export type Frame = Pick<HostRequest, 'site' | 'keep' | 'privatePage'> & {
  /** True where the page shows mail: its pictures are not loaded again. */
  webmail: boolean;
};

/** Null for anything but a content script of ours. */
export function frameOf(sender: Browser.runtime.MessageSender | undefined): Frame | null {
  const { tab, id } = sender ?? {};
  const site = siteOf(tab?.url);
  if (!tab?.url || id !== browser.runtime.id || site === null) return null;
  return {
    site,
    keep: !tab.incognito,
    privatePage: isPrivateAddress(tab.url),
    webmail: isWebmail(tab.url),
  };
}
