import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { startExtension, type Extension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { visit } from '#tests/support/e2e/visit.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';

const SOON = { timeout: 60_000, interval: 200 };

const welcomesOf = ({ browser }: Extension) =>
  browser.pages().filter((page) => page.url().endsWith('/studio.html#welcome'));

test('the welcome opens once, after the installation', async () => {
  const extension = await startExtension({ welcome: true });
  await expect.poll(() => welcomesOf(extension).length, SOON).toBe(1);
  await welcomesOf(extension)[0]!.close();

  await extension.worker.evaluate(() => {
    const event = chrome.runtime.onInstalled as unknown as { dispatch(details: object): void };
    for (const reason of ['update', 'chrome_update']) event.dispatch({ reason });
  });
  const other = await extension.browser.newPage();
  await other.waitForTimeout(1_000);
  expect(welcomesOf(extension)).toEqual([]);
});

/** The Studio's welcome as the installation opens it. */
async function openWelcome(): Promise<{ extension: Extension; page: Page }> {
  const extension = await startExtension({ welcome: true });
  await expect.poll(() => welcomesOf(extension).length, SOON).toBe(1);
  const page = welcomesOf(extension)[0]!;
  await page.bringToFront();
  return { extension, page };
}

test('by keyboard alone: the samples get their texts, which are said, a mode is chosen, the keys are told', async () => {
  const { extension, page } = await openWelcome();
  const texts = () =>
    page.locator('.samples img').evaluateAll((images) => images.map((one) => (one as HTMLImageElement).alt));
  await expect.poll(texts, SOON).toEqual(Array(4).fill('Sample image'));

  await tabTo(page, /^button Describe these images/);
  await page.keyboard.press('Enter');
  await expect
    .poll(texts, SOON)
    .toEqual([
      expect.stringMatching(/\b(man|person)\b/i),
      expect.stringMatching(/^Bar chart: Visitors by season/),
      expect.stringMatching(/^Text: Closed today/),
      'Search',
    ]);
  for (const text of await texts()) expect(await accessibleNodes(page)).toContain(`image ${text}`);
  const said = await liveTexts(page);
  expect(said).toContainEqual(expect.stringMatching(/^A screen reader now says.*Visitors by season/));
  expect(said).toContainEqual(expect.stringMatching(/^For this button.*Search/));
  expect(await focused(page)).toBe('button Describe these images');

  await tabTo(page, /^radio Automatic/);
  await page.keyboard.press('ArrowDown');
  const mode = () => extension.worker.evaluate(() => chrome.storage.local.get('defaultMode'));
  await expect.poll(mode, SOON).toEqual({ defaultMode: 'request' });
  await expect
    .poll(async () => (await accessibleNodes(page)).join('\n'), SOON)
    .toContain('cell Describe the current image\ncell Alt+Shift+D');
});

test('describing the samples can be stopped while it waits for the engine, and begun again', async () => {
  const extension = await startExtension();
  // The engine's document takes its time.
  await extension.worker.evaluate(async () => {
    await chrome.offscreen.closeDocument().catch(() => undefined);
    const create = chrome.offscreen.createDocument.bind(chrome.offscreen);
    const gate = Promise.withResolvers<void>();
    Object.assign(globalThis, { letGo: gate.resolve });
    Object.assign(chrome.offscreen, {
      createDocument: (options: chrome.offscreen.CreateParameters) =>
        gate.promise.then(() => create(options)),
    });
  });
  const page = await visit(extension, extension.url('/studio.html#welcome'));
  await tabTo(page, /^button Describe these images/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toBe('button Stop');
  await page.keyboard.press('Enter');
  await expect.poll(() => liveTexts(page), SOON).toContain('Cancelled.');
  expect(await focused(page)).toBe('button Describe these images');
  await extension.worker.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.samples img').first().getAttribute('alt'), SOON)
    .toMatch(/\b(man|person)\b/i);
});

test('the model begins to load while the first step is read', async () => {
  const extension = await startExtension();
  const hasHost = () => extension.worker.evaluate(() => chrome.offscreen.hasDocument());
  const page = await visit(extension, extension.url('/studio.html#welcome'));
  await page.locator('.samples').waitFor();
  await expect.poll(hasHost, SOON).toBe(true);
  expect(await page.locator('.samples output').allTextContents()).toEqual(['', '', '', '']);
});
