import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { FOUND, PAGE_IMAGES, PRIVACY } from '#tests/support/dom/studio-data.ts';
import { answered, holdBack, PNG, studioPage } from '#tests/support/dom/studio-page.ts';

const NO_PICTURE = { ok: false, message: 'This picture cannot be shown here.' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const pageSection = (others: Record<string, unknown[]> = {}) =>
  studioPage(stage, [answered(SPOKEN)], '#page?tab=7', {
    pageImages: [PAGE_IMAGES],
    thumbnail: [NO_PICTURE],
    proposeFor: [SPOKEN],
    placeOn: [true],
    ...others,
  });

const privacySection = (others: Record<string, unknown[]> = {}) =>
  studioPage(stage, [], '#privacy', { privacyReport: [PRIVACY], ...others });

async function findingsShown() {
  const opened = await studioPage(stage, [FOUND]);
  await opened.add(PNG);
  await opened.page.getByText('How it came about').first().click();
  await opened.page.getByRole('table', { name: 'Words and their probabilities' }).waitFor();
  return opened;
}

describe('what a description came from', () => {
  test('the words stand in a table with their probabilities and where the model looked', async () => {
    const { page } = await findingsShown();
    const rows = page.getByRole('table', { name: 'Words and their probabilities' }).getByRole('row');
    expect(await rows.allTextContents()).toEqual([
      'WordProbabilityLooked most at',
      'a90%top left',
      'red50%top right',
      'kite25%bottom right',
    ]);
    await page.close();
  });

  test('the arrow keys step through the words and darken what was not looked at', async () => {
    const { page } = await findingsShown();
    const slider = page.getByRole('slider', { name: 'Word', exact: true });
    await slider.focus();
    expect(await page.locator('.attention rect').count()).toBe(4);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('red: top right');
    const opacities = await page
      .locator('.attention rect')
      .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('fill-opacity'))));
    expect(opacities[1]).toBe(0);
    expect(Math.min(opacities[0]!, opacities[2]!, opacities[3]!)).toBeGreaterThan(0.5);
    await page.getByRole('button', { name: 'Show the whole picture' }).click();
    await expect.poll(() => page.locator('.attention').count()).toBe(0);
    await page.close();
  });

  test('Play steps by itself to the last word and stops there; Pause holds it', async () => {
    const { page } = await findingsShown();
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(await page.getByRole('slider', { name: 'Word', exact: true }).inputValue()).toBe('2');
    await page.close();
  });

  test('the boxes of what was read are drawn over the picture, the lines listed', async () => {
    const { page } = await findingsShown();
    expect(await page.locator('.boxes rect').getAttribute('width')).toBe('0.5');
    await page.getByText('KITES 5 €').waitFor();
    await page.close();
  });

  test('beam width and length go to the engine', async () => {
    const { page, add, sent } = await studioPage(stage, [FOUND]);
    await page.getByRole('slider', { name: 'Beam width' }).press('Home');
    await page.getByRole('slider', { name: 'Most words' }).press('ArrowRight');
    await add(PNG);
    await page.getByText('1 picture is done').waitFor();
    expect((await sent()).at(-1)?.data).toMatchObject({ decoding: { beamSize: 1, maxTokens: 21 } });
    await page.close();
  });
});

describe('an address', () => {
  test('that is none is answered beside the field, and nothing is asked', async () => {
    const { page, sent } = await studioPage(stage, []);
    await page.getByLabel('Address of a picture').fill('file:///etc/passwd');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('not the address of a picture');
    expect(await page.getByLabel('Address of a picture').getAttribute('aria-invalid')).toBe('true');
    expect(await sent()).toEqual([]);
    await page.close();
  });

  test('that is refused is answered beside its picture; this page loads nothing itself', async () => {
    const { page, sent } = await studioPage(stage, [], '#try', {
      pictureAt: [{ ok: false, message: 'The picture is at a private address.' }],
    });
    await page.getByLabel('Address of a picture').fill('http://192.168.0.1/a.jpg');
    await page.keyboard.press('Enter');
    const card = page.getByRole('main').getByRole('listitem');
    await card.getByText('The picture is at a private address.').waitFor();
    expect(await card.textContent()).toContain('a.jpg');
    expect((await sent()).map(({ type }) => type)).toEqual(['pictureAt']);
    expect(await page.locator('img').count()).toBe(0);
    await page.close();
  });
});

