import type { BrowserContext, Page } from 'playwright-core';
import { serviceWorkerOf } from '#scripts/lib/browser.ts';

/** Colours and language that a person may have chosen. */
export interface Appearance {
  name: string;
  colorScheme: 'light' | 'dark';
  language: string;
}

export const APPEARANCES: readonly Appearance[] = [
  { name: 'light', colorScheme: 'light', language: 'en' },
  { name: 'dark', colorScheme: 'dark', language: 'en' },
  { name: 'arabic', colorScheme: 'light', language: 'ar' },
];

/** Made-up sites for the list in the settings. */
const SITES = { 'pictures.example': 'automatic', 'bank.example': 'off' };

/** Sets the extension to an appearance's language, and a few settings worth showing. */
export async function applySettings(browser: BrowserContext, { language }: Appearance): Promise<void> {
  const worker = await serviceWorkerOf(browser);
  await worker.evaluate((settings) => chrome.storage.local.set(settings), { language, siteModes: SITES });
}

/** Opens a tab in an appearance's colours. */
export async function openPage(
  browser: BrowserContext,
  { colorScheme }: Appearance,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return page;
}
