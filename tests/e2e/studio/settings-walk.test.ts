import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const stored = () => extension().worker.evaluate(() => chrome.storage.local.get());

const says = (page: Page, text: RegExp) =>
  expect.poll(async () => (await liveTexts(page)).join('\n'), SOON).toMatch(text);

beforeEach(() =>
  extension().worker.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ siteModes: { 'a.example': 'off' } });
  }),
);

async function openSettings(): Promise<Page> {
  const page = await visit(extension(), extension().url('/studio.html#settings'));
  await page.getByRole('combobox').first().waitFor();
  return page;
}

/** Changes one control by keys and hears that it was saved. */
async function change(
  page: Page,
  control: RegExp,
  keys: () => Promise<void>,
  expected: object,
): Promise<void> {
  await tabTo(page, control);
  await keys();
  await expect.poll(stored, SOON).toMatchObject(expected);
  await says(page, /^Saved\.$/m);
}

test('by keyboard alone: every setting is changed, from the top of the page to its end, and each change is said', async () => {
  const page = await openSettings();
  const press = (key: string) => () => page.keyboard.press(key);
  const write = (text: string) => async () => {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
  };
  await change(page, /^radio Automatic/, press('ArrowDown'), { defaultMode: 'request' });
  await change(page, /^combobox Mode on a\.example/, press('Home'), {
    siteModes: { 'a.example': 'automatic' },
  });
  await change(page, /^radio Skip them/, press('ArrowDown'), { decorative: 'request' });
  await change(page, /^checkbox Replace meaningless alt text/, press('Space'), { junkAlt: false });
  await change(page, /^checkbox Mark redundant/, press('Space'), { emptyAlt: true });
  await change(page, /^spinbutton Smallest/, write('40'), { smallestSide: 40 });
  await change(page, /^radio Keep it brief/, press('ArrowDown'), { hedge: 'perhaps' });
  await change(page, /^radio Gender-neutral/, press('ArrowDown'), { people: 'when-sure' });
  await change(page, /^spinbutton Maximum description length/, write('90'), { longest: 90 });
  await change(page, /^radio No marker/, press('ArrowDown'), { marker: 'before' });
  await change(page, /^textbox Marker text/, write('AI:'), { markerText: 'AI:' });
  await change(page, /^spinbutton Unload models after/, write('30'), { idleSeconds: 30 });
  await change(page, /^spinbutton Storage limit/, write('5'), { cacheMegabytes: 5 });
});

test('by keyboard alone: a site leaves the list, settings go to a file and come back, and everything is forgotten', async () => {
  const page = await openSettings();
  await tabTo(page, /^button Remove a\.example/);
  await page.keyboard.press('Enter');
  await says(page, /^a\.example removed/m);

  await tabTo(page, /^button Export settings/);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const path = await (await download).path();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'altscribe-settings' });

  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /Import settings/);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
  await says(page, /^Settings imported from/m);

  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(page, /^button Delete everything/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), SOON).toBe('button Keep everything');
  await tabTo(page, /^button Delete everything/);
  await page.keyboard.press('Enter');
  await says(page, /^Everything was deleted/m);
  expect(await stored()).toEqual({});
});
