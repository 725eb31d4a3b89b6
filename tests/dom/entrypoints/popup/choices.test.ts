import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#models/catalog/catalog.ts';
import { focused } from '#tests/support/browser/focused.ts';
import { popupPage, QUIET } from '#tests/support/dom/popup-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('by keyboard alone', () => {
  test('every control is reached in order', async () => {
    const { page } = await popupPage(stage, { tabStatus: [QUIET] });
    await page.getByRole('heading', { name: 'On this page' }).waitFor();
    const walk: string[] = [];
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('Tab');
      walk.push(await focused(page));
    }
    expect(walk).toEqual([
      'link Studio',
      'switch On this site',
      'button Describe now',
      'button Undo on this page',
      'DisclosureTriangle All images, with reasons',
      'DisclosureTriangle Mode on this site: Automatic',
      'DisclosureTriangle Model: Attention',
      'DisclosureTriangle Default for all sites: Automatic',
      'DisclosureTriangle More',
    ]);
    await page.close();
  });

  test('the mode of the site is chosen with the arrow keys', async () => {
    const { page, sent } = await popupPage(stage, {
      tabStatus: [QUIET, { ...QUIET, siteMode: 'off', mode: 'off' }],
      setMode: [null],
    });
    await page.getByText('Mode on this site: Automatic').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(sent).toEqual([{ type: 'setMode', data: { site: 'example.org', mode: 'off' } }]);
    await page.getByText('Mode on this site: Off').waitFor();
    expect(await page.getByRole('radio', { name: /^Off/ }).isChecked()).toBe(true);
    expect(await page.getByRole('switch', { name: 'On this site' }).isChecked()).toBe(false);
    await page.close();
  });

  test('the mode of all other sites is chosen too', async () => {
    const { page, sent } = await popupPage(stage, { tabStatus: [QUIET], setMode: [null] });
    await page.getByText('Default for all sites: Automatic', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(sent).toEqual([{ type: 'setMode', data: { site: null, mode: 'request' } }]);
    await page.close();
  });

  test('a switch of every site is found under "More" and shows what holds', async () => {
    const { page, sent } = await popupPage(stage, {
      tabStatus: [QUIET, { ...QUIET, settings: { junkAlt: true, emptyAlt: true } }],
      saveSetting: [null],
    });
    await page.getByText('More', { exact: true }).focus();
    await page.keyboard.press('Enter');
    const junk = page.getByRole('checkbox', { name: /meaningless alt text/ });
    const empty = page.getByRole('checkbox', { name: /redundant images/ });
    expect([await junk.isChecked(), await empty.isChecked()]).toEqual([true, false]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(sent).toEqual([{ type: 'saveSetting', data: { key: 'emptyAlt', value: true } }]);
    await expect.poll(() => empty.isChecked()).toBe(true);
    await page.close();
  });
});

describe('on and off', () => {
  test('the switch turns the site off, and on again as it was', async () => {
    const asked = { ...QUIET, siteMode: 'request', mode: 'request' };
    const { page, sent } = await popupPage(stage, {
      tabStatus: [asked, { ...asked, siteMode: 'off', mode: 'off' }],
      setMode: [null],
    });
    const onSite = page.getByRole('switch', { name: 'On this site' });
    await onSite.focus();
    await page.keyboard.press('Space');
    await expect.poll(sent).toEqual([{ type: 'setMode', data: { site: 'example.org', mode: 'off' } }]);
    await page.getByText('Mode on this site: Off').waitFor();
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await sent()).at(-1))
      .toEqual({ type: 'setMode', data: { site: 'example.org', mode: 'request' } });
    expect(await focused(page)).toBe('switch On this site');
    await page.close();
  });

  test('where the site is off, "Describe now" says so and asks nothing of the page', async () => {
    const { page, sent } = await popupPage(stage, {
      tabStatus: [{ ...QUIET, siteMode: 'off', mode: 'off' }],
    });
    await page.getByRole('button', { name: 'Describe now' }).press('Enter');
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('Altscribe is off on this site. Turn on “On this site” first.');
    expect(await sent()).toEqual([]);
    await page.close();
  });
});

describe('choices', () => {
  test('every packaged model is offered', async () => {
    const { page } = await popupPage(stage, { tabStatus: [QUIET] });
    await page.getByText('Model: Attention').click();
    const offered = page.getByRole('group', { name: 'Model' }).getByRole('radio');
    const names = await offered.evaluateAll((radios) =>
      radios.map((radio) => radio.parentElement!.textContent),
    );
    expect(names).toHaveLength(catalog.models.length);
    for (const { name } of catalog.models) expect(names.some((text) => text.includes(name))).toBe(true);
    await page.close();
  });

  test('a site follows the others again', async () => {
    const own = { ...QUIET, siteMode: 'off', mode: 'off' };
    const { page, sent } = await popupPage(stage, { tabStatus: [own], setMode: [null] });
    await page.getByText('Mode on this site: Off').click();
    await page.getByRole('radio', { name: /^Use my default/ }).check();
    await expect.poll(sent).toEqual([{ type: 'setMode', data: { site: 'example.org', mode: null } }]);
    await page.close();
  });
});
