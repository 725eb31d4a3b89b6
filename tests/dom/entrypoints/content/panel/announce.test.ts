import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelPage } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const say = (page: Page) =>
  page.evaluate(() => {
    (globalThis as unknown as { announce(text: string): void }).announce('A dog.');
  });

describe('a screen reader is told', () => {
  test('through ARIA notify where the browser has it', async () => {
    const { page } = await panelPage(stage);
    await page.evaluate(() => {
      const said: string[] = ((globalThis as unknown as { said: string[] }).said = []);
      Object.assign(document, { ariaNotify: (text: string) => said.push(text) });
    });
    await say(page);
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual(['A dog.']);
    await page.close();
  });

  test('through a polite live region elsewhere, inside the open modal dialog', async () => {
    const { page } = await panelPage(stage, '<dialog id="modal">Hello</dialog>');
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLDialogElement>('#modal')!;
      dialog.showModal();
      Object.assign(dialog, { ariaNotify: undefined });
    });
    await say(page);
    const region = page.locator('#modal [aria-live=polite]');
    await expect.poll(() => region.textContent()).toBe('A dog.');
    await page.close();
  });
});
