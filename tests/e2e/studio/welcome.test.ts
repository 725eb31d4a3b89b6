import { expect, test } from 'vitest';
import { startExtension, type Extension } from '../support/browser.ts';

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

test('its three steps by keyboard: the picture gets a text, a mode is chosen, the keys are told', async () => {
  const extension = await startExtension({ welcome: true });
  await expect.poll(() => welcomesOf(extension).length, SOON).toBe(1);
  const page = welcomesOf(extension)[0]!;
  const picture = page.locator('.try-it img');
  expect(await picture.getAttribute('alt')).toBe('Picture to try');

  await page.getByRole('button', { name: 'Describe this picture' }).press('Enter');
  await expect.poll(() => picture.getAttribute('alt'), SOON).toMatch(/cat/i);
  expect(await page.locator('output', { hasText: 'Now a screen reader says' }).count()).toBe(1);

  await page.getByRole('radio', { name: /^Automatic/ }).focus();
  await page.keyboard.press('ArrowDown');
  const mode = () => extension.worker.evaluate(() => chrome.storage.local.get('defaultMode'));
  await expect.poll(mode, SOON).toEqual({ defaultMode: 'request' });
  await expect
    .poll(() => page.getByRole('row', { name: /Describe the current image/ }).textContent(), SOON)
    .toContain('Alt+Shift+D');
});
