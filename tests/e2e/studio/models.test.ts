import { expect, test } from 'vitest';
import { focused } from '../../dom/ui/support/focused.ts';
import { shareExtension } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { liveTexts } from '../support/spoken.ts';
import { SOON, visit } from '../support/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const MEASURE = /^button Measure on this machine ?: Starter/;

test('by keyboard alone: a model is chosen and measured, its card opened, the scorecard read', async () => {
  const page = await visit(extension(), extension().url('/studio.html#models'));
  await tabTo(page, /^button In use ?: Starter/);
  await tabTo(page, MEASURE);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Stop ?: Starter/);
  await expect
    .poll(async () => (await liveTexts(page)).join(), SOON)
    .toMatch(/^Measured over 5 pictures.*\d ms in the middle/);
  expect(await focused(page)).toMatch(MEASURE);

  await tabTo(page, /More about Starter/);
  await page.keyboard.press('Enter');
  const card = page.getByRole('listitem', { name: 'Starter', exact: true });
  await card.getByRole('heading', { name: 'Known weaknesses' }).waitFor();

  await tabTo(page, /^region Quality against time/);
  const rows = page.getByRole('region', { name: 'Quality against time' }).getByRole('row');
  expect(await rows.first().textContent()).toContain('CIDEr-D');
  expect(await rows.filter({ hasText: 'Starter' }).textContent()).toMatch(/58[.]3/);
  await tabTo(page, /Starter as a table/);
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: 'Confidence' }).first().waitFor();
});

test('a measurement that was stopped leaves no figure', async () => {
  const page = await visit(extension(), extension().url('/studio.html#models'));
  await tabTo(page, MEASURE);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Stop ?: Starter/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toMatch(MEASURE);
  expect(await liveTexts(page)).toEqual([]);
});
