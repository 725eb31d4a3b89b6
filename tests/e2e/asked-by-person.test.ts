import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startExtension, tabOf, type Extension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { visit } from '#tests/support/e2e/visit.ts';

const SOON = { timeout: 60_000, interval: 200 };

const PAGE = `<!doctype html><html lang="en"><title>Pictures</title>
  <style>.cover { position: absolute; inset: 0 } .box { position: relative; width: 300px }
  #background { width: 300px; height: 200px; background: url(/pictures/cat.jpg) center / cover }</style>
  <img id="cat" src="/pictures/cat.jpg" width="300">
  <img id="named" src="/pictures/coffee.jpg" alt="My cup" width="300">
  <div class="box"><img id="covered" src="/pictures/coffee.jpg?covered" width="300"><a class="cover" href="#"></a></div>
  <div id="background"></div>
  <button id="first">Before</button>
  <iframe src="/frame" width="320" height="240"></iframe>`;

const FRAME = '<!doctype html><title>Frame</title><img id="inner" src="/pictures/cat-close.jpg" width="300">';

/** Chromium's events can be fired by hand, which their types do not tell. */
interface Dispatching {
  dispatch(...args: unknown[]): void;
}

/** A page in "on request" mode: nothing comes by itself. */
async function startOnRequest(): Promise<{ extension: Extension; page: Page; tab: number }> {
  const site = await startSite({ '/': PAGE, '/frame': FRAME });
  const extension = await startExtension();
  await extension.worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const page = await extension.browser.newPage();
  await page.goto(site.origin);
  return { extension, page, tab: await tabOf(extension, page) };
}

/** What the browser does when a person chooses the menu's entry; the frame was right-clicked before. */
async function chooseFromMenu({ worker }: Extension, tabId: number, frameUrl?: string): Promise<void> {
  await worker.evaluate(
    async ([id, url]) => {
      const tab = await chrome.tabs.get(id);
      const frames = await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => location.pathname,
      });
      const frameId = frames.find(({ result }) => result === (url ?? '/'))?.frameId ?? 0;
      const info = { menuItemId: 'describe', frameId, editable: false, pageUrl: tab.url };
      const event = chrome.contextMenus.onClicked as unknown as Dispatching;
      event.dispatch(info, tab);
    },
    [tabId, frameUrl] as const,
  );
}

async function press({ worker }: Extension, command: string, tabId: number): Promise<void> {
  await worker.evaluate(
    async ([name, id]) => {
      const event = chrome.commands.onCommand as unknown as Dispatching;
      event.dispatch(name, await chrome.tabs.get(id));
    },
    [command, tabId] as const,
  );
}

/** The panel lives in a closed shadow root: its texts are read from the accessibility tree. */
async function accessibleTexts(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name, value }) => [name?.value, value?.value].join(' ')).join('\n');
}

test('on request, nothing comes by itself, and a right-click describes in a panel and writes', async () => {
  const { extension, page, tab } = await startOnRequest();
  await page.waitForTimeout(1_500);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();

  await page.locator('#cat').click({ button: 'right' });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  await expect.poll(() => accessibleTexts(page), SOON).toMatch(/Image description[^]*May show: a cat/);
  expect(await page.locator('#covered').getAttribute('alt')).toBeNull();

  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.locator('#cat').evaluate((image) => image.ownerDocument.activeElement?.id))
    .toBe('');
});

test('an image with a text of its own is described in the panel without being overwritten', async () => {
  const { extension, page, tab } = await startOnRequest();
  await page.locator('#named').click({ button: 'right' });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => accessibleTexts(page), SOON).toMatch(/a cup/i);
  expect(await page.locator('#named').getAttribute('alt')).toBe('My cup');
});

