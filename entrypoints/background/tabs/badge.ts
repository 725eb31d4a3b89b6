import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Shows how many pictures of a tab's page were given a text. The badge itself holds the count: it outlives this
 * service worker, and the browser clears it when the tab shows another page.
 */
export function countOnBadge(tabId: number): void {
  last = last.then(() => addOne(tabId)).catch(ignoreClosedTab);
}

export function clearBadge(tabId: number): void {
  last = last.then(() => browser.action.setBadgeText({ tabId, text: '' })).catch(ignoreClosedTab);
}

async function addOne(tabId: number): Promise<void> {
  const count = Number(await browser.action.getBadgeText({ tabId }));
  await browser.action.setBadgeText({ tabId, text: String(count + 1) });
}

/** A tab that has closed by now has no badge. */
const ignoreClosedTab = log.swallowed('badge: tab has closed');
