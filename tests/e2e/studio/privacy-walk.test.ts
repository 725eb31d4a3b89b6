import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { accessibleNodes } from '#tests/support/browser/accessible-nodes.ts';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { tabTo } from '#tests/support/e2e/keyboard.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { liveTexts } from '#tests/support/browser/live-texts.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const says = (page: Page, text: string) => expect.poll(() => liveTexts(page), SOON).toContain(text);

/** A page with a picture that was described and two texts of the person's own; the Studio's Privacy in front. */
async function openPrivacy(): Promise<Page> {
  const site = await startSite({
    '/': `<!doctype html><html lang="en"><title>Pictures</title><img id="cat" src="/pictures/cat.jpg" width="200">
      <img src="/pictures/coffee.jpg" alt="Cup" width="200"><img src="/pictures/rocket.jpg" alt="Rocket" width="200">`,
  });
  const shown = await visit(extension(), site.origin);
  await expectAlt(shown, '#cat', /cat/);
  const studio = await visit(
    extension(),
    extension().url(`/studio.html#page?tab=${await tabOf(extension(), shown)}`),
  );
  for (const name of ['coffee.jpg', 'rocket.jpg']) {
    const item = studio.getByRole('listitem', { name });
    await item.getByLabel('New alt text').fill(`My ${name}`);
    await item.getByRole('button', { name: /^Accept/ }).press('Enter');
    await item.getByText('Added to the page and saved.').waitFor();
  }
  await studio.getByRole('link', { name: 'Privacy' }).press('Enter');
  await studio.getByRole('row').nth(1).waitFor();
  await studio.bringToFront();
  return studio;
}

test('by keyboard alone: what was loaded and what is stored are deleted, each is said, and the focus is never lost', async () => {
  const page = await openPrivacy();
  expect((await accessibleNodes(page)).join('\n')).toMatch(/^cell .*\/pictures\/cat\.jpg$/m);
  await tabTo(page, /^button Delete this list/);
  await page.keyboard.press('Enter');
  await says(page, 'List deleted.');
  await expect.poll(() => focused(page), SOON).toBe('button Delete this list');
  expect((await accessibleNodes(page)).join('\n')).not.toContain('cat.jpg');

  await tabTo(page, /^button Delete stored descriptions/);
  await page.keyboard.press('Enter');
  await says(page, 'Stored descriptions deleted. Descriptions on open pages stay.');
  await expect.poll(() => focused(page), SOON).toBe('button Delete stored descriptions');

  await tabTo(page, /^button Delete “My (coffee|rocket)\.jpg”/);
  await page.keyboard.press('Enter');
  await says(page, 'Alt text deleted.');
  await expect.poll(() => focused(page), SOON).toMatch(/^button Delete “My (coffee|rocket)\.jpg”/);
  await tabTo(page, /^button Delete all your alt texts/);
  await page.keyboard.press('Enter');
  await says(page, 'All your alt texts were deleted.');
  await expect.poll(() => focused(page), SOON).toBe('heading Your alt texts');
});
