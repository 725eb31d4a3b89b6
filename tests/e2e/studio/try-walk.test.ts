import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

/** A public name: a private address is none of the Studio's business. */
const HOST = 'pictures.example';

const extension = shareExtension({
  viewport: { width: 1100, height: 900 },
  args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
});

beforeAll(() => extension().browser.grantPermissions(['clipboard-read', 'clipboard-write']));

async function openTry(): Promise<Page> {
  const page = await visit(extension(), extension().url('/studio.html#try'));
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.bringToFront();
  return page;
}

async function addressOf(name: string): Promise<string> {
  const { origin } = await startSite({});
  return `${origin.replace('127.0.0.1', HOST)}/pictures/${name}`;
}

const says = (page: Page, text: string | RegExp) =>
  expect
    .poll(async () => (await liveTexts(page)).join('\n'), SOON)
    .toMatch(typeof text === 'string' ? new RegExp(`^${text}$`, 'm') : text);

/** The one control that begins so, with its value, as a screen reader tells it. */
const told = async (page: Page, start: string) =>
  (await accessibleNodes(page)).find((node) => node.startsWith(start));

/** The browser's tree has a number here, though screen readers are told these words. */
const wordTold = (page: Page) =>
  page.getByRole('slider', { name: /^Word: photographer\.jpg/ }).getAttribute('aria-valuetext');

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Types the address of a photo whose caption every model writes, and waits until all have. */
async function describePhoto(page: Page): Promise<void> {
  await tabTo(page, /^textbox Image address/);
  await page.keyboard.type(await addressOf('photographer.jpg'));
  await page.keyboard.press('Enter');
  await says(page, '1 image: 1 described.');
}

test('by keyboard alone: where the model looked is stepped through, word by word or by itself', async () => {
  const page = await openTry();
  await describePhoto(page);
  await tabTo(page, /^DisclosureTriangle Details/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^button Play/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Pause: photographer\.jpg, /);
  await expect.poll(() => told(page, 'button Show the whole image'), SOON).toBeDefined();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Play: photographer\.jpg, /);

  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page), SOON).toMatch(/^slider Word: photographer\.jpg, /);
  await page.keyboard.press('Home');
  const first = await wordTold(page);
  expect(first).toMatch(/^[a-z]+: (top|centre|bottom|centre)/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wordTold(page), SOON).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => wordTold(page), SOON).toBe(first);

  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Show the whole image: photographer\.jpg, /);
  await page.keyboard.press('Enter');
  await expect.poll(() => told(page, 'button Show the whole image'), SOON).toBeUndefined();
  // The button is gone: who pressed it is not sent to the top of the page.
  await expect.poll(() => focused(page), SOON).toMatch(/^button Play: photographer\.jpg, /);
});

test('by keyboard alone: beam width and length are set, and everything is described again', async () => {
  const page = await openTry();
  await describePhoto(page);
  const words = async () => (await accessibleNodes(page)).filter((node) => /^rowheader [a-z]+$/.test(node));
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, /^slider Beam width/);
  await page.keyboard.press('Home');
  expect(await told(page, 'slider Beam width')).toBe('slider Beam width: 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await told(page, 'slider Maximum words')).toBe('slider Maximum words: 4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toBe('button Describe all again');
  await says(page, '1 image: 1 described.');
  await tabTo(page, /^DisclosureTriangle Details/);
  await page.keyboard.press('Enter');
  await expect.poll(words, SOON).toHaveLength(4);
});

test('by keyboard alone: Stop ends the loading of an address that does not answer', async () => {
  let left = 0;
  const site = await startSite({ '/slow.jpg': (_, response) => response.on('close', () => left++) });
  const page = await openTry();
  await tabTo(page, /^textbox Image address/);
  await page.keyboard.type(`${site.origin.replace('127.0.0.1', HOST)}/slow.jpg`);
  await page.keyboard.press('Enter');
  await expect.poll(() => site.requests, SOON).toEqual(['/slow.jpg']);
  expect(await told(page, 'progressbar 0 of 1')).toBe('progressbar 0 of 1 done: 0');
  await tabTo(page, /^button Stop/);
  await page.keyboard.press('Enter');
  // It would end by itself after 15 seconds.
  await expect.poll(() => left, { timeout: 12_000 }).toBe(1);
  await expect.poll(() => focused(page), SOON).toBe('button Clear list');
  expect(await told(page, 'button Stop')).toBeUndefined();
  expect((await accessibleNodes(page)).join('\n')).toContain('Stopped.');
});

test('by keyboard alone: a text is copied in three forms, said each time, and the list is cleared', async () => {
  const page = await openTry();
  await describePhoto(page);
  const forms = [
    ['Copy text', /^[\w' ,]{5,}$/],
    ['Copy HTML', /^<img src="photographer\.jpg" alt="[\w' ,]{5,}">$/],
    ['Copy Markdown', /^!\[[\w' ,]{5,}\]\(<photographer\.jpg>\)$/],
  ] as const;
  for (const [form, content] of forms) {
    await tabTo(page, new RegExp(`^button ${form} for photographer\\.jpg, `));
    await page.keyboard.press('Enter');
    await says(page, /^Copied$/m);
    expect(await copied(page)).toMatch(content);
  }
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, /^button Clear list/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(/Drop images here/);
  expect((await accessibleNodes(page)).filter((node) => node.includes('photographer'))).toEqual([]);
});

test('a picture and an address are pasted with the keys, wherever the focus is', async () => {
  const page = await openTry();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.evaluate(
    async (address) => navigator.clipboard.writeText(address),
    await addressOf('horse.png'),
  );
  await page.keyboard.press('Control+V');
  await expect.poll(() => told(page, 'heading horse.png'), SOON).toBeDefined();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 40);
    canvas.getContext('2d')?.fillRect(0, 0, 30, 40);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  await page.keyboard.press('Control+V');
  await expect.poll(() => told(page, 'heading image.png'), SOON).toBeDefined();
  await says(page, /^2 images: /m);
});
