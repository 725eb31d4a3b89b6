import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { serviceWorkerOf } from '#scripts/lib/browser.ts';
import { chooseDescribe, tabIdOf } from './ask.ts';
import { openPage, type Look } from './looks.ts';
import { described, settle } from './settle.ts';

/** What every scene plays on. */
export interface Set {
  browser: BrowserContext;
  /** Address of the demo page. */
  demo: string;
}

/** A page that is ready to be shown. */
export interface Shown {
  page: Page;
  close(): Promise<void>;
}

export interface Scene {
  name: string;
  open(set: Set, look: Look): Promise<Shown>;
}

const WINDOW = { width: 1280, height: 900 };
const TALL = { ...WINDOW, height: 1400 };
/** The most that Chromium gives a popup is 600 pixels. */
const POPUP = { width: 378, height: 600 };

const pathOf = (name: string) => fileURLToPath(new URL(`../demo/page/pictures/${name}`, import.meta.url));
const PICTURES = ['cat.jpg', 'coffee.jpg', 'astronaut.jpg', 'notice.png'].map(pathOf);
const PHOTO = pathOf('photographer.jpg');

/** What each section is recognised by once it is there. */
export const SCENES: readonly Scene[] = [
  section(
    'try',
    async (page) => {
      const input = page.locator('input[type=file]').first();
      // The first picture waits for the models to load: what is shown are the times of the others.
      await input.setInputFiles(PICTURES.slice(-1));
      await settle(page, '.card');
      await page.locator('.bar .quiet').click();
      await input.setInputFiles(PICTURES);
      await settle(page, '.card');
    },
    TALL,
  ),
  { name: 'attention', open: openAttention },
  section('models', (page) => settle(page, 'main h2'), TALL),
  { name: 'scorecard', open: openScorecard },
  { name: 'page', open: openThisPage },
  section('settings', (page) => settle(page, 'select'), TALL),
  { name: 'privacy', open: openPrivacy },
  section(
    'welcome',
    async (page) => {
      await page.locator('.try-it button').click();
      await settle(page, '.heard');
    },
    { ...WINDOW, height: 1100 },
  ),
  { name: 'popup', open: openPopup },
  { name: 'panel', open: openPanel },
];

function section(name: string, prepare: (page: Page) => Promise<void>, size = WINDOW): Scene {
  return {
    name,
    async open({ browser }, look) {
      const page = await openPage(browser, look, size);
      await page.goto(await addressOf(browser, `studio.html#${name}`));
      await prepare(page);
      return { page, close: () => page.close() };
    },
  };
}

/** One photo, and where the model looked for one of its words. */
async function openAttention({ browser }: Set, look: Look): Promise<Shown> {
  const page = await openPage(browser, look, WINDOW);
  await page.goto(await addressOf(browser, 'studio.html#try'));
  await page.locator('input[type=file]').first().setInputFiles(PHOTO);
  await settle(page, '.card');
  await page.locator('.card summary').first().click();
  const word = page.locator('.player input[type=range]');
  await word.focus();
  await word.press('End');
  await page.locator('.card').evaluate((card) => card.scrollIntoView());
  return { page, close: () => page.close() };
}

async function openScorecard({ browser }: Set, look: Look): Promise<Shown> {
  const page = await openPage(browser, look, { ...WINDOW, height: 2650 });
  await page.goto(await addressOf(browser, 'studio.html#models'));
  await page.locator('.scorecard canvas').last().waitFor();
  await page.locator('.scorecard').evaluate((scorecard) => scorecard.scrollIntoView());
  return { page, close: () => page.close() };
}

async function openThisPage(set: Set, look: Look): Promise<Shown> {
  const demo = await openDemo(set, look);
  const page = await openPage(set.browser, look, WINDOW);
  await page.goto(await addressOf(set.browser, `studio.html#page?tab=${await tabIdOf(set.browser, demo)}`));
  await settle(page, 'main img');
  // Written already: accepted, it is the person's.
  await page.locator('.image button.primary:not([aria-disabled])').first().click();
  await page.locator('.image.accepted').waitFor();
  return { page, close: () => closeAll(page, demo) };
}

async function openPrivacy(set: Set, look: Look): Promise<Shown> {
  const demo = await openDemo(set, look);
  const page = await openPage(set.browser, look, WINDOW);
  await page.goto(await addressOf(set.browser, 'studio.html#privacy'));
  await settle(page, 'main td');
  return { page, close: () => closeAll(page, demo) };
}

async function openPopup(set: Set, look: Look): Promise<Shown> {
  const demo = await openDemo(set, look);
  const page = await openPage(set.browser, look, POPUP);
  await page.goto(await addressOf(set.browser, `popup.html?tab=${await tabIdOf(set.browser, demo)}`));
  // Its progress bar may stay: lazy pictures of a page at the back wait.
  await page.locator('.counts').waitFor();
  await page.waitForTimeout(1_000);
  return { page, close: () => closeAll(page, demo) };
}

async function openPanel(set: Set, look: Look): Promise<Shown> {
  const page = await openDemo(set, look);
  await page.locator('[data-picture=cat]').click({ button: 'right' });
  await chooseDescribe(set.browser, page);
  // The panel is in a closed shadow tree: that it has come to an end shows in the image.
  await page.waitForTimeout(PANEL_MS);
  return { page, close: () => page.close() };
}

/** Long enough for a picture whose description is known, and for the panel to be drawn. */
const PANEL_MS = 3_000;

/** The demo page, once its picture of a cat has been described. */
async function openDemo({ browser, demo }: Set, look: Look): Promise<Page> {
  const page = await openPage(browser, look, WINDOW);
  await page.goto(demo);
  await page.locator('[data-picture=cat]:is([alt]:not([alt=""]))').waitFor({ timeout: 120_000 });
  // Lazy pictures load once they were near.
  await page.locator('[data-picture=lazy]').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_000);
  await page.evaluate(() => scrollTo(0, 0));
  await described(page);
  return page;
}

async function addressOf(browser: BrowserContext, path: string): Promise<string> {
  return new URL(`/${path}`, (await serviceWorkerOf(browser)).url()).href;
}

async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}
