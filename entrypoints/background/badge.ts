import { browser } from 'wxt/browser';

/** Texts given to each tab's page since it was loaded. The browser itself clears a tab's badge when it moves on. */
const given = new Map<number, number>();

/** Shows how many pictures of a tab's page have got a text. */
export function countOnBadge(tabId: number): void {
  const count = (given.get(tabId) ?? 0) + 1;
  given.set(tabId, count);
  show(tabId, String(count));
}

export function clearBadge(tabId: number): void {
  given.delete(tabId);
  show(tabId, '');
}

/** Starts counting anew when a tab shows another page, and forgets closed tabs. */
export function followTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') given.delete(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => given.delete(tabId));
}

function show(tabId: number, text: string): void {
  // The tab may be gone by now: then there is nothing to show.
  void browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}
