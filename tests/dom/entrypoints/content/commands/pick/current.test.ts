import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, MIDDLE, pickPage, picture } from '#tests/support/dom/pick-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function currentWithFocus(body: string): Promise<string | null> {
  const { page, current } = await pickPage(stage, picture('middle', MIDDLE) + body);
  await page.evaluate(() => document.querySelector<HTMLElement>('[autofocus]')?.focus());
  const id = await current();
  await page.close();
  return id;
}

describe('an image that was right-clicked', () => {
  const TWO = `${picture('far', at(20, 20))}${picture('middle', MIDDLE)}<button id="button" ${at(700, 20)}>Button</button>
    <div style="height: 3000px"></div>`;

  test('is taken', async () => {
    const { page, current } = await pickPage(stage, TWO);
    await page.click('#far', { button: 'right' });
    expect(await current()).toBe('far');
    await page.close();
  });

  test('no longer, once the person has scrolled, be it a little or there and back', async () => {
    const { page, current } = await pickPage(stage, TWO);
    await page.click('#far', { button: 'right' });
    await page.mouse.wheel(0, 60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(60);
    await expect.poll(current).toBe('middle');
    // By its place: page.click would scroll it into view as a whole, and the event of that may come after the click.
    await page.mouse.click(100, 50, { button: 'right' });
    expect(await current()).toBe('far');
    await page.evaluate(() => window.scrollTo(0, 2000));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(current).toBe('middle');
    await page.close();
  });

  test('no longer, once the person has moved the focus', async () => {
    const { page, current } = await pickPage(stage, TWO);
    await page.click('#far', { button: 'right' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('button');
    expect(await current()).toBe('middle');
    await page.close();
  });

  test('no longer, once it is covered or gone', async () => {
    const { page, current } = await pickPage(stage, TWO);
    await page.click('#far', { button: 'right' });
    await page.evaluate(() => {
      const cover = document.body.appendChild(document.createElement('div'));
      cover.style.cssText = 'position: fixed; inset: 0 400px 400px 0; background: white';
    });
    expect(await current()).toBe('middle');
    await page.click('#middle', { button: 'right' });
    await page.evaluate(() => document.querySelector('#middle')!.remove());
    expect(await current()).toBeNull();
    await page.close();
  });

  test('no longer, once its own box has scrolled, though another box may scroll', async () => {
    const { page, current } = await pickPage(
      stage,
      `<div id="box" style="height: 400px; width: 300px; overflow: auto">${picture('far')}<div style="height: 900px"></div></div>
       <div id="other" ${at(600, 0, 'height: 90px; overflow: auto')}><p>1<p>2<p>3<p>4</div>${picture('middle', MIDDLE)}`,
    );
    await page.click('#far', { button: 'right' });
    await page.evaluate(() => document.querySelector('#other')!.scrollTo(0, 50));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await current()).toBe('far');
    await page.evaluate(() => document.querySelector('#box')!.scrollTo(0, 50));
    expect(await current()).toBe('middle');
    await page.close();
  });

  test('is not the background of the page that was right-clicked beside it', async () => {
    const { page, current } = await pickPage(
      stage,
      `<style>html { background: url(/a.png) }</style><p id="text">Text</p>${picture('middle', MIDDLE)}`,
    );
    await page.click('#text', { button: 'right' });
    expect(await current()).toBe('middle');
    await page.close();
  });
});

describe('an image that has the focus', () => {
  test.each([
    ['itself', picture('far', 'autofocus tabindex="0"'), 'far'],
    [
      'by its link, out of view',
      `<div style="height: 2000px"></div><a href="#" autofocus>${picture('far')}</a>`,
      'far',
    ],
    [
      'by its link, beside the icon of which it is the larger',
      `<a href="#" autofocus><svg id="icon" width="16" height="16"><path d="M0 0"/></svg>${picture('far')}</a>`,
      'far',
    ],
    ['by the card around it', `<div tabindex="0" autofocus>${picture('far')}Text</div>`, 'far'],
    [
      'by its area',
      `${picture('far', 'usemap="#map"')}<map name="map"><area href="#" shape="rect" coords="0,0,20,20" autofocus></map>`,
      'far',
    ],
    [
      'by the list of which it is the current item',
      `<div role="listbox" tabindex="0" aria-activedescendant="two" autofocus><div role="option" id="one">${picture('first')}</div><div role="option" id="two">${picture('far')}</div></div>`,
      'far',
    ],
    [
      'in the shadow tree of a link',
      `<a href="#" autofocus><span><template shadowrootmode="open">${picture('far')}</template></span></a>`,
      'far',
    ],
  ])('is taken, %s', async (_, body, id) => {
    expect(await currentWithFocus(body)).toBe(id);
  });

  test('does not mean the first image of a large part of the page that has the focus', async () => {
    expect(
      await currentWithFocus(
        `<main tabindex="-1" autofocus ${at(0, 0)}>${picture('first')}<div style="height: 90px"></div>${picture('second')}</main>`,
      ),
    ).toBe('second');
  });

  test('is none where the focus is in a text field', async () => {
    expect(await currentWithFocus('<input autofocus>')).toBe('middle');
  });

  test('comes before one that was right-clicked', async () => {
    const { page, current } = await pickPage(
      stage,
      `${picture('far', 'tabindex="0"')}${picture('middle', MIDDLE)}`,
    );
    await page.click('#middle', { button: 'right' });
    await page.focus('#far');
    expect(await current()).toBe('far');
    await page.close();
  });
});
