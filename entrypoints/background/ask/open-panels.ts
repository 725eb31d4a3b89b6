import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { siteOf } from '#utils/domain/site.ts';
import { LONGEST_ADDRESS } from '#entrypoints/background/host/fetchable-address.ts';

/** The image that a person opened the panel for, by the menu or the key: only about this one may its frame decide. */
export interface OpenPanel {
  tabId: number;
  frameId: number;
  site: string;
  /** What names the picture on its site. */
  address: string;
}

/** A frame has one panel, and few are open at once. */
const MOST = 100;

/** In memory until the browser is closed, since a panel outlives this service worker. Content scripts cannot read it. */
const stored = storage.defineItem<OpenPanel[]>('session:panels', { fallback: [] });

let lastChange: Promise<void> = Promise.resolve();

/**
 * To be called when a person's command has opened a panel in this frame: the browser tells of the person, and a page
 * could forge a message. Nothing is kept of a private window.
 * @param address null where no panel was opened, or one for no picture
 */
export async function rememberPanel(tabId: number, frameId: number, address: string | null): Promise<void> {
  if (address === null || address.length > LONGEST_ADDRESS) return;
  const { url, incognito } = await browser.tabs.get(tabId);
  const site = siteOf(url);
  if (site === null || incognito) return;
  const change = async () => {
    const others = (await stored.getValue()).filter((panel) => !isIn(panel, tabId, frameId));
    await stored.setValue([...others, { tabId, frameId, site, address }].slice(-MOST));
  };
  // One change after the other: none undoes another's.
  lastChange = lastChange.then(change, change);
  await lastChange;
}

/** The image of the panel that was opened last in this frame. */
export async function panelIn(tabId: number, frameId: number): Promise<OpenPanel | null> {
  return (await stored.getValue()).find((panel) => isIn(panel, tabId, frameId)) ?? null;
}

function isIn(panel: OpenPanel, tabId: number, frameId: number): boolean {
  return panel.tabId === tabId && panel.frameId === frameId;
}
