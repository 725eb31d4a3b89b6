import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { answered, holdBack, studioPage, type StudioPage } from '#tests/support/dom/studio-page.ts';

const CANCELLED = {
  state: 'failed',
  reason: 'cancelled',
  message: 'Cancelled.',
  retry: true,
  ms: 1,
} as const;
const SEARCH = { ...SPOKEN, text: 'Search' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The welcome. The background's first answer is that to the warm-up. */
const welcome = (...answers: Parameters<typeof answered>[0][]) =>
  studioPage(stage, answers.map(answered), '#welcome', { describeControl: [SEARCH] });

const askedOf = async ({ sent }: StudioPage) =>
  (await sent()).filter(({ type }) => type === 'describeSupplied').length;

test('the first sample is described before anyone asks, shown when asked, and not asked for twice', async () => {
  const opened = await welcome({ ...SPOKEN, text: 'Early' }, SPOKEN);
  const { page } = opened;
  await expect.poll(() => askedOf(opened)).toBe(1);
  expect(await page.locator('.heard').count()).toBe(0);
  await page.getByRole('button', { name: 'Describe these images' }).click();
  await expect
    .poll(() => page.locator('.heard').allTextContents())
    .toEqual(['Early', SPOKEN.text, SPOKEN.text, 'Search']);
  expect(await askedOf(opened)).toBe(3);
  await page.close();
});

test('where the warm-up failed, the sample is asked for again', async () => {
  const opened = await welcome(CANCELLED, SPOKEN);
  await expect.poll(() => askedOf(opened)).toBe(1);
  await opened.page.getByRole('button', { name: 'Describe these images' }).click();
  await expect.poll(() => opened.page.locator('.heard').count()).toBe(4);
  await opened.page.close();
});

test('the warm-up stops when another section is shown', async () => {
  const opened = await welcome(SPOKEN);
  const { page, sent } = opened;
  const release = await holdBack(page, 'describeSupplied');
  await expect.poll(async () => (await sent()).some(({ type }) => type === 'supply')).toBe(true);
  await page.getByRole('link', { name: 'Try' }).click();
  await expect.poll(async () => (await sent()).some(({ type }) => type === 'stopWork')).toBe(true);
  await release();
  await page.close();
});
