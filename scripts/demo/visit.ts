import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibleNames } from '#scripts/lib/accessible-names.ts';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { reportsByPicture } from './reports.ts';
import { rowsOf, type NamesByPicture, type DemoRow } from './rows.ts';

const MARK = 'data-picture';
const POLL_MS = 500;
/** How long all pictures may take together, the model's first load included. */
const PATIENCE_MS = 180_000;
/** How long everything must stay right: a late answer must not overwrite a good text. */
const STEADY_MS = 2_000;

/** The accessible names on the page without the extension. */
export async function namesUnaided(browser: BrowserContext, url: string): Promise<NamesByPicture> {
  const page = await openDemo(browser, url);
  return accessibleNames(page, MARK);
}

export interface Visit {
  page: Page;
  rows: DemoRow[];
}

/** Opens the page in a browser with the extension and waits until every picture is right, or until time is up. */
export async function visit(browser: BrowserContext, url: string, before: NamesByPicture): Promise<Visit> {
  // Opened first, so that the demo page is in front: a page in a background tab gets no idle time and no intersections.
  const studio = await openExtensionPage(browser, 'studio.html');
  const page = await openDemo(browser, url);
  let rows = await readRows();
  let steadySince: number | null = null;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    rows = await readRows();
    if (rows.some(({ problems }) => problems.length > 0)) steadySince = null;
    else steadySince ??= Date.now();
    if (steadySince !== null && Date.now() - steadySince >= STEADY_MS) break;
  }
  await studio.close();
  return { page, rows };

  async function readRows(): Promise<DemoRow[]> {
    const { frames } = await tabStatus(studio, url);
    return rowsOf(before, await accessibleNames(page, MARK), await reportsByPicture(page, frames));
  }
}

/** Opens the page and scrolls through it once, so that lazy pictures load and the late one is inserted. */
async function openDemo(browser: BrowserContext, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator(`[${MARK}=inserted-later]`).waitFor();
  await page.locator(`[${MARK}=lazy]`).scrollIntoViewIfNeeded();
  await page.waitForFunction((mark) => {
    const lazy = document.querySelector<HTMLImageElement>(`[${mark}=lazy]`);
    return lazy !== null && lazy.complete && lazy.naturalWidth > 0;
  }, MARK);
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}
