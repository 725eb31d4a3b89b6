import { browser } from 'wxt/browser';

const PAGE = '/studio.html';

/** Opens the welcome once: after installation, not after an update of the extension or the browser. */
export function openWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: `${browser.runtime.getURL(PAGE)}#welcome` });
  });
}
