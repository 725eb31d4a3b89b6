import { expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

test('an open panel follows a change of the language, and keeps the focus and what was typed', async () => {
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const site = await startSite({
    '/': '<!doctype html><html lang="en"><title>Cat</title><img src="/pictures/cat.jpg" width="300">',
  });
  const page = await visit(extension(), site.origin);
  await describeByMenu(extension(), page, page.locator('img'));
  await expect.poll(() => focused(page), SOON).toBe('textbox Description');
  await page.keyboard.type('My cat. ');

  for (const [language, ...parts] of [
    ['de', 'dialog Bildbeschreibung', 'button Kopieren'],
    ['ar', 'dialog وصف الصورة', 'button نسخ'],
    ['en', 'dialog Image description', 'button Copy'],
  ]) {
    await extension().worker.evaluate((chosen) => chrome.storage.local.set({ language: chosen }), language);
    await expect.poll(() => accessibleNodes(page), SOON).toEqual(expect.arrayContaining(parts));
    expect(await focused(page)).toMatch(/^textbox /);
    expect(await accessibleNodes(page)).toContainEqual(expect.stringMatching(/^textbox .*: My cat\. /));
  }
});
