import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const stored = () => extension().worker.evaluate(() => chrome.storage.local.get('model'));

beforeEach(() => extension().worker.evaluate(() => chrome.storage.local.clear()));

async function openModels(): Promise<Page> {
  const page = await visit(extension(), extension().url('/studio.html#models'));
  await page.getByRole('heading', { name: 'Scorecard' }).waitFor();
  await page.bringToFront();
  return page;
}

test('by keyboard alone: another model is chosen, says that it is in use, and keeps the focus', async () => {
  const page = await openModels();
  expect(await accessibleNodes(page)).toContain('button In use: Attention');
  await tabTo(page, /^button Use this model: /);
  const name = (await focused(page)).replace('button Use this model: ', '');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toBe(`button In use: ${name}`);
  expect(await accessibleNodes(page)).toContain('button Use this model: Attention');
  expect(await stored()).not.toEqual({});
});

test('by keyboard alone: the speed of a model is measured here, said, and a measurement is stopped', async () => {
  const page = await openModels();
  await tabTo(page, /^button Test speed on this device: Attention/);
  await page.keyboard.press('Enter');
  // One button that changes its words: the focus stays on it.
  await expect.poll(() => focused(page), SOON).toBe('button Stop: Attention');
  await expect
    .poll(() => accessibleNodes(page), SOON)
    .toContainEqual(expect.stringMatching(/^progressbar \d of 6 done/));
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toBe('button Test speed on this device: Attention');
  expect((await liveTexts(page)).join()).not.toContain('Measured');

  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await liveTexts(page)).join(' '), SOON)
    .toMatch(/Measured on 5 images.*[\d,]+ ms to analyse it, [\d,]+ ms to write/);
  await expect.poll(() => focused(page), SOON).toBe('button Test speed on this device: Attention');
});

test('by keyboard alone: a card is opened, and every table of the scorecard is reached and has its rows', async () => {
  const page = await openModels();
  await tabTo(page, /^DisclosureTriangle More about /);
  await page.keyboard.press('Enter');
  await expect.poll(() => accessibleNodes(page), SOON).toContain('heading Known limitations');
  const figures = ['Quality against time', 'Gender', 'How reliable is the confidence?', 'Error rate'];
  for (const figure of figures)
    await tabTo(page, new RegExp(`^region ${figure.replace('?', String.raw`\?`)}`));
  const quality = page.getByRole('region', { name: 'Quality against time' });
  const cells = await quality.getByRole('row').nth(1).getByRole('cell').allTextContents();
  expect(cells).toHaveLength(6);
  await tabTo(page, /^DisclosureTriangle .* as a table/);
  await page.keyboard.press('Enter');
  await expect
    .poll(
      () => page.getByRole('table').filter({ hasText: 'Minimum confidence' }).getByRole('row').count(),
      SOON,
    )
    .toBeGreaterThan(2);
});
