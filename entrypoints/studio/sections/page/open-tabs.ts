import { browser } from 'wxt/browser';
import type { OpenTab } from '#components/studio/page/TabList.tsx';

/** Tabs that show a page of the web. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  return tabs.flatMap(({ id, title = '', url = '' }) =>
    id === undefined ? [] : [{ id, title, site: URL.parse(url)?.host ?? '' }],
  );
}
