import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { done, FAILED, panelPage, REFUSED, SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('where nothing is sure enough, the best guesses are told beside the reason, and nothing goes into the page', async () => {
  const { page, open, show, calls } = await panelPage(stage);
  await open();
  const guesses = 'Best guesses: a dog (42%).';
  await show({ ...REFUSED, description: { ...REFUSED.description, guesses } });
  expect(await page.locator('.trouble').textContent()).toContain(`It is blank. ${guesses}`);
  expect(await page.locator('textarea, button:not(.close)').count()).toBe(0);
  expect(await page.locator('#picture').getAttribute('alt')).toBe('');
  expect(await calls()).toEqual([]);
  await page.close();
});

describe('focus', () => {
  test('it moves into the panel, then to the text, and back where it was after Escape', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await page.focus('#link');
    await open();
    expect(await focused(page)).toBe('dialog Image description');
    await show(done());
    expect(await focused(page)).toBe('textbox Description');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    expect(await page.locator('.panel').count()).toBe(0);
    expect(await calls()).toEqual(['close']);
    await page.close();
  });

  test('Tab reaches every action in the order they are read', async () => {
    const { page, open, show } = await panelPage(stage);
    await open({ existingName: 'old' });
    await show(done());
    const walk: string[] = [];
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      walk.push(await focused(page));
    }
    expect(walk).toEqual(['button Copy', 'button Use as alt text instead', 'button Close']);
    await page.close();
  });

  test('it is not pulled back when the person has left the panel', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await page.focus('#link');
    await show(done());
    expect(await focused(page)).toContain('link');
    await page.close();
  });

  test('a reason without text takes it too', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await show(REFUSED);
    expect(await page.locator('.trouble').evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.close();
  });
});

describe('what it calls', () => {
  test('Escape while it works cancels', async () => {
    const { page, open, calls } = await panelPage(stage);
    await open();
    await page.keyboard.press('Escape');
    expect(await calls()).toEqual(['cancel', 'close']);
    await page.close();
  });

  test('a failure that may pass can be tried again', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open();
    await show(FAILED);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await calls()).toEqual(['retry']);
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await page.close();
  });

  test('the edited text is what the image keeps, and the panel says when it is saved', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open({ existingName: 'old' });
    await show(done());
    await page.getByRole('textbox').fill('My own words ');
    await page.getByRole('button', { name: 'Keep my wording' }).click();
    expect(await calls()).toEqual(['keep My own words']);
    await show({
      type: 'done',
      description: SPOKEN,
      written: 'My own words',
      choice: 'kept',
      notice: 'panel_kept',
    });
    expect(await page.getByRole('status').textContent()).toBe('Saved for this image on this site.');
    expect(await focused(page)).toBe('textbox Description');
    await page.close();
  });

  test('a text that is in the page is not offered for it again', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await show({ type: 'done', description: SPOKEN, written: SPOKEN.text });
    expect(await page.getByText('This description is on the page now.').count()).toBe(1);
    // It would be said on top of the description, which the focus is on.
    expect(await page.getByRole('status').textContent()).toBe('');
    expect(await page.getByRole('button').allTextContents()).toEqual(['Copy', 'This is wrong', '']);
    await page.close();
  });

  test.each([
    ['a picture that needed cookies', done({ panelOnly: true }), true],
    ['a background, which has no alt', done(), false],
  ])('nothing is offered for the page with %s', async (_, state, writable) => {
    const { page, open, show } = await panelPage(stage);
    await open({ writable });
    await show(state);
    expect(await page.getByRole('button').allTextContents()).toEqual(['Copy', '']);
    await page.close();
  });
});

describe('copying', () => {
  test('leaves out the hedge', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await show(done());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied the description without words such as “possibly”.').waitFor();
    expect(await clipboard(page)).toBe('A dog runs on grass');
    await page.close();
  });

  test('takes the text as it was edited', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await show(done());
    await page.keyboard.type('Look! ');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await clipboard(page)).toBe('Look! Possibly: a dog runs on grass');
    await page.close();
  });

  test('works where the page has no clipboard interface', async () => {
    const { page, open, show } = await panelPage(stage);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await open();
    await show(done({ plain: 'By the old command' }));
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied the description').waitFor();
    expect(await clipboard(page)).toBe('By the old command');
    await page.close();
  });
});

test('a second panel takes the place of the first', async () => {
  const { page, open, calls } = await panelPage(stage);
  await open();
  const first = await calls();
  expect(first).toEqual([]);
  await open();
  expect(await page.locator('.panel').count()).toBe(1);
  await page.close();
});
