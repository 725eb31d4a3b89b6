import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, pickPage, picture } from '#tests/support/dom/pick-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the menu', () => {
  test.each([
    [
      'the picture below a link that covers it',
      `${picture('one', at(20, 20))}<a id="click" href="#" ${at(20, 20, 'width: 200px; height: 150px')}></a>`,
      'one',
    ],
    [
      'no picture below an opaque box',
      `${picture('one', at(20, 20))}<p id="click" ${at(20, 20, 'width: 200px; height: 150px; background: white')}>Text</p>`,
      null,
    ],
    [
      'the picture of an area',
      `${picture('one', 'usemap="#map"')}<map name="map"><area id="click" href="#" shape="rect" coords="0,0,200,150"></map>`,
      'one',
    ],
    [
      'the picture in a shadow tree',
      `<div id="click" style="width: 200px"><template shadowrootmode="open">${picture('one')}</template></div>`,
      'one',
    ],
  ])('takes %s', async (_, body, id) => {
    const { page, atMenu } = await pickPage(stage, body);
    const box = (await page.locator('#click').boundingBox()) ?? { x: 20, y: 20 };
    await page.mouse.click(box.x + 30, box.y + 30, { button: 'right' });
    expect(await atMenu()).toBe(id);
    await page.close();
  });
});
