import type { BrowserContext, Page } from 'playwright-core';
import { serviceWorkerOf } from '#scripts/lib/browser.ts';

/** One appearance that a person may have chosen. */
export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  language: string;
}

export const LOOKS: readonly Look[] = [
  { name: 'light', colorScheme: 'light', language: 'en' },
  { name: 'dark', colorScheme: 'dark', language: 'en' },
  { name: 'arabic', colorScheme: 'light', language: 'ar' },
];

/** Sites in the list of the settings: made up, so that nobody's are shown. */
const SITES = { 'pictures.example': 'automatic', 'bank.example': 'off' };

/** Sets the extension to the language of a look, with a few settings worth showing. */
export async function wear(browser: BrowserContext, { language }: Look): Promise<void> {
  const worker = await serviceWorkerOf(browser);
  await worker.evaluate((settings) => chrome.storage.local.set(settings), { language, siteModes: SITES });
}

/** A new tab in the colours of a look. */
export async function openPage(
  browser: BrowserContext,
  { colorScheme }: Look,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return page;
}
