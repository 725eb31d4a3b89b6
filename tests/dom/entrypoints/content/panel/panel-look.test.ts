import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelState } from '#entrypoints/content/panel/panel-contract.ts';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { done, FAILED, panelPage, PICTURE, REFUSED, SPOKEN } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LONG = 'Possibly: a very long text '.repeat(8);
const KEPT: PanelState = {
  type: 'done',
  description: SPOKEN,
  written: 'Mine',
  choice: 'kept',
  notice: 'panel_kept_private',
};
const REJECTED: PanelState = { ...KEPT, written: null, choice: 'rejected', notice: 'panel_rejected_private' };

describe.each([
  ['a page 320 pixels wide', { width: 320, height: 480 }, 1],
  ['a page 640 pixels wide at 200 %', { width: 320, height: 400 }, 2],
])('%s', (_, viewport, deviceScaleFactor) => {
  test.each<[string, PanelState]>([
    ['a long text', done({ text: LONG })],
    ['our text in the page', { ...KEPT, written: SPOKEN.text, choice: null, notice: null }],
    ['what the person kept', KEPT],
    ['what the person rejected', REJECTED],
  ])('has the whole panel in view, with %s', async (_, state) => {
    const { page, open, show } = await panelPage(stage);
    const session = await page.context().newCDPSession(page);
    // What a page is at a zoom: fewer CSS pixels, each of more pixels of the screen.
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...viewport,
      deviceScaleFactor,
      mobile: false,
    });
    await open({ existingName: 'A text of the page that is quite long, as such texts are now and then' });
    await show(state);
    await page.keyboard.type('Mine, ');
    await expect
      .poll(async () => {
        const box = (await page.locator('.panel').boundingBox())!;
        return (
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= viewport.width &&
          box.y + box.height <= viewport.height
        );
      })
      .toBe(true);
    const isCut = await page.locator('.panel').evaluate((panel) => panel.scrollWidth > panel.clientWidth);
    expect(isCut).toBe(false);
    await page.close();
  });
});

describe('the whole panel is in what is left of the window', () => {
  test.each([
    [
      'beside a scroll bar',
      'html { scrollbar-gutter: stable; overflow-y: scroll } ::-webkit-scrollbar { width: 40px; height: 40px }',
      1,
    ],
    ['on a page wider than the window', 'main { width: 1500px; height: 3000px }', 1],
    ['on a page that enlarges itself', 'html { zoom: 1.7 }', 1],
    ['on a page that the person has pinched larger', '', 2],
  ])('%s', async (_, css, scale) => {
    const { page, open, show } = await panelPage(
      stage,
      `<style>${css}</style>${'<p>Text</p>'.repeat(9)}${PICTURE}`,
    );
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 320 * scale,
      height: 400 * scale,
      deviceScaleFactor: 1,
      mobile: scale > 1,
    });
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await open({ existingName: 'A text of the page that is quite long, as such texts are now and then' });
    await show(done({ text: LONG }));
    const isInside = () =>
      page.locator('.panel').evaluate((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        const { offsetLeft, offsetTop, width, height } = visualViewport!;
        return (
          left >= offsetLeft &&
          top >= offsetTop &&
          right <= offsetLeft + width &&
          bottom <= offsetTop + height
        );
      });
    await expect.poll(isInside).toBe(true);
    await page.close();
  });
});

describe.each(LOOKS)('in $name', ({ media, tag }) => {
  test.each<[string, PanelState]>([
    ['working', { type: 'working' }],
    ['a description', done()],
    ['a private picture', done({ panelOnly: true })],
    ['our text in the page', { ...KEPT, written: SPOKEN.text, choice: null, notice: null }],
    ['what the person kept', KEPT],
    ['what the person rejected', REJECTED],
    ['a refusal', REFUSED],
    ['a refusal that the person wants', { ...REFUSED, choice: 'rejected' } as PanelState],
    ['a failure', FAILED],
  ])('axe-core finds nothing wrong with %s', async (_, state) => {
    const { page, open, show } = await panelPage(stage);
    await page.emulateMedia(media);
    await open({ existingName: 'old' });
    await show(state);
    // The progress bar fades in.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await violations(page, 'html > div', tag)).toEqual([]);
    await page.close();
  });
});
