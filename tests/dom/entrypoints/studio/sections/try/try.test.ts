import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { answered, holdBack, PNG, studioPage } from '#tests/support/dom/studio-page.ts';

const FAILED = {
  state: 'failed',
  reason: 'busy',
  message: 'Too many pictures are waiting.',
  retry: true,
  ms: 5,
} as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a picture is supplied under a ticket and described under the same', async () => {
  const { page, add, sent } = await studioPage(stage, [answered(SPOKEN)]);
  await add(PNG);
  await page.getByText(SPOKEN.text).waitFor();
  const messages = await sent();
  expect(messages.map(({ type }) => type)).toEqual([
    'modelsHere',
    'openHost',
    'supply',
    'describeSupplied',
    'abilities',
  ]);
  const ticket = messages[2]?.ticket;
  expect(ticket).toBeTruthy();
  expect(messages[3]?.data).toMatchObject({ ticket, model: 'attention', raw: false });
  await page.close();
});

test('each picture has its thumbnail, name, state, text, sureness and time', async () => {
  const { page, add } = await studioPage(stage, [answered(SPOKEN)]);
  await add(PNG);
  const card = page.getByRole('main').getByRole('listitem').first();
  await card.getByText(SPOKEN.text).waitFor();
  const text = await card.textContent();
  for (const part of [
    'small.png',
    'Possible description',
    'Somewhat unsure',
    'Photo',
    'Attention',
    '0.4 sec',
  ]) {
    expect(text).toContain(part);
  }
  const drawn = card.locator('img');
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  await page.close();
});

test('Copy leaves out the hedge', async () => {
  const { page, add } = await studioPage(stage, [answered(SPOKEN)]);
  await add(PNG);
  await page.getByRole('button', { name: 'Copy text for small.png' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SPOKEN.plain);
  await page.close();
});

test('many pictures are answered one by one, failures beside the picture they concern', async () => {
  const { page, add } = await studioPage(stage, [answered(SPOKEN), answered(FAILED), answered(SPOKEN)]);
  await add(PNG, { ...PNG, name: 'second.png' }, { ...PNG, name: 'third.png' });
  await page.getByText('3 images: 2 described, 1 could not be described.').waitFor();
  // Not necessarily the second: pictures are prepared side by side.
  const failed = page.getByRole('listitem').filter({ hasText: 'Too many pictures are waiting.' });
  expect(await failed.count()).toBe(1);
  await failed.getByRole('button', { name: /^Try again with .*png$/ }).click();
  await expect.poll(() => page.getByText(SPOKEN.text).count()).toBe(3);
  await page.close();
});

test('a picture that is too large to be safe is neither sent nor drawn', async () => {
  const { page, sent } = await studioPage(stage, [answered(SPOKEN)]);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'huge.png'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  });
  await page.getByText('larger than 20 MB').waitFor();
  expect((await sent()).map(({ type }) => type)).toEqual(['modelsHere']);
  expect(await page.locator('.card img').count()).toBe(0);
  await page.close();
});

test('an SVG is never drawn by this page: it shows what the host drew of it, or nothing', async () => {
  const drawn = { ok: true, bytes: Uint8Array.from(PNG.buffer), mime: PNG.mimeType };
  const { page, add, sent } = await studioPage(stage, [answered(SPOKEN)], '#try', {
    suppliedThumbnail: [drawn, { ok: false, message: 'It took too long to draw.' }],
  });
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>');
  await add({ name: 'disguised.png', mimeType: 'image/png', buffer });
  await page.getByText(SPOKEN.text).waitFor();
  const types = (await sent()).map(({ type }) => type);
  expect(types.slice(1, 4)).toEqual(['openHost', 'supply', 'suppliedThumbnail']);
  const shown = page.locator('.card img');
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  await add({ name: 'hostile.svg', mimeType: 'image/svg+xml', buffer });
  await expect.poll(() => page.getByText(SPOKEN.text).count()).toBe(2);
  expect(await shown.count()).toBe(1);
  await page.close();
});

test('Stop cancels what is under way and leaves what has not begun, and Clear empties the list', async () => {
  const { page, add, sent } = await studioPage(stage, [answered(SPOKEN)]);
  const release = await holdBack(page, 'describeSupplied');
  await add(...['a.png', 'b.png', 'c.png', 'd.png'].map((name) => Object.assign({}, PNG, { name })));
  await page.getByRole('progressbar', { name: '0 of 4 done' }).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await release();
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
  expect(await page.locator('.result').getByText('Stopped.').count()).toBe(4 * catalog.models.length);
  expect(await page.getByRole('status').textContent()).toBe('Stopped. 0 of 4 done');
  expect((await sent()).filter(({ type }) => type === 'stopWork')).toHaveLength(2);
  await page.getByRole('button', { name: 'Clear list' }).click();
  expect(await page.locator('.card').count()).toBe(0);
  await page.close();
});

test('the command line describes through the same door and sees the catalog', async () => {
  const { page } = await studioPage(stage, [answered(SPOKEN)]);
  const [answer, catalog] = await page.evaluate(async () => {
    const file = new File([new Uint8Array([1, 2, 3])], 'a.bin');
    return [await altscribe.describe(file, { model: 'attention', raw: true }), altscribe.catalog()] as const;
  });
  expect(answer.description).toEqual(SPOKEN);
  expect(catalog.map(({ id }) => id)).toContain('attention');
  await page.close();
});

test('the keyboard reaches the file chooser, the model and the results', async () => {
  const { page, add } = await studioPage(stage, [answered(SPOKEN)]);
  await add(PNG);
  await page.getByText(SPOKEN.text).waitFor();
  const walk: string[] = [];
  await page.getByRole('link', { name: 'Welcome' }).focus();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab');
    walk.push(await focused(page));
  }
  expect(walk).toEqual([
    expect.stringMatching(/^button .*Drop images here, or choose files/),
    'textbox Image address',
    'button Add',
    'slider Beam width',
    'slider Maximum words',
    'button Describe all again',
    'button Clear list',
    'button Copy text for small.png, Attention',
    'button Copy HTML for small.png, Attention',
    'button Copy Markdown for small.png, Attention',
  ]);
  await page.close();
});

describe.each(LOOKS)('in $name', ({ media, tag }) => {
  test('axe-core finds nothing wrong with it', async () => {
    const { page, add } = await studioPage(stage, [answered(SPOKEN), answered(FAILED)]);
    await page.emulateMedia(media);
    await add(PNG, { ...PNG, name: 'second.png' });
    await page.getByText('2 images: 1 described, 1 could not be described.').waitFor();
    expect(await violations(page, 'html', tag)).toEqual([]);
    await page.close();
  });
});

test('320 pixels are wide enough', async () => {
  const { page, add } = await studioPage(stage, [answered(SPOKEN)]);
  await page.setViewportSize({ width: 320, height: 600 });
  await add({ ...PNG, name: `${'very-long-name-'.repeat(9)}.png` });
  await page.getByText(SPOKEN.text).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // In one column, a picture that stays in sight would cover its texts.
  const place = page
    .locator('.stage')
    .first()
    .evaluate((stage) => getComputedStyle(stage).position);
  expect(await place).toBe('relative');
  await page.close();
});
