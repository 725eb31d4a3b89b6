import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { launchBrowser, serviceWorkerOf, type BrowserOptions } from '#scripts/lib/browser.ts';
import { packageWithCards } from '#scripts/lib/package-with-cards.ts';

/** A browser whose extension has the cards of a test, and whose profile outlives it. */
export interface HubBrowser {
  browser(): BrowserContext;
  /** Starts it, or starts it again after `quit`, and shows the Studio's section on models. */
  openModels(): Promise<Page>;
  quit(): Promise<void>;
  /** Quits, and removes profile and extension. */
  end(): Promise<void>;
}

/** @param mirror the server that the person has set; the cards of tests name hubs that are not there */
export async function hubBrowser(
  cards: readonly HubCard[],
  mirror: string,
  options: BrowserOptions = {},
): Promise<HubBrowser> {
  const extension = await packageWithCards(cards);
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  let browser: BrowserContext | null = null;
  const quit = async () => {
    await browser?.close();
    browser = null;
  };
  return {
    browser: () => browser!,
    async openModels() {
      browser ??= await launchBrowser({ extension, profile, ...options });
      const worker = await serviceWorkerOf(browser);
      const page = await browser.newPage();
      await page.goto(new URL('studio.html', worker.url()).href);
      await page.evaluate((hubMirror) => chrome.storage.local.set({ hubMirror }), mirror);
      await page.goto(new URL('studio.html#models', worker.url()).href);
      await page.getByRole('heading', { name: 'Larger models to download' }).waitFor();
      return page;
    },
    quit,
    async end() {
      await quit();
      await rm(profile, { recursive: true, force: true });
      await rm(extension, { recursive: true, force: true });
    },
  };
}

/** The card of a model in the section on models. */
export function cardOf(page: Page, name: string): Locator {
  return page.getByRole('listitem', { name, exact: true });
}

/** Presses Download, and allows it where that is asked. */
export async function download(page: Page, name: string): Promise<void> {
  const button = cardOf(page, name).getByRole('button', { name: /^(Download|Continue|Try again): / });
  await button.click();
  const allow = page.getByRole('button', { name: 'Allow and download' });
  const pause = cardOf(page, name).getByRole('button', { name: /^(Pause|Delete|Try again): / });
  await allow.or(pause.first()).first().waitFor();
  if (await allow.isVisible()) await allow.click();
}