describe('this page', () => {
  test('lists every image that counts, with verdict, reason and text, and sums them up', async () => {
    const { page } = await pageSection();
    const items = page.getByRole('list', { name: 'Images' }).getByRole('listitem');
    expect(await items.count()).toBe(3);
    expect(await items.nth(0).textContent()).toContain('Lacks a text');
    expect(await items.nth(1).textContent()).toContain('Text now: “A dog”');
    expect(await page.locator('.figures').textContent()).toContain('Images3');
    await page.close();
  });

  test('an accepted text is placed as it was edited', async () => {
    const { page, sent } = await pageSection();
    const item = page.getByRole('listitem', { name: 'kite.jpg' });
    await item.getByRole('button', { name: /^Describe again/ }).click();
    await expect.poll(() => item.getByLabel('New text').inputValue()).toBe(SPOKEN.plain);
    await item.getByLabel('New text').fill(' A red kite ');
    await item.getByRole('button', { name: /^Accept/ }).click();
    await item.getByText('Written into the page, and remembered.').waitFor();
    expect((await sent()).at(-1)).toMatchObject({
      type: 'placeOn',
      data: { tabId: 7, frameId: 0, key: 0, text: 'A red kite' },
    });
    await page.close();
  });

  test('a decoration is placed as the empty text', async () => {
    const { page, sent } = await pageSection();
    await page.getByRole('button', { name: /^Mark as decoration.*kite/ }).click();
    await page.getByText('Marked as decoration.').waitFor();
    expect((await sent()).at(-1)?.data).toMatchObject({ key: 0, text: '' });
    await page.close();
  });

  test('Reject has the text taken out of the page, pressed again it is as if nothing was decided; the focus stays', async () => {
    const { page, sent } = await pageSection({ rejectOn: [true], reconsider: [true] });
    const reject = page.getByRole('button', { name: /^Reject.*kite/ });
    await reject.press('Enter');
    await page.getByText('Rejected: the page gets no text').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => reject.getAttribute('aria-pressed')).toBe('false');
    const asked = (await sent()).filter(({ type }) => type === 'rejectOn' || type === 'reconsider');
    expect(asked.map(({ type }) => type)).toEqual(['rejectOn', 'reconsider']);
    expect(asked[0]?.data).toEqual({ tabId: 7, frameId: 0, key: 0 });
    await page.close();
  });

  test('what takes long can be stopped at the image: its text stays, and the focus', async () => {
    const { page, sent } = await pageSection();
    const release = await holdBack(page, 'proposeFor');
    const item = page.getByRole('listitem', { name: 'kite.jpg' });
    await item.getByLabel('New text').fill('Mine');
    await item.getByRole('button', { name: /^Describe again/ }).press('Enter');
    await item.getByRole('progressbar', { name: 'Looking at it…' }).waitFor();
    const stop = item.getByRole('button', { name: /^Stop/ });
    expect(await stop.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await item.getByText('Stopped.').waitFor();
    await release();
    expect((await sent()).filter(({ type }) => type === 'stopWork')).toHaveLength(1);
    expect(await item.getByLabel('New text').inputValue()).toBe('Mine');
    expect(await item.getByRole('button', { name: /^Describe again/ }).count()).toBe(1);
    await page.close();
  });

  test('Stop ends "describe those that lack a text" at the image that is under way, too', async () => {
    const { page, sent } = await pageSection();
    await holdBack(page, 'proposeFor');
    await page.getByRole('button', { name: 'Describe those that lack a text' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Describe those that lack a text' }).waitFor();
    expect((await sent()).filter(({ type }) => type === 'stopWork')).toHaveLength(1);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.getByText('Stopped. 0 of 1 done').waitFor();
    await page.close();
  });

  test('a look at the page that takes long can be given up', async () => {
    const { page } = await pageSection();
    const release = await holdBack(page, 'pageImages');
    await page.getByRole('button', { name: 'Look again' }).press('Enter');
    await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter');
    await release();
    expect(
      await page.getByRole('button', { name: 'Look again' }).evaluate((it) => it.matches(':focus')),
    ).toBe(true);
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).count()).toBe(0);
    expect(await page.getByText('The list is up to date.').count()).toBe(0);
    await page.close();
  });

  test('another model is asked by name', async () => {
    const { page, sent } = await pageSection();
    await page.getByLabel('Model that describes kite.jpg').selectOption('attention');
    await page.getByRole('button', { name: 'Describe again: kite.jpg' }).click();
    await expect.poll(async () => (await sent()).at(-1)?.data).toMatchObject({ key: 0, model: 'attention' });
    await page.close();
  });

  test('an image that has left the page is answered beside it', async () => {
    const { page } = await pageSection({ placeOn: [false] });
    await page.getByRole('button', { name: /^Mark as decoration.*dog/ }).click();
    const item = page.getByRole('listitem', { name: 'dog.jpg' });
    await expect.poll(() => item.getByRole('alert').textContent()).toContain('the image has left the page');
    await page.close();
  });

  test('the patch list that is saved has what is shown and decided', async () => {
    const { page } = await pageSection();
    await page.getByRole('button', { name: 'Describe those that lack a text' }).click();
    await page.getByText('1 picture is done').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as patch list' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('alt-example.org.patch.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual([
      { page: 'https://example.org/', selector: '#kite', alt: SPOKEN.plain },
    ]);
    await page.close();
  });

  test('the filter leaves what lacks a text', async () => {
    const { page } = await pageSection();
    await page.getByLabel('Show').selectOption('lacking');
    expect(await page.getByRole('list', { name: 'Images' }).getByRole('listitem').count()).toBe(1);
    await page.close();
  });

  test('a closed tab is said to be closed', async () => {
    const { page } = await studioPage(stage, [], '#page?tab=7');
    await page.getByText('This tab is closed').waitFor();
    await page.close();
  });
});

