import { browser } from 'wxt/browser';

/** The tab that the popup is about: the one in `?tab=ID` if the popup is opened as a page, else the active one. */
export async function tabOfPopup(query: string): Promise<number> {
  const named = Number.parseInt(new URLSearchParams(query).get('tab') ?? '', 10);
  if (!Number.isNaN(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
