import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const PAGE = `<!doctype html><html lang="en"><title>Two pictures</title>
  <img src="/pictures/cat.jpg" alt="A cat" width="200"><img src="/pictures/coffee.jpg" alt="A cup" width="200">`;

test('the menu of the toolbar icon opens the Studio at the pictures of its tab', async () => {
  const site = await startSite({ '/': PAGE });
  const page = await visit(extension(), site.origin);
  const id = await tabOf(extension(), page);
  const opened = extension().browser.waitForEvent('page');
  await extension().worker.evaluate(async (tab) => {
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
    event.dispatch({ menuItemId: 'studio' }, await chrome.tabs.get(tab));
  }, id);
  const studio = await opened;
  await studio.getByRole('listitem', { name: 'cat.jpg' }).waitFor();
  expect(studio.url()).toContain(`#page?tab=${id}`);
  await studio.close();
});

test('the options entry is the Studio, in a tab of its own, at its settings', () => {
  const { options_ui } = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8')) as {
    options_ui: object;
  };
  expect(options_ui).toEqual({ page: 'studio.html#settings', open_in_tab: true });
});

test('by keyboard alone: a tab is chosen from the list, the heading has the focus, and what was typed outlives another section', async () => {
  const site = await startSite({ '/': PAGE });
  await visit(extension(), site.origin);
  const studio = await visit(extension(), extension().url('/studio.html#page'));
  await tabTo(studio, /^link Two pictures/);
  await studio.keyboard.press('Enter');
  await studio.getByRole('listitem', { name: 'cat.jpg' }).waitFor();
  expect(await focused(studio)).toBe('heading This page');
  await tabTo(studio, /^textbox New alt text/);
  await studio.keyboard.type('My cat');

  await studio.getByRole('heading', { level: 1 }).focus();
  await studio.keyboard.press('Shift+Tab');
  for (const [section, heading] of [
    ['Privacy', 'heading Privacy'],
    ['This page', 'heading This page'],
  ] as const) {
    const link = studio.getByRole('navigation').getByRole('link', { name: section });
    while (!(await focused(studio)).endsWith(`link ${section}`)) await studio.keyboard.press('Shift+Tab');
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
    await studio.keyboard.press('Enter');
    await expect.poll(() => focused(studio), SOON).toBe(heading);
  }
  const field = studio.getByRole('listitem', { name: 'cat.jpg' }).getByLabel('New alt text');
  await expect.poll(() => field.inputValue(), SOON).toBe('My cat');
});
