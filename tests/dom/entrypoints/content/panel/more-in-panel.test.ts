import { afterAll, beforeAll, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { done, panelPage } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const FOUND = {
  ok: true,
  text: 'Ein Hund.',
  lang: 'de',
  model: '',
  isExperimental: false,
  stopped: false,
} as const;

test('a focus on the button that stops goes back to what asked, once the text is there', async () => {
  const { page, open, show, answer } = await panelPage(stage);
  await open({ offersMore: true });
  await show(done());
  await page.getByRole('button', { name: 'More detail' }).press('Enter');
  await page.getByRole('button', { name: 'Stop' }).focus();
  await answer(FOUND);
  await expect.poll(() => focused(page)).toBe('button More detail');

  const field = page.getByRole('textbox', { name: 'Ask about this image' });
  await field.fill('What is it?');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).focus();
  await answer(FOUND);
  await expect.poll(() => focused(page)).toBe('textbox Ask about this image');
  await page.close();
});

test('a focus that is elsewhere stays there, and the text is announced in its language', async () => {
  const { page, open, show, answer } = await panelPage(stage);
  await open({ offersMore: true });
  await show(done());
  await page.getByRole('button', { name: 'Text in this image' }).press('Enter');
  await answer(FOUND);
  await expect.poll(() => page.locator('[aria-live][lang=de]').textContent()).toBe('Ein Hund.');
  expect(await focused(page)).toBe('button Text in this image');
  await page.close();
});
