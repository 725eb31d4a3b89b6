import type { Worker } from 'playwright-core';

/** Chooses "Describe this image" for the element of a tab that was right-clicked last, as the browser's own menu would. */
export async function describeByMenu(worker: Worker, tabId: number): Promise<void> {
  await worker.evaluate(async (id) => {
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
    event.dispatch({ menuItemId: 'describe', frameId: 0, editable: false }, await chrome.tabs.get(id));
  }, tabId);
}
