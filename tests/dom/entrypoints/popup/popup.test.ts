import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { popupPage, QUIET, STATUS, statusWith } from '#tests/support/dom/popup-page.ts';
import { holdBack } from '#tests/support/dom/studio-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What became of the page when nothing is under way. */
const SUMMARY = '5 images: 1 described, 1 could not be described, 1 skipped, 1 has alt text, 1 decorative.';

describe('what is on the page', () => {
  test('is counted, hidden images left out', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    const counts = page.locator('.counts').getByRole('listitem');
    await counts.first().waitFor();
    expect(await counts.allTextContents()).toEqual([
      '6 images',
      '1 described',
      '1 waiting',
      '1 could not be described',
      '1 skipped',
      '1 has alt text',
      '1 decorative',
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
    expect(texts[3]).toMatch(/Skipped.*too small/);
    expect(texts[4]).toMatch(/Could not be described.*not clear/);
    await page.close();
  });

  test('shows progress while images wait, and follows it to the end', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS, STATUS, QUIET] });
    const bar = page.getByRole('progressbar', { name: '2 of 3 done' });
    await bar.waitFor();
    await bar.waitFor({ state: 'detached' });
    expect(await page.getByText('waiting').count()).toBe(0);
    await page.close();
  });

  test('the latest five descriptions are there without opening anything, the newest first', async () => {
    const status = statusWith(['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
    const { page } = await popupPage(stage, { tabStatus: [status] });
    const latest = page.getByRole('list', { name: 'Latest descriptions' }).getByRole('listitem');
    await latest.first().waitFor();
    expect(await latest.allTextContents()).toEqual([
      '2.jpg Six',
      '1.jpg Five',
      '0.jpg Four',
      '2.jpg (2) Three',
      '1.jpg (2) Two',
    ]);
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

test('what is unfolded stays so while the page goes to another address', async () => {
  const leaving = { ...QUIET, site: null, frames: [] };
  const { page } = await popupPage(stage, { tabStatus: [STATUS, STATUS, STATUS, leaving, QUIET] });
  await page.getByText(/^Mode on this site:/).click();
  const mode = page.getByRole('group', { name: new RegExp(STATUS.site!) });
  await mode.waitFor();
  await page.getByText('Altscribe cannot work on this page').waitFor();
  await mode.waitFor();
  await page.close();
});

describe('actions say what they did', () => {
  test.each([
    ['Describe now', 'describePage', 0, 'There is nothing to describe on this page.'],
    ['Undo on this page', 'undoPage', 1, 'Removed 1 description.'],
  ])('%s', async (name, type, answer, notice) => {
    const { page, sent } = await popupPage(stage, { tabStatus: [QUIET], [type]: [answer] });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe(notice);
    expect(await sent()).toEqual([{ type, data: { tabId: 3 } }]);
    await page.close();
  });

  test('Describe now says what it began, and at the end what became of it', async () => {
    const { page, sent } = await popupPage(stage, {
      tabStatus: [QUIET, STATUS, QUIET],
      describePage: [1],
      endOfDescribing: [null],
    });
    const release = await holdBack(page, 'endOfDescribing');
    await page.getByRole('button', { name: 'Describe now' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Describing 1 image.');
    await release();
    await expect.poll(() => page.getByRole('status').textContent()).toBe(SUMMARY);
    expect((await sent()).map(({ type }) => type)).toEqual(['describePage', 'endOfDescribing']);
    await page.close();
  });

  test('a background that was stopped meanwhile does not leave it at "Describing"', async () => {
    const { page } = await popupPage(stage, { tabStatus: [QUIET, STATUS, STATUS, QUIET], describePage: [1] });
    await page.getByRole('button', { name: 'Describe now' }).click();
    await expect.poll(() => page.getByRole('status').textContent(), { timeout: 10_000 }).toBe(SUMMARY);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  test('Stop gives up what waits, and the focus goes on to "Describe now"', async () => {
    const { page, sent } = await popupPage(stage, { tabStatus: [STATUS, QUIET], stopPage: [null] });
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).toBe(`Stopped. ${SUMMARY}`);
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

describe.each(LOOKS)('in $name', ({ media, tag }) => {
  test('axe-core finds nothing wrong with the popup, all of it open', async () => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    await page.emulateMedia(media);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await violations(page, 'html', tag)).toEqual([]);
    await page.close();
  });
});

describe('size', () => {
  const LONG =
    'May show: a dog, a ball and a very long tail of other things that do not fit into a line of it';

  // 200 % zoom of a popup as wide as a browser allows leaves 400 pixels.
  test.each([320, 400])('%d pixels are wide enough', async (width) => {
    const { page } = await popupPage(stage, { tabStatus: [STATUS] });
    await page.setViewportSize({ width, height: 500 });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('with five long descriptions it is no higher than the 600 pixels that a browser gives a popup', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `${LONG} ${index}`);
    const { page } = await popupPage(stage, { tabStatus: [statusWith(texts)] });
    await page.getByRole('list', { name: 'Latest descriptions' }).waitFor();
    expect(await page.locator('main').evaluate((main) => main.scrollHeight)).toBeLessThanOrEqual(600);
    await page.close();
  });
});
