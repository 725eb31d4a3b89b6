import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import english from '#public/_locales/en/messages.json';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const PICTURES = 'scripts/demo/page/pictures/';

async function openTry(): Promise<Page> {
  const page = await visit(extension(), extension().url('/studio.html#try'));
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  // From now on choosers are held back, not only from the moment that one is waited for.
  page.on('filechooser', () => undefined);
  return page;
}

/** Opens the file chooser with the keyboard and chooses there. */
async function choose(page: Page, paths: string[]): Promise<void> {
  await tabTo(page, /^button .*Drop images here/);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(paths);
}

test('by keyboard alone: the address of a picture is typed, and of a drawing a thumbnail is shown', async () => {
  const site = await startSite({});
  const page = await openTry();
  await tabTo(page, /^textbox Image address/);
  await page.keyboard.type(`${site.origin}/pictures/chart.svg`);
  await page.keyboard.press('Enter');
  // A page at a private address is no business of a public one, and the Studio is as public as any.
  const card = page.getByRole('listitem').filter({ hasText: 'chart.svg' });
  await card.getByText(english.failure_private_address.message).waitFor();
  expect(site.requests).toEqual([]);

  await page.getByRole('heading', { level: 1 }).focus();
  await choose(page, [`${PICTURES}chart.svg`]);
  const drawn = page.locator('.card img').first();
  await expect
    .poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth), SOON)
    .toBeGreaterThan(9);
});

test('what is no picture is answered beside it, and the others go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'altscribe-bad-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const photo = await readFile(`${PICTURES}astronaut.jpg`);
  const files = {
    'letter.txt': Buffer.from('Dear all,\n'.repeat(50)),
    'broken.jpg': photo.subarray(0, 20_000),
    'empty.png': Buffer.alloc(0),
    'good.png': await readFile(`${PICTURES}horse.png`),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const page = await openTry();
  await choose(
    page,
    Object.keys(files).map((name) => join(folder, name)),
  );
  await expect
    .poll(() => liveTexts(page), SOON)
    .toContain('4 images: 1 described, 3 could not be described.');
  const said = async (name: string) =>
    page.locator('.card', { has: page.getByRole('heading', { name }) }).textContent();
  expect(await said('letter.txt')).toContain(english.failure_not_an_image.message);
  expect(await said('broken.jpg')).toContain(english.failure_cut_short.message);
  expect(await said('empty.png')).toContain(english.failure_empty_file.message);
  expect(await page.locator('.card .failed').count()).toBe(3);
});
