import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { expectInPanel } from '#tests/support/e2e/panel.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';

const SOON = { timeout: 60_000, interval: 200 };

const ICON = '/pictures/envelope.png';
const SVG = '<svg width="24" height="24" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></svg>';

interface Setting {
  extension: Extension;
  site: Site;
  page: Page;
}

async function open(body: string, settings: Record<string, unknown> = {}): Promise<Setting> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`;
  const site = await startSite({ '/shop/today': html });
  const extension = await startExtension();
  await extension.worker.evaluate((values) => chrome.storage.local.set(values), settings);
  const page = await extension.browser.newPage();
  await page.goto(`${site.origin}/shop/today`);
  return { extension, site, page };
}

/** What a selector's element is called now. */
function named(page: Page, selector: string, attribute: 'alt' | 'aria-label' = 'alt') {
  return expect.poll(() => page.locator(selector).getAttribute(attribute), SOON);
}

/** The reason that the extension gives for saying nothing about each image, by id; null where it has none. */
async function reasonsFor({ extension, page }: Setting): Promise<Record<string, string | null>> {
  const own = await openExtensionPage(extension.browser, 'studio.html');
  const { frames } = await tabStatus(own, page.url());
  await own.close();
  await page.bringToFront();
  const candidates = frames.flatMap((frame) => frame.candidates);
  return Object.fromEntries(
    candidates.map(({ selector, description }) => [
      selector.replace('#', ''),
      description && 'reason' in description ? description.reason : null,
    ]),
  );
}

function hostIsOpen({ worker }: Extension): Promise<boolean> {
  return worker.evaluate(() => chrome.offscreen.hasDocument());
}

test('junk alone in a link gives way to the purpose of the link, and undo brings it back', async () => {
  const setting = await open(
    `<a href="/about-us"><img id="junk" src="${ICON}" alt="IMG_2031.jpg" width="24"></a>`,
  );
  const { extension, page } = setting;
  await named(page, '#junk').toBe('About us');
  expect(await hostIsOpen(extension)).toBe(false);
  const own = await openExtensionPage(extension.browser, 'studio.html');
  const { tabId } = await own.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return { tabId: tabs.find((tab) => tab.url === url)?.id };
  }, page.url());
  await own.evaluate(
    (id) => chrome.runtime.sendMessage({ id: 1, type: 'undoPage', timestamp: 0, data: { tabId: id } }),
    tabId,
  );
  await named(page, '#junk').toBe('IMG_2031.jpg');
});

test('links and buttons that hold only a picture get their purpose', async () => {
  const { extension, page } = await open(`
    <a href="mailto:jane@example.org"><img id="mail" src="${ICON}" width="24"></a>
    <a href="/"><img id="logo" src="${ICON}?2" width="100"></a>
    <a id="facebook" href="https://www.facebook.com/acme">${SVG}</a>
    <button id="close" class="btn-close">${SVG}</button>
    <a id="decorated" href="/about-us"><img src="${ICON}?3" alt="" width="24"></a>
    <a href="/files/prices.pdf"><img id="broken" src="/missing.png" width="24" height="24"></a>
    <form role="search"><input aria-label="Words"><button id="search">${SVG}</button></form>
    <input type="image" id="send" class="send" src="/pictures/notice.png" alt="" width="24" height="24">
    <article><a href="/p/84311"><img id="card" src="/pictures/bricks.jpg" width="200"></a><h3>Garden table</h3></article>
    <p><a href="/p/84312"><img id="twin" src="/pictures/galaxies.jpg" width="200"></a> <a href="/p/84312">Blue chair</a> 20 €</p>`);
  await named(page, '#mail').toBe('Email jane@example.org');
  await named(page, '#logo').toBe('Home');
  await named(page, '#facebook svg', 'aria-label').toBeNull();
  await named(page, '#facebook', 'aria-label').toBe('Facebook');
  await named(page, '#close', 'aria-label').toBe('Close');
  await named(page, '#decorated', 'aria-label').toBe('About us');
  expect(await page.locator('#decorated img').getAttribute('alt')).toBe('');
  await named(page, '#broken').toBe('Download prices.pdf');
  await named(page, '#search', 'aria-label').toBe('Search');
  await named(page, '#send').toBe('Send');
  await named(page, '#card').toBe('Garden table');
  await named(page, '#twin').toBe('Blue chair');
  expect(await page.locator('[lang]').count()).toBe(1);
  expect(await hostIsOpen(extension)).toBe(false);
});

test('a page of forty icons with clear purposes never opens the host, and undo takes all of them back', async () => {
  const icons = Array.from({ length: 40 }, (_, i) =>
    i % 2
      ? `<button class="btn-share">${SVG}</button>`
      : `<a href="/topics/garden-${'abcdefghijklmnopqrstuvwxyz'[i / 2]}nimals"><img src="${ICON}?${i}" width="24"></a>`,
  );
  const { extension, page } = await open(`<nav>${icons.join('')}</nav>`);
  const markup = () => page.locator('nav').evaluate((nav) => nav.innerHTML);
  const before = await page.evaluate((html) => {
    const nav = document.createElement('nav');
    nav.innerHTML = html;
    return nav.innerHTML;
  }, icons.join(''));
  await expect.poll(() => page.locator('nav [aria-label], nav [alt]').count(), SOON).toBe(40);
  expect(await hostIsOpen(extension)).toBe(false);
  await extension.worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'off' }));
  await expect.poll(markup, SOON).toBe(before);
});

test('a picture in a link without any clue names it where it is told for sure; a list of things is no name', async () => {
  const setting = await open(`
    <p><a href="/p/84311"><img id="sure" src="/pictures/notice.png" width="300"></a></p>
    <p><a href="/p/84312"><img id="photo" src="/pictures/cat.jpg" width="300"></a></p>`);
  await named(setting.page, '#sure').toMatch(/\w{3}/);
  await expect.poll(() => reasonsFor(setting), SOON).toMatchObject({ sure: null, photo: 'unsure-name' });
  expect(await setting.page.locator('#photo').getAttribute('alt')).toBeNull();
});

test('a linked photo on a news card gets the headline, and a right-click still tells what it shows', async () => {
  const { extension, page } = await open(`<ul>
    <li><a href="/story/1?from=photo"><img id="card" src="/pictures/cat.jpg" width="300"></a>
      <h3><a href="/story/1">Library stays open on Sundays</a></h3><p>The council has found the money.</p></li>
    <li><a href="/story/2?from=photo"><img id="next" src="/pictures/coffee.jpg" width="300"></a>
      <h3><a href="/story/2">Old mill sold to brewer</a></h3><p>It stood empty for years.</p></li></ul>`);
  await named(page, '#card').toBe('Library stays open on Sundays');
  await named(page, '#next').toBe('Old mill sold to brewer');
  expect(await hostIsOpen(extension)).toBe(false);
  await describeByMenu(extension, page, page.locator('#card'));
  await expectInPanel(page, /a cat/);
  expect(await page.locator('#card').getAttribute('alt')).toBe('Library stays open on Sundays');
});

test('pictures beside which all is said stay silent, with the reason', async () => {
  const setting = await open(`
    <figure><img id="captioned" src="/pictures/cat.jpg" width="300"><figcaption>Our cat Tom</figcaption></figure>
    <figure><img id="other" src="/pictures/coffee.jpg" width="300"><figcaption>Sunday</figcaption></figure>
    <ul><li><img id="avatar" class="avatar" src="/pictures/astronaut.jpg" width="48"> Eileen Collins</li></ul>
    <div class="grid"><div><img id="first" src="/pictures/cat-close.jpg" width="300"></div>
      <div><img id="second" src="/pictures/cat-close.jpg" width="300"></div>
      <div><img id="another" src="/pictures/cat-small.jpg" width="300"></div></div>`);
  await named(setting.page, '#other').toMatch(/cup/i);
  // Another photo of which the same is told is told too.
  for (const id of ['#first', '#another']) await named(setting.page, id).toMatch(/cat/i);
  await expect
    .poll(() => reasonsFor(setting), SOON)
    .toMatchObject({ captioned: 'said-beside', avatar: 'beside-text', second: 'repeat', first: null });
  for (const id of ['captioned', 'avatar', 'second']) {
    expect(await setting.page.locator(`#${id}`).getAttribute('alt')).toBeNull();
  }
});

test('whoever wants it has needless images marked as decoration', async () => {
  const avatar = '<p><img id="avatar" class="avatar" src="/pictures/astronaut.jpg" width="48"> Eileen</p>';
  const { page } = await open(avatar, { emptyAlt: true });
  await named(page, '#avatar').toBe('');
});

test('junk alt is replaced and comes back to the byte; switched off, it is left alone', async () => {
  const { extension, page } = await open(
    '<img id="junk" src="/pictures/cat.jpg" alt=" IMG_2033.JPG " width="300">',
  );
  await named(page, '#junk').toMatch(/cat/i);
  await extension.worker.evaluate(() => chrome.storage.local.set({ junkAlt: false }));
  await named(page, '#junk').toBe(' IMG_2033.JPG ');
  await page.waitForTimeout(1_500);
  expect(await page.locator('#junk').getAttribute('alt')).toBe(' IMG_2033.JPG ');
  await extension.worker.evaluate(() => chrome.storage.local.set({ junkAlt: true }));
  await named(page, '#junk').toMatch(/cat/i);
});
