import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS, violations } from '#tests/support/browser/axe.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { studioPage } from '#tests/support/dom/studio-page.ts';
import { findingsShown, pageSection, privacySection } from '#tests/support/dom/studio-sections.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const SECTIONS = {
  try: () => findingsShown(stage),
  page: () => pageSection(stage),
  models: () => studioPage(stage, [], '#models'),
  privacy: () => privacySection(stage),
};

describe.each(Object.entries(SECTIONS))('the section %s', (_name, open) => {
  test.each(LOOKS)('axe-core finds nothing wrong with it in $name', async ({ media, tag }) => {
    const { page } = await open();
    await page.emulateMedia(media);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await violations(page, 'html', tag)).toEqual([]);
    await page.close();
  });

  test('320 pixels are wide enough', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  test('mirrored, nothing sticks out', async () => {
    const { page } = await open();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900);
    await page.close();
  });
});
