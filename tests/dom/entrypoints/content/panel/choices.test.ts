import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelState } from '#entrypoints/content/panel/panel-contract.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { done, panelPage, REFUSED, SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const buttons = (page: Page) => page.getByRole('button').allTextContents();
const WRITTEN: PanelState = { type: 'done', description: SPOKEN, written: SPOKEN.text };
const REJECTED: PanelState = { ...WRITTEN, written: null, choice: 'rejected', notice: 'panel_rejected' };
const KEPT: PanelState = { ...WRITTEN, written: 'My words', choice: 'kept', notice: 'panel_kept' };

describe('by keyboard', () => {
  test('our text is rejected, and the focus goes to the text field, for better words', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open();
    await show(WRITTEN);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button This is wrong');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual(['reject']);
    await show(REJECTED);
    expect(await focused(page)).toBe('textbox Description');
    expect(await page.getByRole('status').textContent()).toMatch(/^Removed\./);
    expect(await buttons(page)).toEqual(['Copy', 'Undo', '']);
    await page.keyboard.type('Really, ');
    expect(await buttons(page)).toEqual(['Copy', 'Keep my wording', 'Undo', '']);
    await page.close();
  });

  test('a decision is taken back, and the panel works on a new description meanwhile', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open();
    await show(WRITTEN);
    await page.getByRole('textbox').fill('My words');
    await show(KEPT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Undo');
    await page.keyboard.press('Space');
    expect(await calls()).toEqual(['undo']);
    expect(await page.getByRole('progressbar').count()).toBe(1);
    await show({ ...WRITTEN, notice: 'panel_undone' });
    expect(await focused(page)).toBe('textbox Description');
    expect(await page.getByRole('textbox').inputValue()).toBe(SPOKEN.text);
    expect(await page.getByRole('status').textContent()).toBe('Undone.');
    await page.close();
  });

  test('a decision that there is to be no text is taken back, too', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open();
    await show({ ...REFUSED, choice: 'rejected' } as PanelState);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Undo');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual(['undo']);
    await page.close();
  });
});

describe('what is offered', () => {
  test.each<[string, PanelState, boolean, string[]]>([
    ['a text that is not in the page', done(), true, ['Copy', 'Use as alt text', '']],
    ['our text in the page', WRITTEN, true, ['Copy', 'This is wrong', '']],
    ['a text of the person', { ...WRITTEN, choice: 'kept' }, true, ['Copy', 'Undo', '']],
    ['a text of the person, where we are off', { ...WRITTEN, choice: 'kept' }, false, ['Copy', 'Undo', '']],
    ['our text, where nothing can be written', WRITTEN, false, ['Copy', '']],
    ['another reason for silence', REFUSED, true, ['']],
  ])('with %s', async (_, state, writable, offered) => {
    const { page, open, show } = await panelPage(stage);
    await open({ writable });
    await show(state);
    expect(await buttons(page)).toEqual(offered);
    await page.close();
  });

  test('one button at a time puts a text into the page, and its words follow what is typed', async () => {
    const { page, open, show } = await panelPage(stage);
    await open();
    await show(WRITTEN);
    await page.keyboard.type('x');
    expect(await buttons(page)).toEqual(['Copy', 'Keep my wording', 'This is wrong', '']);
    await page.keyboard.press('Backspace');
    expect(await buttons(page)).toEqual(['Copy', 'This is wrong', '']);
    await page.getByRole('textbox').fill('  ');
    expect(await buttons(page)).toEqual(['Copy', 'This is wrong', '']);
    await page.close();
  });
});

test.each(['Keep my wording', 'This is wrong', 'Undo'])('the page cannot press “%s”', async (name) => {
  const { page, open, show, calls } = await panelPage(stage);
  await open();
  await show(name === 'Undo' ? KEPT : WRITTEN);
  await page.keyboard.type('Mine: ');
  await page.getByRole('button', { name }).dispatchEvent('click');
  expect(await calls()).toEqual([]);
  await page.close();
});
