import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startExtension } from './support/browser.ts';
import { startSite } from './support/site.ts';

const PICTURES = 30;

test('killing the service worker in the middle of thirty waiting images loses none of them', async () => {
  const images = Array.from({ length: PICTURES }, (_, i) => `<img src="/pictures/cat.jpg?${i}" width="150">`);
  const site = await startSite({ '/': `<!doctype html><title>Many</title>${images.join('')}` });
  const { browser } = await startExtension();
  const page = await browser.newPage();
  await page.goto(site.origin);
  const described = () => page.locator('img[alt]').count();

  await expect.poll(described, { timeout: 60_000, interval: 50 }).toBeGreaterThan(2);
  const restarted = browser.waitForEvent('serviceworker');
  await stopServiceWorkers(page);
  expect(await described()).toBeLessThan(PICTURES);
  await restarted;

  await expect.poll(described, { timeout: 60_000 }).toBe(PICTURES);
});

/** Stops every service worker of the browser, as the browser itself does when it needs memory. */
async function stopServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
