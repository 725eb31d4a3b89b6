import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const PAGE = `<!doctype html><html lang="en"><title>Pictures</title>
  <img id="cup" src="/pictures/coffee.jpg" alt="My cup" width="200">
  <img id="marked" src="/pictures/bricks.jpg" alt="" width="200">
  <img id="cat" src="/pictures/cat.jpg" width="200">
  <img id="rocket" src="/pictures/rocket.jpg" width="200">`;

beforeEach(() =>
  extension().worker.evaluate(async () => {
    await chrome.storage.local.clear();
    // Nothing is written by itself.
    await chrome.storage.local.set({ defaultMode: 'request' });
  }),
);

/** A page of four images, and the Studio's list of them in front. */
async function openList(): Promise<{ shown: Page; studio: Page }> {
  const site = await startSite({ '/': PAGE });
  const shown = await visit(extension(), site.origin);
  const tab = await tabOf(extension(), shown);
  const studio = await visit(extension(), extension().url(`/studio.html#page?tab=${tab}`));
  await studio.getByRole('listitem', { name: 'cat.jpg' }).waitFor();
  await studio.bringToFront();
  return { shown, studio };
}

const listed = async (studio: Page) =>
  (await studio.getByRole('list', { name: 'Images' }).getByRole('heading').allTextContents()).map((name) =>
    name.replace('.jpg', ''),
  );

const alt = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('alt');

const says = (studio: Page, text: RegExp) =>
  expect.poll(async () => (await liveTexts(studio)).join('\n'), SOON).toMatch(text);

/** Goes to a control of one image, from the top of the page. */
async function goTo(studio: Page, control: RegExp): Promise<void> {
  await studio.getByRole('heading', { level: 1 }).focus();
  await tabTo(studio, control);
}

test('by keyboard alone: the list is filtered and sorted', async () => {
  const { studio } = await openList();
  expect(await listed(studio)).toEqual(['coffee', 'bricks', 'cat', 'rocket']);
  await goTo(studio, /^combobox Sort by/);
  await studio.keyboard.type('Status');
  await expect.poll(() => listed(studio), SOON).toEqual(['cat', 'rocket', 'coffee', 'bricks']);
  await goTo(studio, /^combobox Show/);
  await studio.keyboard.type('Deco');
  await expect.poll(() => listed(studio), SOON).toEqual(['bricks']);
  await studio.keyboard.press('Home');
  await expect.poll(() => listed(studio), SOON).toHaveLength(4);
});

test('by keyboard alone: an image is marked as decoration, another rejected, and both are said', async () => {
  const { shown, studio } = await openList();
  await goTo(studio, /^button Mark as decorative: cat\.jpg$/);
  await studio.keyboard.press('Enter');
  await says(studio, /^Marked as decorative\.$/m);
  await expect.poll(() => alt(shown, 'cat'), SOON).toBe('');
  await expect.poll(() => focused(studio), SOON).toBe('button Mark as decorative: cat.jpg');

  await goTo(studio, /^button Reject: rocket\.jpg$/);
  await studio.keyboard.press('Space');
  await says(studio, /^Rejected. Altscribe will not describe/m);
  expect(await alt(shown, 'rocket')).toBeNull();
  await studio.keyboard.press('Space');
  await expect.poll(async () => (await liveTexts(studio)).join(), SOON).not.toContain('Rejected');
});

test('by keyboard alone: an image is described again by another model, and its text saved in three forms', async () => {
  const { studio } = await openList();
  await goTo(studio, /^combobox Model for cat\.jpg/);
  await studio.keyboard.type('Inc');
  await goTo(studio, /^button Describe again: cat\.jpg/);
  await studio.keyboard.press('Enter');
  const text = () =>
    studio.getByRole('listitem', { name: 'cat.jpg' }).getByLabel('New alt text').inputValue();
  // Alone this model is sure of nothing here: that too is an answer.
  await says(studio, /a cat|recogni/i);
  await goTo(studio, /^combobox Model for cat\.jpg/);
  await studio.keyboard.type('as A');
  await goTo(studio, /^button Describe again: cat\.jpg/);
  await studio.keyboard.press('Enter');
  await says(studio, /^May show: a cat/m);
  expect(await text()).toMatch(/cat/);

  for (const [form, name, content] of [
    ['CSV', 'csv', /^\u{feff}page,selector,.*#cat.*a cat/isu],
    ['JSON', 'json', /"newText": "[^"]*cat/],
    ['list of changes', 'patch.json', /"selector": "#cat",\s*"alt": "[^"]*cat/],
  ] as const) {
    await goTo(studio, new RegExp(`^button Save as ${form}`));
    const download = studio.waitForEvent('download');
    await studio.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^alt-127\\.0\\.0\\.1.*\\.${name}$`));
    expect(await readFile(await file.path(), 'utf8')).toMatch(content);
    await says(studio, new RegExp(`^Saved as alt-.*${name}\\.$`, 'm'));
  }
});

test('by keyboard alone: Refresh lists what the page shows now, and keeps what was typed', async () => {
  const { shown, studio } = await openList();
  await goTo(studio, /^textbox New alt text/);
  await studio.keyboard.type('My own cup');
  await shown.evaluate(() => {
    document.querySelector('#marked')?.remove();
    document.body.insertAdjacentHTML('afterbegin', '<img src="/pictures/horse.png" width="200">');
  });
  await goTo(studio, /^button Refresh/);
  await studio.keyboard.press('Enter');
  await says(studio, /^The list is up to date\.$/m);
  expect(await listed(studio)).toEqual(['horse.png', 'coffee', 'cat', 'rocket']);
  await expect.poll(() => focused(studio), SOON).toBe('button Refresh');
  const cup = studio.getByRole('listitem', { name: 'coffee.jpg' });
  expect(await cup.getByLabel('New alt text').inputValue()).toBe('My own cup');
  // It still means the same image, though another is the first now.
  await goTo(studio, /^button Accept: coffee\.jpg/);
  await studio.keyboard.press('Enter');
  await expect.poll(() => alt(shown, 'cup'), SOON).toBe('My own cup');
});
