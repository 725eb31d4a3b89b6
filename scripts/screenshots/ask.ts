import type { BrowserContext, Page } from 'playwright-core';
import { serviceWorkerOf } from '#scripts/lib/browser.ts';

/** Id of the tab that shows `page`. */
export async function tabIdOf(browser: BrowserContext, page: Page): Promise<number> {
  const worker = await serviceWorkerOf(browser);
  const id = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id,
    page.url(),
  );
  if (id === undefined) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}

/** Chooses "Describe this image" for the element that was right-clicked last, as the browser's own menu would. */
export async function chooseDescribe(browser: BrowserContext, page: Page): Promise<void> {
  const worker = await serviceWorkerOf(browser);
  await worker.evaluate(
    async (id) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      event.dispatch({ menuItemId: 'describe', frameId: 0, editable: false }, await chrome.tabs.get(id));
    },
    await tabIdOf(browser, page),
  );
}
