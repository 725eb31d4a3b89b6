import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';

const SOON = { timeout: 60_000, interval: 200 };

async function startDescribed(): Promise<{ extension: Extension; page: Page }> {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Open</title><img id="cat" src="/pictures/cat.jpg" width="300">`,
  });
  const extension = await startExtension();
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  return { extension, page };
}

test('after an update open tabs are served by the new script, which the old one makes way for', async () => {
  const { extension, page } = await startDescribed();
  await page.evaluate(() => {
    const seen: (string | null)[] = [];
    const image = document.querySelector('#cat');
    const observer = new MutationObserver(() => seen.push(image?.getAttribute('alt') ?? null));
    observer.observe(document, { subtree: true, attributeFilter: ['alt'] });
    Object.assign(globalThis, { seen });
  });
  await extension.worker.evaluate(() => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
    event.dispatch({ reason: 'update' });
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: (string | null)[] }).seen);
  await expect.poll(seen, SOON).toEqual([null, expect.stringMatching(/cat/i)]);
});

test('when the extension has gone, its texts go as soon as the person comes back to the page', async () => {
  const { extension, page } = await startDescribed();
  // Without developer mode, an unpacked extension that reloads itself does not come back.
  await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await page.waitForTimeout(1_000);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toBeNull();
});
