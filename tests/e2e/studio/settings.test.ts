import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { violations } from '#tests/support/browser/axe.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();
const SOON = { timeout: 20_000, interval: 100 };

beforeEach(() => set(null));

/** Puts settings into storage as they are, over none; null: none. */
async function set(settings: Record<string, unknown> | null): Promise<void> {
  await extension().worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values ?? {});
  }, settings);
}

const stored = () => extension().worker.evaluate(() => chrome.storage.local.get());

async function openSettings(): Promise<Page> {
  const page = await visit(extension(), extension().url('/studio.html#settings'));
  await page.getByRole('combobox').first().waitFor();
  return page;
}

const isOpen = () => extension().worker.evaluate(() => chrome.offscreen.hasDocument());

/** In the page. */
const languageOf = () => [document.documentElement.lang, document.documentElement.dir];

const status = (page: Page) => page.locator('.status output');

function fileOf(content: object | string) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

describe('a change', () => {
  test('by keyboard is saved at once, said politely, and there after a reload', async () => {
    const page = await openSettings();
    await page.getByRole('radio', { name: 'Automatic' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => status(page).textContent(), SOON).toBe('Saved.');
    await page.getByLabel('Mark redundant images as decorative').focus();
    await page.keyboard.press('Space');
    await page.getByLabel(/^Maximum description length/).fill('90');
    await page.keyboard.press('Tab');
    await expect.poll(stored, SOON).toMatchObject({ defaultMode: 'request', emptyAlt: true, longest: 90 });

    await page.reload();
    await expect.poll(() => page.getByLabel(/^Maximum description length/).inputValue(), SOON).toBe('90');
    expect(await page.getByRole('radio', { name: 'On request' }).isChecked()).toBe(true);
  });

  test.each(['59', '301', '62.5', ''])('to "%s" characters is answered beside the field', async (wrong) => {
    const page = await openSettings();
    const field = page.getByLabel(/^Maximum description length/);
    await field.fill(wrong);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.locator('#longest-problem').textContent(), SOON)
      .toBe('Enter a whole number from 60 to 300.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain('longest-problem');
    expect(await stored()).not.toHaveProperty('longest');
  });

  test('from elsewhere shows in the open page', async () => {
    const page = await openSettings();
    await set({ hedge: 'machine' });
    const radio = page.getByRole('radio', { name: 'Say it is a computer’s guess' });
    await expect.poll(() => radio.isChecked(), SOON).toBe(true);
  });
});

test('sites leave the list by keyboard, and the focus goes to the next one', async () => {
  await set({ siteModes: { 'a.example': 'off', 'b.example': 'request' } });
  const page = await openSettings();
  await page.getByRole('combobox', { name: 'Mode on b.example' }).selectOption('automatic');
  await expect.poll(stored, SOON).toMatchObject({ siteModes: { 'b.example': 'automatic' } });

  await page.getByRole('button', { name: 'Remove a.example' }).press('Enter');
  await expect.poll(() => status(page).textContent(), SOON).toMatch(/^a\.example removed/);
  expect(await focused(page)).toBe('button Remove b.example');
  await page.keyboard.press('Enter');
  await expect.poll(stored, SOON).toMatchObject({ siteModes: {} });
  await expect.poll(() => focused(page), SOON).toBe('group Sites with their own setting');
});

describe('settings as a file', () => {
  test('come back from where they were saved', async () => {
    await set({ language: 'en', longest: 80, siteModes: { 'a.example': 'off' } });
    const page = await openSettings();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export settings' }).click();
    const path = await (await download).path();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ settings: { longest: 80 } });

    await set({ longest: 200 });
    await page.getByLabel('Import settings').setInputFiles(path);
    await expect.poll(() => status(page).textContent(), SOON).toMatch(/^Settings imported from/);
    expect(await stored()).toMatchObject({ longest: 80, siteModes: { 'a.example': 'off' } });
  });

  test.each([
    [
      'of the future',
      { format: 'altscribe-settings', version: 99, settings: { longest: 80 } },
      /newer version of Altscribe/,
    ],
    ['of something else', { theme: 'dark' }, /does not contain Altscribe settings/],
    ['that is a text', 'Dear all,', /cannot be read/],
    [
      'with a setting nobody knows',
      { format: 'altscribe-settings', version: 1, settings: { longest: 80, voice: 'low' } },
      /“voice”/,
    ],
  ])('%s change nothing, and the answer stands beside the control', async (_, content, answer) => {
    await set({ longest: 200 });
    const page = await openSettings();
    await page.getByLabel('Import settings').setInputFiles(fileOf(content));
    await expect.poll(() => page.locator('#settings-file-problem').textContent(), SOON).toMatch(answer);
    expect(await stored()).toEqual({ longest: 200 });
  });
});

describe('everything is forgotten', () => {
  test('only after a question, whose first answer is to keep it', async () => {
    await set({ longest: 200 });
    const page = await openSettings();
    const button = page.getByRole('button', { name: 'Delete everything' });
    await button.press('Enter');
    await expect.poll(() => focused(page), SOON).toBe('button Keep everything');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), SOON).toBe('button Delete everything');
    expect(await stored()).toEqual({ longest: 200 });

    await button.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).press('Enter');
    await expect.poll(() => status(page).textContent(), SOON).toMatch(/^Everything was deleted/);
    expect(await stored()).toEqual({});
    await expect.poll(() => page.getByLabel(/^Maximum description length/).inputValue(), SOON).toBe('125');
  });
});

describe('another language', () => {
  test('is there at once, with its direction, and the focus stays', async () => {
    const page = await openSettings();
    await page.getByLabel('Language of Altscribe').focus();
    await page.getByLabel('Language of Altscribe').selectOption('ar');
    await expect.poll(() => page.locator('h1').textContent(), SOON).toBe('الإعدادات');
    expect(await page.evaluate(languageOf)).toEqual(['ar', 'rtl']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language');
  });

  test('is spoken in the popup too', async () => {
    await set({ language: 'de' });
    const popup = await visit(extension(), extension().url('/popup.html'));
    await expect.poll(() => popup.getByText('Gespeicherte Beschreibungen löschen').count(), SOON).toBe(1);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
  });

  test('that is broken in storage leaves the browser’s', async () => {
    await set({ language: 'tlh' });
    const page = await openSettings();
    expect(await page.locator('h1').textContent()).toBe('Settings');
  });
});

test('the models leave the memory after the seconds that were set', async () => {
  await set({ idleSeconds: 10 });
  const page = await openSettings();
  await page.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'openHost', timestamp: 0 }));
  expect(await isOpen()).toBe(true);
  // By default it would stay for a minute.
  await expect.poll(isOpen, { timeout: 25_000, interval: 500 }).toBe(false);
});

describe.each(['settings', 'welcome'])('axe-core finds nothing wrong in %s', (section) => {
  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
    ['dark', 'ar'],
  ] as const)('%s, %s', async (colorScheme, language) => {
    await set({ language, marker: 'after', siteModes: { 'a.example': 'off' } });
    const page = await visit(extension(), extension().url(`/studio.html#${section}`));
    onTestFinished(() => page.emulateMedia({ colorScheme: null }).catch(() => undefined));
    await page.emulateMedia({ colorScheme });
    await page.getByRole('radio').first().waitFor();
    expect(await violations(page, 'html')).toEqual([]);
  });
});