test('an image under a transparent link, and a CSS background, are what is meant', async () => {
  const { extension, page, tab } = await startOnRequest();
  await page.locator('.cover').click({ button: 'right' });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => page.locator('#covered').getAttribute('alt'), SOON).toMatch(/cup/i);
  await page.keyboard.press('Escape');

  await page.locator('#background').click({ button: 'right' });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => accessibleTexts(page), SOON).toMatch(/a cat/i);
  expect(await page.locator('#background').getAttribute('aria-label')).toBeNull();
});

test('an image in a frame is described there', async () => {
  const { extension, page, tab } = await startOnRequest();
  const inner = page.frameLocator('iframe').locator('#inner');
  await inner.click({ button: 'right' });
  await chooseFromMenu(extension, tab, '/frame');
  await expect.poll(() => inner.getAttribute('alt'), SOON).toMatch(/cat/i);
});

test('a context menu that the page made up does not choose the target', async () => {
  const { extension, page, tab } = await startOnRequest();
  await page.locator('#cat').click({ button: 'right' });
  await page.evaluate(() => {
    const event = new MouseEvent('contextmenu', { bubbles: true, composed: true });
    document.querySelector('#covered')?.dispatchEvent(event);
  });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  expect(await page.locator('#covered').getAttribute('alt')).toBeNull();
});

test('what shows only with cookies is told to the person who asks, once, and never written into the page', async () => {
  const brought: boolean[] = [];
  const members = await startSite({
    '/login': (_, response) => response.setHeader('set-cookie', 'member=yes; SameSite=None; Secure').end(),
    '/members.jpg': (request, response) => {
      const withCookie = /member=yes/.test(request.headers.cookie ?? '');
      brought.push(withCookie);
      if (withCookie) response.end(readFileSync('scripts/demo/page/pictures/cat.jpg'));
      else response.writeHead(403).end();
    },
  });
  const elsewhere = members.origin.replace('127.0.0.1', 'localhost');
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Members</title><img id="one" src="${elsewhere}/members.jpg" width="300">
      <img id="two" src="${elsewhere}/members.jpg?two" width="300">`,
  });
  const extension = await startExtension();
  const page = await extension.browser.newPage();
  await page.goto(`${elsewhere}/login`);
  await page.goto(site.origin);
  const tab = await tabOf(extension, page);
  await expect.poll(() => brought.filter((withCookie) => !withCookie).length, SOON).toBe(2);

  await press(extension, 'describe-all', tab);
  await page.locator('#one').click({ button: 'right' });
  await chooseFromMenu(extension, tab);
  await expect.poll(() => accessibleTexts(page), SOON).toMatch(/a cat[^]*only you can see this/i);
  expect(await page.locator('#one').getAttribute('alt')).toBeNull();
  expect(await page.locator('#two').getAttribute('alt')).toBeNull();

  const studio = await visit(extension, extension.url('/studio.html#privacy'));
  const row = studio.getByRole('row').filter({ hasText: 'with your cookies' });
  await expect.poll(() => row.count(), SOON).toBe(1);
  expect(await row.textContent()).toMatch(/members\.jpg.*Loaded$/);
});

test('the key describes the current image aloud and leaves the focus alone; again, it opens the panel', async () => {
  const { extension, page, tab } = await startOnRequest();
  await page.locator('#first').focus();
  // One below the other, with the cat in the middle of the window.
  await page.evaluate(() => {
    document.body.style.padding = '200px 490px';
    window.scrollTo(0, 0);
  });
  await press(extension, 'describe-current', tab);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');

  await press(extension, 'describe-current', tab);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), SOON).not.toBe('first');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), SOON).toBe('first');
});

test('the other key describes every image that lacks text, in frames too', async () => {
  const { extension, page, tab } = await startOnRequest();
  await press(extension, 'describe-all', tab);
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toMatch(/cat/i);
  await expect.poll(() => page.locator('#covered').getAttribute('alt'), SOON).toMatch(/cup/i);
  const inner = page.frameLocator('iframe').locator('#inner');
  await expect.poll(() => inner.getAttribute('alt'), SOON).toMatch(/cat/i);
  expect(await page.locator('#named').getAttribute('alt')).toBe('My cup');
});
