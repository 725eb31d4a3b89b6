import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focused } from '#tests/support/browser/focused.ts';
import { done, panelPage, PICTURE } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PLAIN = `<img id="picture" width="200" height="150" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`;

/** A panel with a description, opened on a page whose element `#start` has the focus. */
async function openOn(body: string): Promise<Page> {
  const { page, open, show } = await panelPage(stage, body);
  await page.evaluate(() => document.querySelector<HTMLElement>('#start')?.focus());
  await open();
  await show(done());
  expect(await focused(page)).toBe('textbox Description');
  return page;
}

const active = (page: Page) => page.evaluate(() => document.activeElement?.id);
const isOpen = async (page: Page) => (await page.locator('.panel').count()) === 1;

describe('Escape closes the panel', () => {
  test('also where the focus is in the page, and leaves it there', async () => {
    const page = await openOn(`<input id="start">${PICTURE}<button id="other">Other</button>`);
    await page.focus('#other');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await active(page)).toBe('other');
    await page.close();
  });

  test('and nothing of the page, which does not hear of it; the next one is for the page', async () => {
    const page = await openOn(`<dialog id="dialog"><button id="start">In</button>${PLAIN}</dialog><script>
      dialog.showModal(); heard = []; for (const type of ['keydown', 'keyup']) document.addEventListener(type, () => heard.push(type))</script>`);
    await page.focus('#start');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    const isDialogOpen = () => page.locator('#dialog').evaluate((dialog: HTMLDialogElement) => dialog.open);
    expect(await isDialogOpen()).toBe(true);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isDialogOpen()).toBe(false);
    await page.close();
  });

  test('where nothing has the focus, and brings back what had it', async () => {
    const page = await openOn(`<input id="start">${PICTURE}`);
    await page.mouse.click(700, 600);
    expect(await active(page)).toBe('');
    await page.keyboard.press('Escape');
    expect(await active(page)).toBe('start');
    await page.close();
  });

  test('but not because the page says so', async () => {
    const page = await openOn(PICTURE);
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    expect(await isOpen(page)).toBe(true);
    await page.close();
  });
});

describe('after the panel, the focus is', () => {
  test.each([
    [
      'in a shadow tree',
      '<div id="host"><template shadowrootmode="open"><input id="inner"></template></div>',
      'inner',
    ],
    [
      'on a link in a drawing',
      '<svg id="drawing" width="90" height="40"><a id="inner" href="#"><text y="20">Link</text></a></svg>',
      'inner',
    ],
  ])('where it was, %s', async (_, html, id) => {
    const { page, open, show } = await panelPage(stage, html + PICTURE);
    await page.locator(`#${id}`).focus();
    await open();
    await show(done());
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(
        () => (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.id,
      ),
    ).toBe(id);
    await page.close();
  });

  test.each([
    ['nothing had it', ''],
    ['what had it is gone', '<input id="start" data-then="remove">'],
    ['what had it cannot have it any more', '<button id="start" data-then="disable">Start</button>'],
    ['what had it is hidden', '<button id="start" data-then="hide">Start</button>'],
  ])('on the nearest element around the image that takes it, where %s', async (_, html) => {
    const page = await openOn(`${html}<section id="outer" tabindex="-1"><p>${PICTURE}</p></section>`);
    await page.evaluate(() => {
      const start = document.querySelector<HTMLButtonElement>('#start');
      if (start?.dataset.then === 'remove') start.remove();
      if (start?.dataset.then === 'disable') start.disabled = true;
      if (start?.dataset.then === 'hide') start.hidden = true;
    });
    await page.keyboard.press('Escape');
    expect(await active(page)).toBe('link');
    await page.close();
  });
});

describe('after the panel', () => {
  test('the selection is on the image and Tab goes on from there, where nothing takes the focus', async () => {
    const page = await openOn(
      `<button id="before">Before</button><p><picture>${PLAIN}</picture></p><button id="after">After</button>`,
    );
    await page.evaluate(() => {
      const changed: string[] = [];
      Object.assign(globalThis, { changed });
      new MutationObserver((records) => changed.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        attributes: true,
      });
      for (const type of ['focusin', 'focusout'])
        document.addEventListener(type, () => changed.push(type), true);
    });
    const markup = await page.locator('main').innerHTML();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await page.evaluate(() => getSelection()?.containsNode(document.querySelector('#picture')!))).toBe(
      true,
    );
    expect(await page.locator('main').innerHTML()).toBe(markup);
    expect(await page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe('after');
    await page.close();
  });

  test.each([
    ['where the person is writing', '<div id="start" contenteditable>One two three</div>', 'start'],
    ['by the image, and what they had selected is selected', '<p id="start">One two three</p>', 'link'],
  ])('the person is back %s', async (_, html, id) => {
    const { page, open, show } = await panelPage(stage, html + PICTURE);
    await page.evaluate(() => {
      const start = document.querySelector<HTMLElement>('#start')!;
      start.focus();
      getSelection()!.setBaseAndExtent(start.firstChild!, 4, start.firstChild!, 7);
    });
    await open();
    await show(done());
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('two');
    expect(await active(page)).toBe(id);
    await page.close();
  });
});

describe('Tab', () => {
  test('leads from the image into the panel, through it, and on to what follows the image; Shift+Tab leads back', async () => {
    const page = await openOn(
      `<button id="before">Before</button>${PICTURE}<button id="after">After</button>`,
    );
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual(['button Copy', 'button Use as alt text', 'button Close', 'button After']);
    await page.focus('#before');
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe('link');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('textbox Description');
    await page.keyboard.press('Shift+Tab');
    expect(await active(page)).toBe('link');
    await page.close();
  });
});
