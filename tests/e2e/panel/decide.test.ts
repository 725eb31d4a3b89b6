import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { expectInPanel, keepWording, openPanel, press } from '#tests/support/e2e/panel.ts';
import { startSite } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const PAGE = `<!doctype html><html lang="en"><title>Pictures</title>
  <img id="cat" src="/pictures/cat.jpg" width="300"><img id="cup" src="/pictures/coffee.jpg" width="300">
  <img id="named" src="/pictures/galaxies.jpg" alt="IMG 7" width="300">`;

const altOf = (page: Page, id: string) => page.locator(id).getAttribute('alt');

beforeEach(async () => {
  await extension().worker.evaluate(() => chrome.storage.local.clear());
});

async function open(page = PAGE): Promise<Page> {
  const site = await startSite({ '/': page });
  const shown = await visit(extension(), site.origin);
  await shown.bringToFront();
  return shown;
}

describe('a person keeps their wording by keyboard alone', () => {
  test('it stands in the page, after a reload too, whichever model is chosen, until they take it back', async () => {
    const page = await open();
    await expectAlt(page, '#cat', /cat/i);
    await openPanel(extension(), page, page.locator('#cat'));
    await keepWording(page, 'Mia on her cushion');
    await expectAlt(page, '#cat', /^Mia on her cushion$/);
    await expectInPanel(page, /Saved for this image on this site\./);
    await page.reload();
    await expectAlt(page, '#cat', /^Mia on her cushion$/);

    await extension().worker.evaluate(() => chrome.storage.local.set({ model: 'inception-lstm' }));
    await page.reload();
    await expectAlt(page, '#cat', /^Mia on her cushion$/);
    await page.waitForTimeout(QUIET_MS);
    expect(await altOf(page, '#cat')).toBe('Mia on her cushion');
    await extension().worker.evaluate(() => chrome.storage.local.remove('model'));

    await openPanel(extension(), page, page.locator('#cat'));
    await press(page, 'Undo');
    await expectInPanel(page, /Undone\./);
    await expect.poll(() => focused(page), SOON).toBe('textbox Description');
    await expectAlt(page, '#cat', /cat/i);
    await page.reload();
    await expectAlt(page, '#cat', /cat/i);
  });

  test('what they took back at once has our text again', async () => {
    const page = await open();
    await expectAlt(page, '#cat', /cat/i);
    const ours = await altOf(page, '#cat');
    await openPanel(extension(), page, page.locator('#cat'));
    await keepWording(page, 'Mia');
    await expectAlt(page, '#cat', /^Mia$/);
    await press(page, 'Undo');
    await expect.poll(() => altOf(page, '#cat'), SOON).toBe(ours);
  });
});

describe('words that no answer brings', () => {
  const NAMED = `<!doctype html><html lang="en"><title>Named</title>
    <img id="named" src="/pictures/coffee.jpg" alt=" My  morning" width="300"><img id="other" alt="Cup" src="/pictures/coffee.jpg" width="300">`;

  test('they replace the name that the page has, and no other name, after a reload too', async () => {
    const page = await open(NAMED);
    await openPanel(extension(), page, page.locator('#named'));
    await keepWording(page, 'Espresso');
    await expectAlt(page, '#named', /^Espresso$/);
    await page.reload();
    await expectAlt(page, '#named', /^Espresso$/);
    await openPanel(extension(), page, page.locator('#named'));
    await keepWording(page, 'Double espresso');
    await expectInPanel(page, /Saved/);
    await page.reload();
    await expectAlt(page, '#named', /^Double espresso$/);
    await page.evaluate(() => {
      const late = document.querySelector('#named')!.cloneNode() as HTMLImageElement;
      document.body.append(Object.assign(late, { id: 'late', alt: 'My morning' }));
    });
    await expectAlt(page, '#late', /^Double espresso$/);
    expect(await altOf(page, '#other')).toBe('Cup');

    await openPanel(extension(), page, page.locator('#named'));
    await press(page, 'Undo');
    await expect.poll(() => altOf(page, '#named'), SOON).toBe(' My  morning');
    await page.reload();
    await page.waitForTimeout(QUIET_MS);
    expect(await altOf(page, '#named')).toBe(' My  morning');
  });

  test('on request they come back by themselves; where we are off, they do not', async () => {
    await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'request' }));
    const page = await open();
    await openPanel(extension(), page, page.locator('#cat'));
    await expectInPanel(page, /button This is wrong/);
    await keepWording(page, 'Mia');
    await expectInPanel(page, /Saved/);
    await page.reload();
    await expectAlt(page, '#cat', /^Mia$/);
    expect(await altOf(page, '#cup')).toBeNull();

    await extension().worker.evaluate(() => chrome.storage.local.set({ defaultMode: 'off' }));
    await page.reload();
    await page.waitForTimeout(QUIET_MS);
    expect(await altOf(page, '#cat')).toBeNull();
  });
});

describe('a person says that our text is wrong', () => {
  test('it goes, and stays away after a reload, until they take that back', async () => {
    const page = await open();
    await expectAlt(page, '#cat', /cat/i);
    await openPanel(extension(), page, page.locator('#cat'));
    await press(page, 'This is wrong');
    await expect.poll(() => altOf(page, '#cat'), SOON).toBeNull();
    await expectInPanel(page, /Removed\. Altscribe will not describe this image again/);
    await page.reload();
    await expectAlt(page, '#cup', /cup/i);
    await page.waitForTimeout(QUIET_MS);
    expect(await altOf(page, '#cat')).toBeNull();

    await openPanel(extension(), page, page.locator('#cat'));
    await press(page, 'Undo');
    await expectAlt(page, '#cat', /cat/i);
    await page.reload();
    await expectAlt(page, '#cat', /cat/i);
  });

  test('they can write a better one at once', async () => {
    const page = await open();
    await expectAlt(page, '#cup', /cup/i);
    await openPanel(extension(), page, page.locator('#cup'));
    await press(page, 'This is wrong');
    await expectInPanel(page, /Removed/);
    await keepWording(page, 'Espresso');
    await expectAlt(page, '#cup', /^Espresso$/);
    await page.reload();
    await expectAlt(page, '#cup', /^Espresso$/);
  });

  test('an unnamed link loses the purpose that we gave it, and gets it back', async () => {
    const page = await open(`<!doctype html><html lang="en"><title>Link</title>
      <a id="link" href="mailto:ann@news.example"><img id="cat" src="/pictures/cat.jpg" width="300"></a>`);
    const words = () =>
      page.locator('#link').evaluate((link) => link.outerHTML.match(/(?:label|alt)="(.+?)"/)?.[1]);
    await expect.poll(words, SOON).toBeTruthy();
    const purpose = await words();
    await openPanel(extension(), page, page.locator('#cat'));
    await press(page, 'This is wrong');
    await expect.poll(words, SOON).toBeUndefined();
    await press(page, 'Undo');
    await expect.poll(words, SOON).toBe(purpose);
  });
});
