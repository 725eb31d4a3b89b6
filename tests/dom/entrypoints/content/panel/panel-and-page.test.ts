import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { done, panelPage, PICTURE } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the page', () => {
  test('cannot open the shadow root', async () => {
    const { page, open } = await panelPage(stage);
    await open();
    expect(await page.evaluate(() => (globalThis as unknown as { modes: string[] }).modes)).toEqual([
      'closed',
    ]);
    await page.close();
  });

  test('does not hear what is typed', async () => {
    const { page, open, show } = await panelPage(stage);
    await page.evaluate(() => {
      const heard: string[] = ((globalThis as unknown as { heard: string[] }).heard = []);
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'paste']) {
        document.addEventListener(type, () => heard.push(type), true);
        window.addEventListener(type, () => heard.push(type));
      }
    });
    await open();
    await show(done());
    await page.keyboard.type('secret');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toContain(
      'keydown',
    );
    await page.close();
  });

  test('cannot press a button', async () => {
    const { page, open, show, calls } = await panelPage(stage);
    await open({ existingName: 'old' });
    await show(done());
    await page.getByRole('button', { name: 'Use as alt text instead' }).dispatchEvent('click');
    expect(await calls()).toEqual([]);
    await page.close();
  });

  test('cannot trap focus away from the text', async () => {
    const { page, open, show } = await panelPage(stage);
    await page.evaluate(() => {
      for (const type of ['focus', 'focusin']) {
        document.addEventListener(type, () => document.querySelector<HTMLElement>('#link')?.focus(), true);
      }
    });
    await open();
    await show(done());
    expect(await focused(page)).toBe('textbox Description');
    await page.close();
  });
});

describe('the page, by its styles and dialogs,', () => {
  test('cannot restyle or hide it', async () => {
    const hostile = `<style>
      body, div { display: none !important; font-size: 3px !important; visibility: hidden !important; }
      html > div { inset: auto 0 0 auto !important; transform: scale(0.1) !important; --ink: red !important; }
    </style>`;
    const { page, open, show } = await panelPage(stage);
    await open();
    await show(done());
    const look = () =>
      page.locator('.panel').evaluate((panel) => {
        const { fontSize, color, visibility } = getComputedStyle(panel);
        return { fontSize, color, visibility, width: panel.getBoundingClientRect().width };
      });
    const before = await look();
    await page.evaluate((html) => document.head.insertAdjacentHTML('beforeend', html), hostile);
    expect(await look()).toEqual(before);
    expect(before.width).toBeGreaterThan(200);
    await page.close();
  });

  test('can have a modal dialog open, and the panel still works inside it', async () => {
    const { page, open, show, calls } = await panelPage(
      stage,
      `<dialog id="modal"><button id="inside">Inside</button>${PICTURE}</dialog>`,
    );
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.showModal());
    await open({ existingName: 'old' });
    await show(done());
    expect(await focused(page)).toBe('textbox Description');
    await page.getByRole('button', { name: 'Use as alt text instead' }).click();
    expect(await calls()).toEqual(['keep Possibly: a dog runs on grass']);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.open)).toBe(true);
    await page.close();
  });
});
