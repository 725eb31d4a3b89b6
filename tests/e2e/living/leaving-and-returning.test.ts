import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

// Playwright switches the back-forward cache off.
const extension = shareExtension({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

const html = (body: string) => `<!doctype html><html lang="en"><title>Living page</title>${body}
  <script>addEventListener('pageshow', ({ persisted }) => document.body.dataset.persisted = persisted)</script>`;

/** Back by the page's own history: the driver waits for a load event, which a page out of the cache has not. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect.poll(() => page.evaluate(() => document.body.dataset.persisted), SOON).toBe('true');
}

const IMAGES = Array.from({ length: 40 }, (_, i) => `<img src="/pictures/cat.jpg?${i}" width="60">`).join('');

test('a page that returns from the back-forward cache asks again for what was waiting', async () => {
  const site = await startSite({ '/': html(IMAGES), '/next': html('<p>Next</p>') });
  const page = await visit(extension(), site.origin);
  const described = () => page.locator('img[alt*=cat]').count();
  await expect.poll(described, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);

  await page.goto(`${site.origin}/next`);
  await page.waitForTimeout(QUIET_MS);
  await goBack(page);
  await expect.poll(described, { timeout: 90_000, interval: 200 }).toBe(40);
});

test('a mode that was chosen meanwhile holds on the page that returns', async () => {
  const site = await startSite({
    '/': html('<img id="cat" src="/pictures/cat.jpg" width="200">'),
    '/next': html('<p>Next</p>'),
  });
  const { worker } = extension();
  const setMode = (defaultMode: string) =>
    worker.evaluate((mode) => chrome.storage.local.set({ defaultMode: mode }), defaultMode);
  const page = await visit(extension(), site.origin);
  await expectAlt(page, '#cat', /cat/);
  await page.goto(`${site.origin}/next`);
  await setMode('off');
  await page.waitForTimeout(QUIET_MS);
  await goBack(page);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toBeNull();
  await setMode('automatic');
  await expectAlt(page, '#cat', /cat/);
});

test('what is printed carries the texts', async () => {
  const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="200">') });
  const page = await visit(extension(), site.origin);
  await expectAlt(page, '#cat', /cat/);
  const before = await page.content();
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { generateTaggedPDF: true });
  await session.detach();
  const alt = (await page.locator('#cat').getAttribute('alt')) ?? '';
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  expect(pdf).toContain(`/Alt (${alt})`);
  expect(await page.content()).toBe(before);
});
