import type { BrowserContext, Page } from 'playwright-core';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { serviceWorkerOf } from './browser.ts';

/** Opens a page of the extension itself, such as `studio.html`, in a tab of its own. */
export async function openExtensionPage(browser: BrowserContext, path: string): Promise<Page> {
  const worker = await serviceWorkerOf(browser);
  const page = await browser.newPage();
  await page.goto(new URL(`/${path}`, worker.url()).href);
  return page;
}

/**
 * What the extension says of the tab that shows `url`, asked as its popup asks: in the wire format of
 * @webext-core/messaging.
 * @param own a page of the extension
 */
export async function tabStatus(own: Page, url: string): Promise<TabStatus> {
  const { res, err } = await own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
    if (tab?.id === undefined) throw new Error(`No tab shows ${url}.`);
    const message = { id: Date.now(), type: 'tabStatus', data: { tabId: tab.id }, timestamp: Date.now() };
    return chrome.runtime.sendMessage<typeof message, { res?: TabStatus; err?: { message: string } }>(
      message,
    );
  }, url);
  if (!res) throw new Error(`The extension gave no status of ${url}: ${err?.message ?? 'no answer'}`);
  return res;
}
