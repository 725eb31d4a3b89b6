import { afterAll, beforeAll, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { studioPage } from '#tests/support/dom/studio-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a section opens from the navigation: its heading has the focus, the title names it, the link says current', async () => {
  const { page } = await studioPage(stage, []);
  await page.getByRole('link', { name: 'Settings' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('heading Settings');
  expect(await page.title()).toBe('Settings · Altscribe');
  expect(await page.locator('[aria-current]').allTextContents()).toEqual(['Settings']);
  expect(new URL(page.url()).hash).toBe('#settings');
  await page.close();
});

test('going back leads to the section before', async () => {
  const { page } = await studioPage(stage, []);
  await page.getByRole('link', { name: 'Welcome' }).click();
  await expect.poll(() => page.locator('h1').textContent()).not.toContain('Try');
  await page.goBack();
  await expect.poll(() => page.locator('h1').textContent()).toContain('Try');
  await page.close();
});

test('an address that names no section shows the first', async () => {
  const { page } = await studioPage(stage, [], '#nowhere?x=1');
  await expect.poll(() => page.locator('[aria-current]').textContent()).toBe('Try');
  await page.close();
});
