import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { FIREFOX_ID } from '#scripts/build/manifest.ts';
import { join } from 'node:path';
import { ROOT } from '#scripts/lib/paths.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { shareFirefox } from '#tests/support/firefox/firefox-visitor.ts';
import { altOf, expectAlt, html, SOON, useSettings } from '#tests/support/scenarios/scenario.ts';

// What a person does in the browser's own dialog is done by this setting.
const visitor = shareFirefox({ preferences: { 'extensions.webextOptionalPermissionPrompts': false } });

interface Privileged {
  ChromeUtils: { importESModule(url: string): { ExtensionPermissions: ExtensionPermissions } };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
}

interface ExtensionPermissions {
  remove(
    id: string,
    permissions: { permissions: string[]; origins: string[] },
    extension: unknown,
  ): Promise<void>;
}

/** Takes access to all websites back, as a person does in the browser's list of extensions. */
function takeAccessBack(system: Page): Promise<void> {
  return system.evaluate(async (id) => {
    const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Privileged;
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionPermissions.remove(id, { permissions: [], origins: ['<all_urls>'] }, extension);
  }, FIREFOX_ID);
}

test('without access to websites pages are left alone, files are described, and the welcome asks for access', async () => {
  const { firefox } = visitor();
  await useSettings(visitor(), {});
  await takeAccessBack(firefox.system);
  const site = await startSite({ '/': html('<img id="cat" src="/pictures/cat.jpg" width="300">') });
  const tab = await visitor().visit(`${site.origin}/`);

  const studio = await visitor().openOwn('studio.html#try');
  await studio.bringToFront();
  await studio.choose('input[type=file]', join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));
  const text = () => studio.evaluate(() => document.querySelector('main')?.innerText ?? '');
  await expect.poll(text, SOON).toMatch(/\bcat\b(?!\.jpg)/i);
  expect(await altOf(tab, '#cat')).toBeNull();

  const welcome = await firefox.openExtensionPage('studio.html#welcome');
  onTestFinished(() => welcome.close());
  await welcome.bringToFront();
  const button = await welcome.waitForSelector('.access button');
  await button?.click();
  // The question is gone, and the tab that was open all the time is served.
  await expect
    .poll(() => welcome.evaluate(() => document.querySelector('.access') === null), SOON)
    .toBe(true);
  await tab.bringToFront();
  await expectAlt(tab, '#cat', /cat/i);
});
