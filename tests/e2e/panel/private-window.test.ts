import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { expectInPanel, keepWording, openPanel, press } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON } from '#tests/support/e2e/visit.ts';

/** Chromium's own page of extensions, as far as this needs it. */
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}

/** An extension that the person has allowed in private windows; the browser starts it again for that. */
async function startInPrivateWindows(): Promise<Extension> {
  const extension = await startExtension();
  const { browser } = extension;
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  const restarted = browser.waitForEvent('serviceworker');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, new URL(extension.worker.url()).host);
  const worker = await restarted;
  await settings.close();
  return { ...extension, worker };
}

async function openPrivately({ browser, worker }: Extension, url: string): Promise<Page> {
  const opened = browser.waitForEvent('page');
  await worker.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
}

test('in a private window a decision holds for the page, the panel says so, and nothing is kept', async () => {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Pictures</title>
      <img id="cat" src="/pictures/cat.jpg" width="300"><img id="cup" src="/pictures/coffee.jpg" width="300">`,
  });
  const extension = await startInPrivateWindows();
  const page = await openPrivately(extension, `${site.origin}/`);
  await expectAlt(page, '#cat', /cat/i);
  await openPanel(extension, page, page.locator('#cat'));
  await keepWording(page, 'Mia');
  await expectAlt(page, '#cat', /^Mia$/);
  await expectInPanel(page, /until you leave it\. Nothing is saved in a private window\./);
  await press(page, 'Undo');
  await expectAlt(page, '#cat', /cat/i);
  await openPanel(extension, page, page.locator('#cup'));
  await press(page, 'This is wrong');
  await expectInPanel(page, /Removed until you leave this page\. Nothing is saved in a private window\./);
  await expect.poll(() => page.locator('#cup').getAttribute('alt'), SOON).toBeNull();

  await page.reload();
  await expectAlt(page, '#cat', /cat/i);
  await expectAlt(page, '#cup', /cup/i);
  const stored = await extension.worker.evaluate(async () => [
    (await chrome.storage.local.get('edits')).edits,
    (await chrome.storage.session.get('panels')).panels,
  ]);
  expect(stored).toEqual([null, null]);
});
