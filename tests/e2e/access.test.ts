import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { openExtensionPage } from '#scripts/lib/extension-page.ts';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';
import { consoleErrors } from '#tests/support/e2e/watched-page.ts';

interface ExtensionsPage {
  chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
}

/** Sets where the extension has access, as a person does in the browser's own list of extensions. */
async function setAccess({ browser, worker }: Extension, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const list = await browser.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(
    ([extensionId, hostAccess]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess,
      }),
    [new URL(worker.url()).host, hostAccess] as const,
  );
  await list.close();
}

test('with access on click only, pages are left alone, files are described, and pages are served once there is access', async () => {
  const extension = await startExtension();
  await setAccess(extension, 'ON_CLICK');
  const site = await startSite({
    '/': '<!doctype html><html lang="en"><title>On click</title><img id="cat" src="/pictures/cat.jpg" width="300">',
  });
  const page = await visit(extension, 'about:blank');
  const errors = consoleErrors(page);
  await page.goto(site.origin);
  // Its address is not ours to see.
  const tabId = await extension.worker.evaluate(async () => (await chrome.tabs.query({})).at(-1)!.id!);

  const studio = await openExtensionPage(extension.browser, 'studio.html#try');
  await studio.locator('input[type=file]').setInputFiles(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));
  await expect.poll(() => studio.locator('main').innerText(), SOON).toMatch(/\bcat\b(?!\.jpg)/i);
  const popup = await openExtensionPage(extension.browser, `popup.html?tab=${tabId}`);
  await expect.poll(() => popup.locator('main').innerText(), SOON).toMatch(/cannot work on this page/);
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('#cat').getAttribute('alt')).toBeNull();

  const welcome = await openExtensionPage(extension.browser, 'studio.html#welcome');
  await expect.poll(() => welcome.locator('.access button').count(), SOON).toBe(1);
  await setAccess(extension, 'ON_ALL_SITES');
  await page.bringToFront();
  await expectAlt(page, '#cat', /cat/i);
  await expect.poll(() => welcome.locator('.access button').count(), SOON).toBe(0);
  expect(errors).toEqual([]);
});
