import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelState } from '#entrypoints/content/panel/panel-contract.ts';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { done, FAILED, panelPage, REFUSED } from '#tests/support/dom/panel-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a page 320 pixels wide has the whole panel in view', async () => {
  const { page, open, show } = await panelPage(stage);
  await page.setViewportSize({ width: 320, height: 480 });
  await open({ existingName: 'A text of the page that is quite long, as such texts are now and then' });
  await show(done({ text: 'Possibly: a very long text '.repeat(8) }));
  await expect
    .poll(async () => {
      const box = (await page.locator('.panel').boundingBox())!;
      return box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 480;
    })
    .toBe(true);
  await page.close();
});

describe.each(LOOKS)('in $name', ({ media }) => {
  test.each<[string, PanelState]>([
    ['working', { type: 'working' }],
    ['a description', done()],
    ['a private picture', done({ panelOnly: true })],
    ['a refusal', REFUSED],
    ['a failure', FAILED],
  ])('axe-core finds nothing wrong with %s', async (_, state) => {
    const { page, open, show } = await panelPage(stage);
    await page.emulateMedia(media);
    await open({ existingName: 'old' });
    await show(state);
    // The progress bar fades in.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await violations(page, 'html > div')).toEqual([]);
    await page.close();
  });
});