describe('privacy', () => {
  test('says what was loaded, from where, for which page and with what outcome', async () => {
    const { page } = await privacySection();
    const rows = page.getByRole('row');
    const [, first, second] = await rows.allTextContents();
    for (const part of [
      'https://cdn.example/kite.jpg',
      'https://example.org/',
      'without cookies',
      'Loaded',
    ]) {
      expect(first).toContain(part);
    }
    expect(second).toContain('no picture at this address');
    await page.close();
  });

  test('says what is stored and how big it is', async () => {
    const { page } = await privacySection();
    await page.getByText('3 descriptions, 4.2 kB').waitFor();
    await page.getByText('A red kite').waitFor();
    await page.close();
  });

  test.each([
    ['Delete this list', 'forgetFetched', undefined],
    ['Forget stored descriptions', 'forgetDescriptions', undefined],
    ['Delete “A red kite”', 'forgetEdits', { site: 'example.org', address: 'https://example.org/kite.jpg' }],
    ['Delete all texts of yours', 'forgetEdits', null],
  ])('%s deletes that and says so', async (name, type, data) => {
    const { page, sent } = await privacySection({ [type]: [null] });
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/delet/i);
    const asked = (await sent()).find((message) => message.type === type);
    expect(asked?.data ?? null).toEqual(data ?? null);
    await page.close();
  });
});

describe('models', () => {
  test('each has a card with size, licence and weaknesses', async () => {
    const { page } = await studioPage(stage, [], '#models');
    await page.getByText('More about Attention').click();
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    const text = await card.textContent();
    for (const part of [' MB', 'Apache-2.0', 'English', 'Known weaknesses', 'CIDEr']) {
      expect(text).toContain(part);
    }
    await page.close();
  });

  test('one is in use, and its figures stand on its card', async () => {
    const { page } = await studioPage(stage, [], '#models');
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    await card.getByRole('button', { name: 'In use: Attention' }).waitFor();
    await expect.poll(() => card.locator('.key-figures').textContent()).toMatch(/CIDEr-D\d\d\.\d/);
    await page.close();
  });

  test('every plot of the scorecard has a table that says the same', async () => {
    const { page } = await studioPage(stage, [], '#models');
    const names = ['Quality against time', 'Gender', 'Is confidence worth something?', 'How much is false'];
    for (const name of names) {
      const region = page.getByRole('region', { name });
      await region.waitFor();
      expect(await region.locator('table').count()).toBeGreaterThan(0);
    }
    await expect.poll(() => page.locator('.plot canvas').count()).toBe(6);
    await page.close();
  });

  test.each([
    ['Is confidence worth something?', 'Confidence'],
    ['How much is false', 'Confidence from'],
  ])('"%s" is told of pictures like those learnt from, and of others', async (name, first) => {
    const { page } = await studioPage(stage, [], '#models');
    const region = page.getByRole('region', { name });
    await region.getByText('Attention as a table').click();
    for (const set of [/^Pictures like those.*Flickr8k.*\(1,000\)/, /^Pictures unlike them.*\(74\)/]) {
      const table = region.getByRole('table', { name: set });
      expect(await table.getByRole('columnheader').first().textContent()).toBe(first);
      expect(await table.getByRole('row').count()).toBeGreaterThan(4);
    }
    await page.close();
  });

  test('speed is what was measured here, not before', async () => {
    const { page, sent } = await studioPage(stage, [FOUND], '#models');
    const card = page.getByRole('listitem', { name: 'Attention', exact: true });
    expect(await card.getByRole('status').textContent()).toBe('');
    await card.getByRole('button', { name: /^Measure/ }).click();
    // Six pictures are drawn for it, which takes a busy machine its time.
    await expect
      .poll(() => card.getByRole('status').textContent(), { timeout: 30_000 })
      .toContain('Measured over 5 pictures');
    expect(await card.getByRole('status').textContent()).toContain('looking 80 ms and writing 20 ms');
    expect((await sent()).filter(({ type }) => type === 'describeSupplied')).toHaveLength(6);
    await page.close();
  });
});

const SECTIONS = {
  try: findingsShown,
  page: () => pageSection(),
  models: () => studioPage(stage, [], '#models'),
  privacy: () => privacySection(),
};

describe.each(Object.entries(SECTIONS))('the section %s', (_name, open) => {
  test.each(LOOKS)('axe-core finds nothing wrong with it in $name', async ({ media }) => {
    const { page } = await open();
    await page.emulateMedia(media);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await violations(page, 'html')).toEqual([]);
    await page.close();
  });

  test('320 pixels are wide enough', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  test('mirrored, nothing sticks out', async () => {
    const { page } = await open();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900);
    await page.close();
  });
});
