import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { startExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { describeByMenu } from '#tests/support/e2e/menu.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const CAT = readFileSync('scripts/demo/page/pictures/cat.jpg');

/** A picture that the page gets at once; whoever asks for it again waits for ever. */
function slowTheSecondTime() {
  const seen = { asked: 0, left: 0 };
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    seen.asked++;
    response.setHeader('cache-control', 'no-store');
    if (seen.asked === 1) return void response.end(CAT);
    response.write(CAT.subarray(0, 100));
    response.on('close', () => seen.left++);
  };
  return { seen, answer };
}

/** Loading ends by itself after 15 seconds: what is over before was ended. */
const BEFORE_ITS_LIMIT = { timeout: 12_000, interval: 100 };

const pageWith = (src: string) => `<!doctype html><html lang="en"><title>Cat</title>
  <img src="${src}" width="300">`;

async function pressCancel(page: Page): Promise<void> {
  await expect.poll(() => accessibleNodes(page), SOON).toContain('button Cancel');
  await tabTo(page, /^button Cancel/);
  await page.keyboard.press('Enter');
}

const isOpen = async (page: Page) => (await accessibleNodes(page)).includes('dialog Image description');

test.each([
  ['the page itself', ''],
  ['the host, for the page is of another site', 'localhost'],
])('Cancel ends the loading of a picture by %s', async (_, host) => {
  const { seen, answer } = slowTheSecondTime();
  const pictures = await startSite({ '/slow.jpg': answer });
  const origin = host ? pictures.origin.replace('127.0.0.1', host) : '';
  const site = host ? await startSite({ '/': pageWith(`${origin}/slow.jpg`) }) : null;
  const extension = await startExtension();
  await extension.worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const own = site ?? (await startSite({ '/': pageWith('/slow.jpg'), '/slow.jpg': answer }));
  const page = await visit(extension, own.origin);
  await describeByMenu(extension, page, page.locator('img'));
  await expect.poll(() => seen.asked, SOON).toBe(2);
  await pressCancel(page);
  await expect.poll(() => seen.left, BEFORE_ITS_LIMIT).toBe(1);
  expect(await isOpen(page)).toBe(false);
  expect(await page.locator('img').getAttribute('alt')).toBeNull();
});

test('Cancel before the host has opened begins nothing, and the picture can be asked for again', async () => {
  const { seen, answer } = slowTheSecondTime();
  const pictures = await startSite({ '/slow.jpg': answer });
  const address = `${pictures.origin.replace('127.0.0.1', 'localhost')}/slow.jpg`;
  const site = await startSite({ '/': pageWith(address) });
  const extension = await startExtension();
  await extension.worker.evaluate(async () => {
    await chrome.storage.local.set({ defaultMode: 'request' });
    // An offscreen document takes a while on a busy machine.
    const create = chrome.offscreen.createDocument.bind(chrome.offscreen);
    const gate = Promise.withResolvers<void>();
    const opened = { begun: false, open: gate.resolve };
    Object.assign(globalThis, { opened });
    Object.assign(chrome.offscreen, {
      createDocument: async (options: chrome.offscreen.CreateParameters) => {
        opened.begun = true;
        await gate.promise;
        return create(options);
      },
    });
    // The Welcome page, which opens by itself, may have opened it already.
    await chrome.offscreen.closeDocument().catch(() => undefined);
  });
  const page = await visit(extension, site.origin);
  await describeByMenu(extension, page, page.locator('img'));
  const begun = () =>
    extension.worker.evaluate(() => (globalThis as unknown as { opened: { begun: boolean } }).opened.begun);
  await expect.poll(begun, SOON).toBe(true);
  await pressCancel(page);
  expect(await isOpen(page)).toBe(false);
  await extension.worker.evaluate(() =>
    (globalThis as unknown as { opened: { open(): void } }).opened.open(),
  );
  await expect.poll(() => extension.worker.evaluate(() => chrome.offscreen.hasDocument()), SOON).toBe(true);
  // Long enough for a host that was asked to fetch.
  await page.waitForTimeout(2_000);
  expect(seen.asked).toBe(1);
  await describeByMenu(extension, page, page.locator('img'));
  await expect.poll(() => seen.asked, SOON).toBe(2);
});
