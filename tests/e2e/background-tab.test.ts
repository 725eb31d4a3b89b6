import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1000, height: 700 } });

/** Where the content script lives. Playwright makes every page believe that it is in front, so only there the page can be hidden. */
async function worldOfContentScript(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { promise, resolve } = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.['type'] === 'isolated' && context.origin.startsWith('chrome-extension:'))
      resolve(context.id);
  });
  await session.send('Runtime.enable');
  return { session, contextId: await promise };
}

async function setHidden(session: CDPSession, contextId: number, isHidden: boolean): Promise<void> {
  const expression = `Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));`;
  await session.send('Runtime.evaluate', { contextId, expression });
}

const PICTURES = ['notice.png', 'cat.jpg'];
const addPictures = (page: Page, query: string) =>
  page.evaluate(
    (names) => {
      for (const name of names) {
        document.body.insertAdjacentHTML('beforeend', `<img src="/pictures/${name}" width="300">`);
      }
    },
    PICTURES.map((name) => name + query),
  );
const altsOf = (page: Page) => page.evaluate(() => Array.from(document.images, ({ alt }) => alt));

test('in a tab that nobody looks at, what is out of view waits until somebody does', async () => {
  const site = await startSite({
    '/': '<!doctype html><html lang="en"><title>Long</title><p style="margin-bottom: 3000px">Far down:</p>',
  });
  const [behind, inFront] = [
    await visit(extension(), `${site.origin}/`),
    await visit(extension(), `${site.origin}/`),
  ];
  const { session, contextId } = await worldOfContentScript(behind);
  await setHidden(session, contextId, true);
  await addPictures(behind, '');
  // Both take as long there as they would here.
  await addPictures(inFront, '?front');
  await expect.poll(() => altsOf(inFront), SOON).not.toContain('');
  expect(await altsOf(behind)).toEqual(['', '']);

  await setHidden(session, contextId, false);
  await expect.poll(() => altsOf(behind), SOON).not.toContain('');
});
