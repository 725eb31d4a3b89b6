import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { shareExtension, tabOf } from '#tests/support/e2e/extension.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const PAGE = `<!doctype html><html lang="en"><title>Pictures</title>
  <img id="cat" src="/pictures/cat.jpg" width="300">
  <img id="marked" src="/pictures/cat-close.jpg" alt="" width="300">
  <img id="small" src="/pictures/cat-small.jpg" width="60" height="60">`;

beforeEach(() => set({}));

async function set(settings: Record<string, unknown>): Promise<void> {
  await extension().worker.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, settings);
}

/** A page on a site of its own, so that nothing about it is known. */
async function openPage(): Promise<Page> {
  const site = await startSite({ '/': PAGE });
  return visit(extension(), site.origin);
}

/** Fires one of the browser's own events in the background, as a person's click or key would. */
async function fire(page: Page, what: 'menu' | 'all'): Promise<void> {
  await extension().worker.evaluate(
    async ([kind, id]) => {
      const tab = await chrome.tabs.get(id);
      const { onClicked } = chrome.contextMenus;
      const { onCommand } = chrome.commands;
      const event = (kind === 'menu' ? onClicked : onCommand) as unknown as {
        dispatch(...args: unknown[]): void;
      };
      if (kind === 'menu') event.dispatch({ menuItemId: 'describe', frameId: 0, editable: false }, tab);
      else event.dispatch('describe-all', tab);
    },
    [what, await tabOf(extension(), page)] as const,
  );
}

/** The panel lives in a closed shadow root: its texts are read from the accessibility tree. */
async function accessibleTexts(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name, value }) => [name?.value, value?.value].join(' ')).join('\n');
}

describe('the chosen language', () => {
  test('is that of descriptions, and the image says so', async () => {
    await set({ language: 'de' });
    const page = await openPage();
    await expectAlt(page, '#cat', /^Zeigt vielleicht: eine Katze/);
    expect(await page.locator('#cat').getAttribute('lang')).toBe('de');
  });

  test('is spoken by the panel, right to left', async () => {
    await set({ language: 'ar', defaultMode: 'request' });
    const page = await openPage();
    await page.locator('#cat').click({ button: 'right' });
    await fire(page, 'menu');
    await expect.poll(() => accessibleTexts(page), SOON).toContain('قد تُظهر: قطة');
    expect(await accessibleTexts(page)).toContain('وصف الصورة');
  });

  test('is taken up for what is described from then on', async () => {
    const page = await openPage();
    await expectAlt(page, '#cat', /^May show: a cat/);
    await set({ language: 'ja' });
    await page.reload();
    await expectAlt(page, '#cat', /猫1匹/);
  });
});

test('the phrase of doubt and the marker are written into the page', async () => {
  await set({ hedge: 'machine', marker: 'before', markerText: 'AI,' });
  const page = await openPage();
  await expectAlt(page, '#cat', /^AI, A computer’s guess: a cat/);
});

test('an image smaller than the person wants gets no text, until they want smaller ones', async () => {
  await set({ smallestSide: 100 });
  const page = await openPage();
  await expectAlt(page, '#cat', /cat/);
  expect(await page.locator('#small').getAttribute('alt')).toBeNull();
  await set({ smallestSide: 24 });
  await expectAlt(page, '#small', /cat/);
});

describe('images marked as decoration', () => {
  test('stay as they are when the whole page is asked for', async () => {
    const page = await openPage();
    await fire(page, 'all');
    await expectAlt(page, '#cat', /cat/);
    await expectAlt(page, '#small', /cat/);
    expect(await page.locator('#marked').getAttribute('alt')).toBe('');
  });

  test('are described then where the person wants that, never by themselves, and undone with the rest', async () => {
    await set({ decorative: 'request' });
    const page = await openPage();
    await expectAlt(page, '#cat', /cat/);
    expect(await page.locator('#marked').getAttribute('alt')).toBe('');
    await fire(page, 'all');
    await expectAlt(page, '#marked', /cat/);

    const url = extension().url(`/popup.html?tab=${await tabOf(extension(), page)}`);
    const popup = await visit(extension(), url);
    await popup.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => page.locator('#marked').getAttribute('alt'), SOON).toBe('');
  });
});
