import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension, tabOf } from './support/browser.ts';
import { startSite } from './support/site.ts';
import { liveTexts } from './support/spoken.ts';
import { SOON, visit } from './support/visit.ts';

const extension = shareExtension();

const CAT = '/pictures/cat.jpg';

async function set(settings: Record<string, unknown>): Promise<void> {
  await extension().worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, settings);
}

/** Right-clicks an image and chooses the menu's entry, as far as a test can. */
async function describeByMenu(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click({ button: 'right' });
  await extension().worker.evaluate(
    async (id) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      event.dispatch({ menuItemId: 'describe', frameId: 0, editable: false }, await chrome.tabs.get(id));
    },
    await tabOf(extension(), page),
  );
}

/** The panel lives in a closed shadow root: its texts are read from the accessibility tree. */
async function accessibleTexts(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name, value }) => [name?.value, value?.value].join(' ')).join('\n');
}

test('the open panel names the model, says nothing beside the description, and changes its language with the setting', async () => {
  await set({ defaultMode: 'request', language: 'en' });
  const site = await startSite({ '/': `<!doctype html><title>Cat</title><img src="${CAT}" width="300">` });
  const page = await visit(extension(), site.origin);
  await describeByMenu(page, 'img');
  await expect.poll(() => accessibleTexts(page), SOON).toContain('May show: a cat');
  expect(await accessibleTexts(page)).toContain('Model: Starter');
  expect(await accessibleTexts(page)).toContain('This text is in the page now.');
  expect(await liveTexts(page)).toEqual([]);

  await extension().worker.evaluate(() => chrome.storage.local.set({ language: 'de' }));
  await expect.poll(() => accessibleTexts(page), SOON).toContain('Bildbeschreibung');
  expect(await accessibleTexts(page)).toContain('Kopieren');
});

test('Cancel in the panel stops the work, not only the panel', async () => {
  await set({ defaultMode: 'request' });
  const cat = await readFile('scripts/demo/page/pictures/cat.jpg');
  let asked = 0;
  let stopped = false;
  // The page gets the picture, and whoever asks after it waits for ever.
  const elsewhere = await startSite({
    '/slow.jpg': (_request, response) => {
      if (asked++ === 0) return void response.end(cat);
      response.on('close', () => (stopped = true));
    },
  });
  const slow = `<!doctype html><title>Slow</title><img src="${elsewhere.origin}/slow.jpg" width="300">`;
  const site = await startSite({ '/': slow });
  const page = await visit(extension(), site.origin);
  await describeByMenu(page, 'img');
  await expect.poll(() => asked, SOON).toBe(2);
  expect(stopped).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => stopped, { timeout: 40_000, interval: 50 }).toBe(true);
});

test('the popup may ask as often as it likes: a frame gets panel.js once', async () => {
  await set({ defaultMode: 'request' });
  const site = await startSite({ '/': `<!doctype html><title>Cat</title><img src="${CAT}" width="300">` });
  const page = await visit(extension(), site.origin);
  const { worker } = extension();
  await worker.evaluate(() => {
    const files: unknown[] = [];
    Object.assign(globalThis, { injected: files });
    const inject = chrome.scripting.executeScript.bind(chrome.scripting);
    Object.assign(chrome.scripting, {
      executeScript: (injection: { files?: string[] }) => {
        if (injection.files) files.push(injection.files);
        return inject(injection as Parameters<typeof inject>[0]);
      },
    });
  });
  const popup = await visit(
    extension(),
    extension().url(`/popup.html?tab=${await tabOf(extension(), page)}`),
  );
  await popup.locator('.counts').waitFor();
  // Two more looks.
  await popup.waitForTimeout(6_000);
  const injected = await worker.evaluate(() => (globalThis as unknown as { injected: unknown[] }).injected);
  expect(injected).toHaveLength(1);
});
