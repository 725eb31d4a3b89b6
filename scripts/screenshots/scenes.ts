import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { serviceWorkerOf } from '#scripts/lib/browser.ts';
import { describeByMenu } from '#scripts/lib/describe-by-menu.ts';
import { extensionAddress, tabIdOf } from '#scripts/lib/extension-page.ts';
import { openPage, type Appearance } from './appearances.ts';
import { described, settle } from './settle.ts';

/** What every scene needs. */
export interface SceneContext {
  browser: BrowserContext;
  /** Address of the demo page. */
  demo: string;
}

/** A page that is ready for its screenshot. */
export interface ReadyPage {
  page: Page;
  close(): Promise<void>;
}

export interface Scene {
  name: string;
  open(context: SceneContext, appearance: Appearance): Promise<ReadyPage>;
}

const WINDOW = { width: 1280, height: 900 };
const TALL = { ...WINDOW, height: 1400 };
/** Chromium makes a popup at most 600 pixels high. */
const POPUP = { width: 378, height: 600 };

const pathOf = (name: string) => fileURLToPath(new URL(`../demo/page/pictures/${name}`, import.meta.url));
const PICTURES = ['cat.jpg', 'coffee.jpg', 'astronaut.jpg', 'notice.png'].map(pathOf);
const PHOTO = pathOf('photographer.jpg');

/** Everything that a screenshot is taken of. */
export const SCENES: readonly Scene[] = [
  section(
    'try',
    async (page) => {
      const input = page.locator('input[type=file]').first();
      // The first picture also waits for the models to load. Its time would be misleading, so it is cleared again.
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
      await settle(page, '.samples li:first-child .heard');
    },
    { ...WINDOW, height: 1100 },
  ),
  { name: 'popup', open: openPopup },
  { name: 'panel', open: openPanel },
];

function section(name: string, prepare: (page: Page) => Promise<void>, size = WINDOW): Scene {
  return {
    name,
    async open({ browser }, appearance) {
      const page = await openPage(browser, appearance, size);
      await page.goto(await extensionAddress(browser, `studio.html#${name}`));
      await prepare(page);
      return { page, close: () => page.close() };
    },
  };
}

/** One photo, and where the model looked when it wrote one of the words. */
async function openAttention({ browser }: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const page = await openPage(browser, appearance, WINDOW);
  await page.goto(await extensionAddress(browser, 'studio.html#try'));
  await page.locator('input[type=file]').first().setInputFiles(PHOTO);
  await settle(page, '.card');
  await page.locator('.card summary').first().click();
  const word = page.locator('.player input[type=range]');
  await word.focus();
  await word.press('End');
  await page.locator('.card').evaluate((card) => card.scrollIntoView());
  return { page, close: () => page.close() };
}

async function openScorecard({ browser }: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const page = await openPage(browser, appearance, { ...WINDOW, height: 2650 });
  await page.goto(await extensionAddress(browser, 'studio.html#models'));
  await page.locator('.scorecard canvas').last().waitFor();
  await page.locator('.scorecard').evaluate((scorecard) => scorecard.scrollIntoView());
  return { page, close: () => page.close() };
}

async function openThisPage(context: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const demo = await openDemo(context, appearance);
  const page = await openPage(context.browser, appearance, WINDOW);
  await page.goto(
    await extensionAddress(context.browser, `studio.html#page?tab=${await tabOf(context.browser, demo)}`),
  );
  await settle(page, 'main img');
  // Accepts a text that the extension has written.
  await page.locator('.image button.primary:not([aria-disabled])').first().click();
  await page.locator('.image.accepted').waitFor();
  return { page, close: () => closeAll(page, demo) };
}

async function openPrivacy(context: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const demo = await openDemo(context, appearance);
  const page = await openPage(context.browser, appearance, WINDOW);
  await page.goto(await extensionAddress(context.browser, 'studio.html#privacy'));
  await settle(page, 'main td');
  return { page, close: () => closeAll(page, demo) };
}

async function openPopup(context: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const demo = await openDemo(context, appearance);
  const page = await openPage(context.browser, appearance, POPUP);
  await page.goto(
    await extensionAddress(context.browser, `popup.html?tab=${await tabOf(context.browser, demo)}`),
  );
  // Its progress bar may stay, because lazy pictures wait in a background tab.
  await page.locator('.counts').waitFor();
  await page.waitForTimeout(1_000);
  return { page, close: () => closeAll(page, demo) };
}

async function openPanel(context: SceneContext, appearance: Appearance): Promise<ReadyPage> {
  const page = await openDemo(context, appearance);
  await page.locator('[data-picture=cat]').click({ button: 'right' });
  await describeByMenu(await serviceWorkerOf(context.browser), await tabOf(context.browser, page));
  // The panel is in a closed shadow root, so nothing can be waited for.
  await page.waitForTimeout(PANEL_MS);
  return { page, close: () => page.close() };
}

/** Long enough to fetch a stored description and to draw the panel. */
const PANEL_MS = 3_000;

/** The demo page, once its picture of a cat has been described. */
async function openDemo({ browser, demo }: SceneContext, appearance: Appearance): Promise<Page> {
  const page = await openPage(browser, appearance, WINDOW);
  await page.goto(demo);
  await page.locator('[data-picture=cat]:is([alt]:not([alt=""]))').waitFor({ timeout: 120_000 });
  // Lazy pictures load once they have been near the viewport.
  await page.locator('[data-picture=lazy]').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_000);
  await page.evaluate(() => scrollTo(0, 0));
  await described(page);
  return page;
}

/** Id of the tab that shows `page`. */
async function tabOf(browser: BrowserContext, page: Page): Promise<number> {
  return tabIdOf(await serviceWorkerOf(browser), page.url());
}

async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}
