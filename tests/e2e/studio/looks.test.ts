import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { serveDemo } from '../../../scripts/demo/server.ts';
import { violations } from '../../dom/ui/support/axe.ts';
import { shareExtension, tabOf } from '../support/browser.ts';
import { SOON, visit } from '../support/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const LOOKS = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
  ['dark', 'ar'],
] as const;

/** How each section is opened with something in it. Settings and Welcome are looked at in settings.test.ts. */
const SECTIONS: Record<string, () => Promise<Page>> = {
  async try() {
    const page = await visit(extension(), extension().url('/studio.html#try'));
    await page.locator('input[type=file]').setInputFiles('scripts/demo/page/pictures/photographer.jpg');
    await page.locator('.result details').waitFor(SOON);
    return page;
  },
  async page() {
    const demo = await serveDemo();
    closeLater.push(demo.close);
    const shown = await visit(extension(), demo.url);
    const tab = await tabOf(extension(), shown);
    const page = await visit(extension(), extension().url(`/studio.html#page?tab=${tab}`));
    await page.locator('.image img').first().waitFor(SOON);
    return page;
  },
  async models() {
    const page = await visit(extension(), extension().url('/studio.html#models'));
    await page.locator('.scorecard canvas').last().waitFor(SOON);
    return page;
  },
  async privacy() {
    const page = await visit(extension(), extension().url('/studio.html#privacy'));
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return page;
  },
};

const closeLater: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closeLater.splice(0)) await close();
  await extension().worker.evaluate(() => chrome.storage.local.clear());
});

describe.each(Object.entries(SECTIONS))('axe-core finds nothing wrong in %s', (_, open) => {
  test('light and dark, English and Arabic, with everything open', async () => {
    const page = await open();
    for (const [colorScheme, language] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await extension().worker.evaluate((tag) => chrome.storage.local.set({ language: tag }), language);
      await expect.poll(() => page.evaluate(() => document.documentElement.lang), SOON).toBe(language);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      for (const closed of await page.locator('main details:not([open]) > summary').all()) {
        await closed.click();
      }
      expect(await violations(page, 'html'), `${colorScheme}, ${language}`).toEqual([]);
    }
  });
});
