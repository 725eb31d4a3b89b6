import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alikeControls } from '#tests/support/browser/alike-controls.ts';
import { popupPage, STATUS } from '#tests/support/dom/popup-page.ts';
import { openStage, type Stage } from '#tests/support/dom/stage.ts';
import { FOUND, PAGE_IMAGES, PRIVACY } from '#tests/support/dom/studio-data.ts';
import { PNG, studioPage } from '#tests/support/dom/studio-page.ts';
import { pageSection, privacySection } from '#tests/support/dom/studio-sections.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The images of the page twice, so that each file name occurs twice. */
const TWICE = {
  ...PAGE_IMAGES,
  frames: [
    ...PAGE_IMAGES.frames,
    ...structuredClone(PAGE_IMAGES.frames).map((frame) => Object.assign(frame, { frameId: 1 })),
  ],
};

/** The same text for the same file on two sites. */
const ALIKE_EDITS = {
  ...PRIVACY,
  edits: [
    ...PRIVACY.edits,
    ...structuredClone(PRIVACY.edits).map((edit) => Object.assign(edit, { site: 'example.com' })),
  ],
};

/** Two pictures with the same name, described by every model. */
async function tryTwice(): Promise<Page> {
  const { page, add } = await studioPage(stage, [FOUND]);
  await add(PNG, PNG);
  await page
    .getByRole('button', { name: /^Copy Markdown/ })
    .nth(1)
    .waitFor();
  await page.getByText('2 images: 2 described.').waitFor();
  return page;
}

const PAGES: Record<string, () => Promise<Page>> = {
  popup: async () => (await popupPage(stage, { tabStatus: [STATUS] })).page,
  try: tryTwice,
  'this page': async () => (await pageSection(stage, { pageImages: [TWICE] })).page,
  models: async () => (await studioPage(stage, [], '#models')).page,
  privacy: async () => (await privacySection(stage, { privacyReport: [ALIKE_EDITS] })).page,
  settings: async () => (await studioPage(stage, [], '#settings')).page,
};

test.each(Object.entries(PAGES))('no two controls of the page %s have the same name', async (_, open) => {
  const page = await open();
  await page.locator('main :is(button, summary, input)').first().waitFor();
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await alikeControls(page)).toEqual([]);
  await page.close();
});
