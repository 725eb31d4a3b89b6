import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { holdBack, studioPage } from '#tests/support/dom/studio-page.ts';
import { pageSection } from '#tests/support/dom/studio-sections.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('this page: the list', () => {
  test('lists every image that counts, with verdict, reason and text, and sums them up', async () => {
    const { page } = await pageSection(stage);
    const items = page.getByRole('list', { name: 'Images' }).getByRole('listitem');
    expect(await items.count()).toBe(3);
    expect(await items.nth(0).textContent()).toContain('Waiting');
    expect(await items.nth(1).textContent()).toContain('Current alt text: “A dog”');
    expect(await page.locator('.figures').textContent()).toContain('Images3');
    await page.close();
  });

  test('another model is asked by name', async () => {
    const { page, sent } = await pageSection(stage);
    await page.getByLabel('Model for kite.jpg').selectOption('attention');
    await page.getByRole('button', { name: 'Describe again: kite.jpg' }).click();
    await expect.poll(async () => (await sent()).at(-1)?.data).toMatchObject({ key: 0, model: 'attention' });
    await page.close();
  });

  test('the list of changes that is saved has what is shown and decided', async () => {
    const { page } = await pageSection(stage);
    await page.getByRole('button', { name: 'Describe images missing alt text' }).click();
    await page.getByText('1 image: 1 described.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as list of changes' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('alt-example.org.patch.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual([
      { page: 'https://example.org/', selector: '#kite', alt: SPOKEN.plain },
    ]);
    await page.close();
  });

  test('the filter leaves what lacks a text', async () => {
    const { page } = await pageSection(stage);
    await page.getByLabel('Show').selectOption('lacking');
    expect(await page.getByRole('list', { name: 'Images' }).getByRole('listitem').count()).toBe(1);
    await page.close();
  });

  test('a closed tab is said to be closed', async () => {
    const { page } = await studioPage(stage, [], '#page?tab=7');
    await page.getByText('This tab was closed').waitFor();
    await page.close();
  });
});

describe('this page: decisions', () => {
  test('an accepted text is placed as it was edited', async () => {
    const { page, sent } = await pageSection(stage);
    const item = page.getByRole('listitem', { name: 'kite.jpg' });
    await item.getByRole('button', { name: /^Describe again/ }).click();
    await expect.poll(() => item.getByLabel('New alt text').inputValue()).toBe(SPOKEN.plain);
    await item.getByLabel('New alt text').fill(' A red kite ');
    await item.getByRole('button', { name: /^Accept/ }).click();
    await item.getByText('Added to the page and saved.').waitFor();
    expect((await sent()).at(-1)).toMatchObject({
      type: 'placeOn',
      data: { tabId: 7, frameId: 0, key: 0, text: 'A red kite' },
    });
    await page.close();
  });

  test('a decoration is placed as the empty text', async () => {
    const { page, sent } = await pageSection(stage);
    await page.getByRole('button', { name: /^Mark as decorative.*kite/ }).click();
    await page.getByText('Marked as decorative.').waitFor();
    expect((await sent()).at(-1)?.data).toMatchObject({ key: 0, text: '' });
    await page.close();
  });

  test('Reject has the text taken out of the page, pressed again it is as if nothing was decided; the focus stays', async () => {
    const { page, sent } = await pageSection(stage, { rejectOn: [true], reconsider: [true] });
    const reject = page.getByRole('button', { name: /^Reject.*kite/ });
    await reject.press('Enter');
    await page.getByText('Rejected. Altscribe will not describe').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => reject.getAttribute('aria-pressed')).toBe('false');
    const asked = (await sent()).filter(({ type }) => type === 'rejectOn' || type === 'reconsider');
    expect(asked.map(({ type }) => type)).toEqual(['rejectOn', 'reconsider']);
    expect(asked[0]?.data).toEqual({ tabId: 7, frameId: 0, key: 0 });
    await page.close();
  });

  test('an image that has left the page is answered beside it', async () => {
    const { page } = await pageSection(stage, { placeOn: [false] });
    await page.getByRole('button', { name: /^Mark as decorative.*dog/ }).click();
    const item = page.getByRole('listitem', { name: 'dog.jpg' });
    await expect.poll(() => item.getByRole('alert').textContent()).toContain('the image is gone');
    await page.close();
  });
});

describe('this page: what takes long', () => {
  test('what takes long can be stopped at the image: its text stays, and the focus', async () => {
    const { page, sent } = await pageSection(stage);
    const release = await holdBack(page, 'proposeFor');
    const item = page.getByRole('listitem', { name: 'kite.jpg' });
    await item.getByLabel('New alt text').fill('Mine');
    await item.getByRole('button', { name: /^Describe again/ }).press('Enter');
    await item.getByRole('progressbar', { name: 'Looking at the image…' }).waitFor();
    const stop = item.getByRole('button', { name: /^Stop/ });
    expect(await stop.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await item.getByText('Stopped.').waitFor();
    await release();
    expect((await sent()).filter(({ type }) => type === 'stopWork')).toHaveLength(1);
    expect(await item.getByLabel('New alt text').inputValue()).toBe('Mine');
    expect(await item.getByRole('button', { name: /^Describe again/ }).count()).toBe(1);
    await page.close();
  });

  test('Stop ends "describe those that lack a text" at the image that is under way, too', async () => {
    const { page, sent } = await pageSection(stage);
    await holdBack(page, 'proposeFor');
    await page.getByRole('button', { name: 'Describe images missing alt text' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Describe images missing alt text' }).waitFor();
    expect((await sent()).filter(({ type }) => type === 'stopWork')).toHaveLength(1);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.getByText('Stopped. 0 of 1 done').waitFor();
    await page.close();
  });

  test('a look at the page that takes long can be given up', async () => {
    const { page } = await pageSection(stage);
    const release = await holdBack(page, 'pageImages');
    await page.getByRole('button', { name: 'Refresh' }).press('Enter');
    await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter');
    await release();
    expect(await page.getByRole('button', { name: 'Refresh' }).evaluate((it) => it.matches(':focus'))).toBe(
      true,
    );
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).count()).toBe(0);
    expect(await page.getByText('The list is up to date.').count()).toBe(0);
    await page.close();
  });
});
