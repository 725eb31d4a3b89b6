import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const CAT = readFileSync('scripts/demo/page/pictures/cat.jpg');

/** Loading ends by itself after 15 seconds: what is over before was ended. */
const BEFORE_ITS_LIMIT = { timeout: 12_000, interval: 100 };

/** A page on request with one picture, of another site, that only the page itself gets: whoever else asks waits for ever. */
async function startSlow() {
  const seen = { waiting: 0, left: 0 };
  const answer = ({ headers }: IncomingMessage, response: ServerResponse) => {
    response.setHeader('cache-control', 'no-store');
    if (headers.referer) return void response.end(CAT);
    seen.waiting++;
    response.write(CAT.subarray(0, 100));
    response.on('close', () => seen.left++);
  };
  const pictures = await startSite({ '/slow.jpg': answer });
  const origin = pictures.origin.replace('127.0.0.1', 'localhost');
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Cat</title><img src="${origin}/slow.jpg" width="300" referrerpolicy="unsafe-url">`,
  });
  await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
  const page = await visit(extension(), site.origin);
  const tab = await tabOf(extension(), page);
  return { seen, page, tab };
}

const alt = (page: Page) => page.locator('img').getAttribute('alt');

test.each([
  ['Default', ''],
  ['by one model', 'vit-gpt2'],
])('Stop at an image of This page ends what loads its picture, %s', async (_, model) => {
  const { seen, page, tab } = await startSlow();
  const studio = await visit(extension(), extension().url(`/studio.html#page?tab=${tab}`));
  const item = studio.getByRole('listitem', { name: 'slow.jpg' });
  // The thumbnail waits too.
  await expect.poll(() => seen.waiting, SOON).toBe(1);
  await item.getByLabel('Model for slow.jpg').selectOption(model);
  await item.getByRole('button', { name: /^Describe again/ }).press('Enter');
  await expect.poll(() => seen.waiting, SOON).toBe(2);
  await studio.keyboard.press('Enter');
  await expect.poll(() => seen.left, BEFORE_ITS_LIMIT).toBe(1);
  await item.getByText('Stopped.').waitFor();
  expect(await alt(page)).toBeNull();
});

test.each(['request', 'automatic'])('Stop in the popup ends what it waits for, %s', async (mode) => {
  const { seen, page, tab } = await startSlow();
  const popup = await visit(extension(), extension().url(`/popup.html?tab=${tab}`));
  if (mode === 'automatic') {
    await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'automatic' }));
  } else {
    await popup.getByRole('button', { name: 'Describe now' }).press('Enter');
  }
  await expect.poll(() => seen.waiting, SOON).toBe(1);
  await popup.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect.poll(() => seen.left, BEFORE_ITS_LIMIT).toBe(1);
  await popup.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  expect(await alt(page)).toBeNull();
  // Nothing begins again by itself.
  await page.waitForTimeout(1_500);
  expect(seen.waiting).toBe(1);
});
