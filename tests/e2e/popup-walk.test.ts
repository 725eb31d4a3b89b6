import { expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

test('by keyboard alone: the popup describes and takes back, keeps the focus, chooses a model and opens the Studio', async () => {
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const site = await startSite({
    '/': '<!doctype html><html lang="en"><title>Cat</title><img id="cat" src="/pictures/cat.jpg" width="300">',
  });
  const page = await visit(extension(), site.origin);
  const tab = await tabOf(extension(), page);
  const popup = await visit(extension(), extension().url(`/popup.html?tab=${tab}`));
  await popup.bringToFront();
  await popup.locator('.counts').waitFor();

  await tabTo(popup, /^button Describe now/);
  await popup.keyboard.press('Enter');
  await expectAlt(page, '#cat', /cat/);
  // The popup looks at the page again every few seconds.
  await popup.getByRole('button', { name: /^Undo/, disabled: false }).waitFor(SOON);
  await expect.poll(() => focused(popup), SOON).toBe('button Describe now');
  await tabTo(popup, /^button Undo on this page/);
  await popup.keyboard.press('Enter');
  await expect.poll(() => page.locator('#cat').getAttribute('alt'), SOON).toBeNull();
  await expect.poll(() => liveTexts(popup), SOON).not.toEqual([]);
  // There is nothing left to take back, yet the button is still there to be on.
  await expect.poll(() => focused(popup), SOON).toBe('button Undo on this page');

  await tabTo(popup, /^DisclosureTriangle Model: Attention/);
  await popup.keyboard.press('Enter');
  await tabTo(popup, /^radio Attention/);
  await popup.keyboard.press('ArrowDown');
  await expect.poll(() => focused(popup), SOON).not.toMatch(/Attention/);
  const stored = () => extension().worker.evaluate(() => chrome.storage.local.get('model'));
  await expect.poll(stored, SOON).not.toEqual({});

  const opened = extension().browser.waitForEvent('page');
  await tabTo(popup, /^link Studio/);
  await popup.keyboard.press('Enter');
  const studio = await opened;
  await studio.getByRole('listitem', { name: 'cat.jpg' }).waitFor();
  expect(studio.url()).toContain(`#page?tab=${tab}`);
  await studio.close();
});
