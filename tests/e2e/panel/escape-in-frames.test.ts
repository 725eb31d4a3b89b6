import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { openPanel } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

beforeAll(async () => {
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
});

const isOpen = async (page: Page) => (await accessibleNodes(page)).includes('dialog Image description');

test.each([
  ['the same site', '127.0.0.1'],
  ['another site', 'localhost'],
])(
  'Escape in a frame of %s closes the panel of the page, and the focus stays in the frame',
  async (_, host) => {
    const inner = await startSite({ '/': '<!doctype html><title>Frame</title><input id="field">' });
    const address = inner.origin.replace('127.0.0.1', host);
    const site = await startSite({
      '/': `<!doctype html><html lang="en"><title>Page</title><iframe src="${address}" width="300" height="60"></iframe>
      <p style="margin-top: 200px"><img id="cat" src="/pictures/cat.jpg" width="300"></p>`,
    });
    const page = await visit(extension(), site.origin);
    await page.bringToFront();
    await openPanel(extension(), page, page.locator('#cat'));
    const field = page.frameLocator('iframe').locator('#field');
    await field.click();
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page), SOON).toBe(false);
    expect(await field.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  },
);
