import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { popupPage, QUIET, STATUS } from '#tests/support/dom/popup-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('what is on the page', () => {
  test('is counted, hidden images left out', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    await page.getByRole('listitem').first().waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      '6 images',
      '1 described',
      '1 waiting',
      '2 skipped',
      '2 fine',
    ]);
    await page.close();
  });

  test('is listed with its text and the reason in words', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    await page.getByText('All images, with reasons').click();
    const items = page.getByRole('list', { name: 'All images, with reasons' }).getByRole('listitem');
    await items.first().waitFor();
    const texts = await items.allTextContents();
    expect(texts).toHaveLength(6);
    expect(texts[0]).toContain('A red kite over the harbour');
    expect(texts[1]).toContain('May show: a dog, a ball');
    expect(texts[2]).toContain('in work.jpg Waiting');
    expect(texts[3]).toContain('too small');
    expect(texts[4]).toContain('not clear');
    await page.close();
  });

  test('shows progress while images wait, and follows it to the end', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS, STATUS, QUIET] });
    const bar = page.getByRole('progressbar', { name: '3 of 4 described' });
    await bar.waitFor();
    await bar.waitFor({ state: 'detached' });
    expect(await page.getByText('waiting').count()).toBe(0);
    await page.close();
  });

  test('where nothing can run, that is said and no action is offered', async () => {
    const { page } = await popupPage(stage, { tabStatus: [{ ...STATUS, site: null, frames: [] }] });
    await page.getByText('Altscribe cannot work on this page').waitFor();
    expect(await page.getByRole('button', { name: 'Describe now' }).count()).toBe(0);
    await page.getByText('Model: Attention').click();
    expect(await page.getByRole('radio', { name: /^Attention/ }).isChecked()).toBe(true);
    await page.close();
  });

  test('a background that does not answer is owned up to', async () => {
    const { page } = await popupPage(stage, {});
    expect(await page.getByRole('alert').textContent()).toContain('Something went wrong');
    await page.close();
  });
});

describe('actions say what they did', () => {
  test.each([
    ['Describe now', 'describePage', 3, 'Describing 3 images.'],
    ['Describe now', 'describePage', 0, 'There is nothing to describe on this page.'],
    ['Undo on this page', 'undoPage', 1, 'Removed 1 description.'],
  ])('%s', async (name, type, answer, notice) => {
    const { page, sent } = await popupPage(stage, { tabStatus: [QUIET], [type]: [answer] });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe(notice);
    expect(await sent()).toEqual([{ type, data: { tabId: 3 } }]);
    await page.close();
  });

  test('Stop gives up what waits, and the focus goes on to "Describe now"', async () => {
    const { page, sent } = await popupPage(stage, { tabStatus: [STATUS, QUIET], stopPage: [null] });
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Stopped.');
    expect(await sent()).toEqual([{ type: 'stopPage', data: { tabId: 3 } }]);
    await expect.poll(() => focused(page)).toBe('button Describe now');
    await page.close();
  });

  test('forgetting stored descriptions', async () => {
    const { page, sent } = await popupPage(stage, { tabStatus: [QUIET], forgetDescriptions: [null] });
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Delete stored descriptions' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Stored descriptions deleted/);
    expect(await sent()).toMatchObject([{ type: 'forgetDescriptions' }]);
    await page.close();
  });

  test('freeing memory', async () => {
    const { page, sent } = await popupPage(stage, { tabStatus: [QUIET], freeMemory: [null] });
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Unload models now' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Models unloaded');
    expect((await sent()).map(({ type }) => type)).toEqual(['freeMemory']);
    await page.close();
  });
});

describe.each(LOOKS)('in $name', ({ media }) => {
  test('axe-core finds nothing wrong with the popup, all of it open', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    await page.emulateMedia(media);
    await page.getByText('All images, with reasons').click();
    await page.getByText('Default for all sites: Automatic', { exact: true }).click();
    await page.getByText('More', { exact: true }).click();
    expect(await violations(page, 'html')).toEqual([]);
    await page.close();
  });
});

test('320 pixels are wide enough', async () => {
  const { page } = await popupPage(stage, { tabStatus: [STATUS] });
  await page.setViewportSize({ width: 320, height: 500 });
  await page.getByText('All images, with reasons').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});
