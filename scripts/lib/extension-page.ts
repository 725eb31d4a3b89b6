import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { TabStatus } from '#utils/protocol/messages.ts';
import { serviceWorkerOf } from './browser.ts';

/** Opens a page of the extension itself, such as `studio.html`, in a tab of its own. */
export async function openExtensionPage(browser: BrowserContext, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(await extensionAddress(browser, path));
  return page;
}

/** The address of a page of the extension. */
export async function extensionAddress(browser: BrowserContext, path: string): Promise<string> {
  return new URL(`/${path}`, (await serviceWorkerOf(browser)).url()).href;
}

/**
 * Id of the newest tab that shows `url`.
 * @param extension the extension's service worker, or a page of it
 */
export async function tabIdOf(extension: Pick<Worker, 'evaluate'>, url: string): Promise<number> {
  const id = await extension.evaluate(
    async (wanted) => (await chrome.tabs.query({})).findLast((tab) => tab.url === wanted)?.id,
    url,
  );
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** What the extension reports about the tab that shows `url`, asked for as its popup does. */
export async function tabStatus(studio: Page, url: string): Promise<TabStatus> {
  const tabId = await tabIdOf(studio, url);
  return studio.evaluate((tabId) => altscribe.send('tabStatus', { tabId }), tabId);
}
