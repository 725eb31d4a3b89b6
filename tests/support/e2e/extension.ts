import type { BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchBrowser, serviceWorkerOf, type BrowserOptions } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';

export interface Extension {
  browser: BrowserContext;
  worker: Worker;
  /** Address of a page of the extension. */
  url(path: string): string;
}

/** A browser with the built extension in a new profile, closed when the running test ends. */
export async function startExtension(options: BrowserOptions = {}): Promise<Extension> {
  const extension = await openExtension(options);
  onTestFinished(() => extension.browser.close());
  return extension;
}

/** One browser for all tests of a file, so that the models are loaded only once. Available once the tests run. */
export function shareExtension(options: BrowserOptions = {}): () => Extension {
  let extension: Extension;
  beforeAll(async () => {
    extension = await openExtension(options);
  });
  afterAll(() => extension?.browser.close());
  return () => extension;
}

async function openExtension(options: BrowserOptions): Promise<Extension> {
  const browser = await launchBrowser({ extension: await buildIfStale(), ...options });
  const worker = await serviceWorkerOf(browser);
  await ready(worker);
  return { browser, worker, url: (path) => new URL(path, worker.url()).href };
}

/** Id of the tab that shows `page`. */
export async function tabOf({ worker }: Extension, page: Page): Promise<number> {
  const url = page.url();
  const id = await worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** Waits until the worker's script has run, which shows in its first listener. */
async function ready(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    while (!chrome.runtime.onConnect.hasListeners()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}
