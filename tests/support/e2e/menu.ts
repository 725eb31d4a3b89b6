import type { Locator, Page } from 'playwright-core';
import { tabOf, type Extension } from './browser.ts';

/** Right-clicks an image of the page itself and chooses "Describe this image", as a person does. */
export async function describeByMenu(extension: Extension, page: Page, image: Locator): Promise<void> {
  await image.click({ button: 'right' });
  await extension.worker.evaluate(
    async (id) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      event.dispatch({ menuItemId: 'describe', frameId: 0, editable: false }, await chrome.tabs.get(id));
    },
    await tabOf(extension, page),
  );
}
