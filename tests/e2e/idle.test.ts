import { expect, test } from 'vitest';
import { startExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

test('after as long without work as the setting says, nothing of ours runs but the service worker', async () => {
  const extension = await startExtension();
  const { worker } = extension;
  const contexts = () =>
    worker.evaluate(async () =>
      (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType as string),
    );
  await worker.evaluate(() => chrome.storage.local.set({ idleSeconds: 10 }));
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Two pictures</title>
      <img id="photo" src="/pictures/cat.jpg"><img id="text" src="/pictures/notice.png">`,
  });
  const page = await visit(extension, site.origin);
  await expectAlt(page, '#photo', /cat/);
  await expectAlt(page, '#text', /./);
  expect(await contexts()).toContain('OFFSCREEN_DOCUMENT');
  // Its two workers and all models end with the document.
  await expect.poll(contexts, SOON).toEqual(['BACKGROUND']);
  expect(await page.locator('#photo').getAttribute('alt')).toMatch(/cat/);
});
