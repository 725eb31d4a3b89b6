import { expect, test } from 'vitest';
import { startExtension } from '#tests/support/e2e/extension.ts';
import { killServiceWorker } from '#tests/support/e2e/kill-service-worker.ts';
import { startSite } from '#tests/support/e2e/site.ts';

const PICTURES = 30;

test('killing the service worker in the middle of thirty waiting images loses none of them', async () => {
  const images = Array.from({ length: PICTURES }, (_, i) => `<img src="/pictures/cat.jpg?${i}" width="150">`);
  const site = await startSite({ '/': `<!doctype html><title>Many</title>${images.join('')}` });
  const { browser, worker } = await startExtension();
  await worker.evaluate(() => Object.assign(globalThis, { firstLife: true }));
  const page = await browser.newPage();
  await page.goto(site.origin);
  const described = () => page.locator('img[alt]').count();

  await expect.poll(described, { timeout: 90_000, interval: 50 }).toBeGreaterThan(2);
  await killServiceWorker(browser, page);
  expect(await described()).toBeLessThan(PICTURES);

  await expect.poll(described, { timeout: 90_000 }).toBe(PICTURES);
  const isFirst = await browser.serviceWorkers()[0]?.evaluate(() => 'firstLife' in globalThis);
  expect(isFirst).toBe(false);
});
