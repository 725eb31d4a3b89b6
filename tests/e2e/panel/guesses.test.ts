import { expect, test } from 'vitest';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

test('a photo in which nothing is sure gets best guesses in the panel, and nothing in the page', async () => {
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const html =
    '<!doctype html><html lang="en"><title>Rocket</title><img src="/pictures/rocket.jpg" width="300">';
  const site = await startSite({ '/': html });
  const page = await visit(extension(), site.origin);
  const before = await page.locator('img').evaluate((image) => image.outerHTML);
  await describeByMenu(extension(), page, page.locator('img'));
  const told = async () => (await accessibleNodes(page)).join('\n');
  await expect.poll(told, SOON).toMatch(/Nothing in the image was recognised/);
  expect(await told()).toMatch(/Best guesses: \p{L}.* \(\d\d%\)/u);
  expect(await told()).not.toMatch(/textbox/);
  expect(await page.locator('img').evaluate((image) => image.outerHTML)).toBe(before);
});
