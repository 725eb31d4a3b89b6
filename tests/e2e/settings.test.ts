import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startExtension, tabOf, type Extension } from '#tests/support/e2e/extension.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';

const SOON = { timeout: 60_000, interval: 200 };

const PAGE = `<!doctype html><html lang="en"><title>Pictures</title>
  <img id="cat" src="/pictures/cat.jpg" width="300">
  <img id="named" src="/pictures/coffee.jpg" alt="My cup" width="300">`;

interface Setting {
  extension: Extension;
  site: Site;
  page: Page;
  popup: Page;
}

/** A page and the popup as it would open over it. */
async function startWithPopup(): Promise<Setting> {
  const site = await startSite({ '/': PAGE, '/later': PAGE });
  const extension = await startExtension();
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  const popup = await extension.browser.newPage();
  await popup.goto(extension.url(`/popup.html?tab=${await tabOf(extension, page)}`));
  await popup.getByText(/^Mode on this site:/).click();
  return { extension, site, page, popup };
}

function siteMode(popup: Page, name: RegExp) {
  return popup.getByRole('group', { name: /127\.0\.0\.1/ }).getByRole('radio', { name });
}

test('switched off for a site, the page is as it was, and stays so on the next visit', async () => {
  const { site, page, popup } = await startWithPopup();
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);

  await siteMode(popup, /^Off/).check();
  await expect.poll(() => page.locator('#cat').getAttribute('alt')).toBeNull();
  await page.goto(`${site.origin}/later`);
  await page.waitForTimeout(2_000);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();

  await siteMode(popup, /^Automatic/).check();
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
});

test('undo takes every text back, byte for byte, and nothing comes again by itself', async () => {
  const { page, popup } = await startWithPopup();
  const outside = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = PAGE.match(/<img[^]*>/)?.[0];
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);

  const undo = popup.getByRole('button', { name: /undo/i });
  await expect.poll(() => undo.isEnabled(), SOON).toBe(true);
  await undo.click();
  await expect.poll(() => page.locator('#cat').getAttribute('alt')).toBeNull();
  expect(await outside()).toContain(before);
  await page.evaluate(() => document.querySelector('#cat')?.setAttribute('title', ''));
  await page.waitForTimeout(1_000);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();
});

test('the popup counts what was found and described, and says why the rest was not', async () => {
  const { popup } = await startWithPopup();
  await expect.poll(() => popup.locator('main').innerText(), SOON).toMatch(/1\s+described/i);
  await popup.getByText('All images, with reasons').click();
  await expect.poll(() => popup.locator('.images').innerText()).toMatch(/My cup/);
});

test('a mode chosen for all other sites holds there at once and in the next popup', async () => {
  const { page, popup } = await startWithPopup();
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  await popup.getByText(/^Default for all sites:/).click();
  const others = popup.getByRole('group', { name: /Default for all sites/i });
  await others.getByRole('radio', { name: /^Off/ }).check();
  await expect.poll(() => page.locator('#cat').getAttribute('alt')).toBeNull();

  await popup.reload();
  await popup.getByText(/^Default for all sites:/).click();
  await expect.poll(() => others.getByRole('radio', { name: /^Off/ }).isChecked()).toBe(true);
});

test('a switch in the popup reaches open pages: junk stands again, and is described again', async () => {
  const site = await startSite({
    '/': '<!doctype html><html lang="en"><img id="cat" src="/pictures/cat.jpg" width="300" alt="IMG_2031.jpg">',
  });
  const extension = await startExtension();
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  const popup = await extension.browser.newPage();
  await popup.goto(extension.url(`/popup.html?tab=${await tabOf(extension, page)}`));
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);

  await popup.getByText('More', { exact: true }).click();
  const junk = popup.getByRole('checkbox', { name: /meaningless alt text/ });
  await junk.uncheck();
  await expect.poll(() => page.locator('#cat').getAttribute('alt')).toBe('IMG_2031.jpg');
  await junk.check();
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
});

test('every model of the catalog can be chosen, and the one in use is checked', async () => {
  const { popup } = await startWithPopup();
  await popup.getByText(/^Model: /).click();
  const models = popup.getByRole('group', { name: /model/i }).getByRole('radio');
  await expect.poll(() => models.count()).toBe(4);
  expect(await models.first().isChecked()).toBe(true);
});

test('a second visit is answered from the cache, without the model', async () => {
  const { extension, site, page } = await startWithPopup();
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  await extension.worker.evaluate(() => chrome.offscreen.closeDocument());

  await page.goto(`${site.origin}/later`);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  const status = await extension.worker.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, type: 'hostStatus', timestamp: Date.now() }),
  );
  expect(status).toMatchObject({ res: { loaded: [] } });
});
