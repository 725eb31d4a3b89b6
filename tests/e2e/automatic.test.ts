import { expect, test } from 'vitest';
import { startExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';

/** Generous: a cold start loads the models. */
const SOON = { timeout: 60_000, interval: 200 };

test('images without text get one, in automatic mode, and all others stay as they are', async () => {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Pictures</title>
      <img id="cat" src="/pictures/cat.jpg" width="300">
      <img id="named" src="/pictures/coffee.jpg" alt="My cup" width="300">
      <img id="decorative" src="/pictures/bricks.jpg" alt="" width="300">
      <img id="unknown" src="/pictures/rocket.jpg" width="300">`,
  });
  const { browser } = await startExtension();
  const page = await browser.newPage();
  await page.goto(site.origin);
  const before = await page.content();

  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  expect(await page.locator('#named').getAttribute('alt')).toBe('My cup');
  expect(await page.locator('#decorative').getAttribute('alt')).toBe('');
  expect(await page.locator('#unknown').getAttribute('alt')).toBeNull();
  const alt = await page.locator('#cat').getAttribute('alt');
  const after = await page.content();
  expect(after.replace(` alt="${alt}"`, '')).toBe(before);
});
