import { browser } from 'wxt/browser';
import { log } from '#utils/log/log.ts';

const CONTENT_SCRIPT = '/content-scripts/content.js';

/**
 * Serves the tabs that were open before the installation, or before a person gave access to websites: content scripts start by
 * themselves only in new pages.
 */
export function serveOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => void injectIntoOpenTabs());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void injectIntoOpenTabs();
  });
}

async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  await Promise.all(
    tabs.map(({ id }) =>
      browser.scripting
        .executeScript({ target: { tabId: id ?? -1, allFrames: true }, files: [CONTENT_SCRIPT] })
        .catch(log.swallowed('install: tab takes no scripts')),
    ),
  );
}
