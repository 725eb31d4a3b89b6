import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { openExtensionPage } from '#scripts/lib/extension-page.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { hearAloud } from '#tests/support/e2e/aloud.ts';
import { pressKey } from '#tests/support/e2e/commands.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { openPanel } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

beforeEach(async () => {
  await extension().worker.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ defaultMode: 'request' });
  });
});

async function open(body: string): Promise<Page> {
  const site = await startSite({ '/': `<!doctype html><html lang="en"><title>Pictures</title>${body}` });
  const page = await visit(extension(), site.origin);
  await page.bringToFront();
  return page;
}

/** What the key says of the current image. */
async function saidByKey(page: Page): Promise<string> {
  const heard = await hearAloud(extension(), page);
  await pressKey(extension(), 'describe-current', page);
  await expect.poll(async () => (await heard()).length, SOON).toBe(1);
  return (await heard())[0] ?? '';
}

/** What the panel tells of an image, from the accessibility tree; it is closed again. */
async function shownInPanel(page: Page, selector: string): Promise<{ text: string; nodes: string[] }> {
  await openPanel(extension(), page, page.locator(selector));
  const nodes = await accessibleNodes(page);
  await page.keyboard.press('Escape');
  const text = nodes
    .find((node) => node.startsWith('textbox Description: '))
    ?.slice('textbox Description: '.length);
  return { text: text ?? '', nodes };
}

/** What the popup's button does. */
async function describedByPopup(page: Page): Promise<void> {
  const own = await openExtensionPage(extension().browser, 'studio.html');
  const tabId = await tabOf(extension(), page);
  await own.evaluate(
    (id) => chrome.runtime.sendMessage({ id: 1, type: 'describePage', timestamp: 0, data: { tabId: id } }),
    tabId,
  );
  await own.close();
  await page.bringToFront();
}

const PHOTO = '<img id="photo" src="/pictures/cat.jpg" width="300">';

describe('on request', () => {
  test('menu, key and popup write the same text; the panel says so and does not offer it again', async () => {
    const byMenu = await open(PHOTO);
    const { text, nodes } = await shownInPanel(byMenu, '#photo');
    expect(text).toMatch(/cat/);
    await expectAlt(byMenu, '#photo', /cat/);
    expect(await byMenu.locator('#photo').getAttribute('alt')).toBe(text);
    expect(nodes.join('\n')).toContain('This description is on the page now.');
    expect(nodes.filter((node) => node.includes('Use as alt text'))).toEqual([]);

    const byKey = await open(PHOTO);
    expect(await saidByKey(byKey)).toBe(`${text}. Image 1 of 1. This description is on the page now.`);
    await expect.poll(() => byKey.locator('#photo').getAttribute('alt'), SOON).toBe(text);

    const byPopup = await open(PHOTO);
    await describedByPopup(byPopup);
    await expect.poll(() => byPopup.locator('#photo').getAttribute('alt'), SOON).toBe(text);
  });

  test('nothing is written, or offered, in a link whose own name is all that is heard of it', async () => {
    const page = await open(`<a href="/p/84311" aria-label="Tom and friends">${PHOTO}</a>`);
    const { text, nodes } = await shownInPanel(page, '#photo');
    expect(text).toMatch(/cat/);
    expect(nodes.filter((node) => /Use as alt text|on the page now/.test(node))).toEqual([]);
    expect(await saidByKey(page)).toBe(`${text}. Image 1 of 1.`);
    await describedByPopup(page);
    expect(await page.locator('#photo').getAttribute('alt')).toBeNull();
    expect(await page.locator('a').getAttribute('aria-label')).toBe('Tom and friends');
  });
});

const nameOf = (page: Page) => page.locator('#photo').getAttribute('alt');

describe.each(['request', 'automatic'])('in the mode "%s", a photo in a link without a name', (mode) => {
  const CARD = `<article><a id="link" href="/p/84311">${PHOTO}</a><h2>Garden table</h2></article>`;

  test.each(['key', 'panel'])(
    'is told by key and panel in the same words, the %s first; the link gets its purpose',
    async (first) => {
      await extension().worker.evaluate((value) => chrome.storage.local.set({ defaultMode: value }), mode);
      const page = await open(CARD);
      if (mode === 'automatic') await expect.poll(() => nameOf(page), SOON).toBe('Garden table');
      let said = first === 'key' ? await saidByKey(page) : '';
      const { text, nodes } = await shownInPanel(page, '#photo');
      said ||= await saidByKey(page);
      expect(text).toMatch(/cat/);
      const note = 'On this page, the link or button is now called “Garden table”.';
      expect(said).toBe(`${text}. Image 1 of 1, heading “Garden table”. ${note}`);
      expect(nodes.join('\n')).toContain(note);
      expect(await nameOf(page)).toBe('Garden table');
    },
  );
});
