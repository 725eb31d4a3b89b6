import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibleNames } from '#scripts/lib/accessible-names.ts';
import { openExtensionPage, tabStatus } from '#scripts/lib/extension-page.ts';
import { reportsByPicture } from './reports.ts';
import { rowsOf, type Names, type Row } from './rows.ts';

const MARK = 'data-picture';
const POLL_MS = 500;
/** How long all pictures may take together, the model's first load included. */
const PATIENCE_MS = 180_000;
/** How long all must stay as they should be: nothing may be written late over what was right. */
const STEADY_MS = 2_000;

/** What a screen reader finds on the page where nobody helps it. */
export async function namesUnaided(browser: BrowserContext, url: string): Promise<Names> {
  const page = await openDemo(browser, url);
  return accessibleNames(page, MARK);
}

export interface Visit {
  page: Page;
  rows: Row[];
}

/** Opens the page in a browser with the extension and waits until every picture is as it should be, or in vain. */
export async function visit(browser: BrowserContext, url: string, before: Names): Promise<Visit> {
  // First: a page in a tab at the back gets no idle time and no news of what is in view.
  const own = await openExtensionPage(browser, 'studio.html');
  const page = await openDemo(browser, url);
  let rows = await readRows();
  let steadySince: number | null = null;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    rows = await readRows();
    if (rows.some(({ problems }) => problems.length > 0)) steadySince = null;
    else steadySince ??= Date.now();
    if (steadySince !== null && Date.now() - steadySince >= STEADY_MS) break;
  }
  await own.close();
  return { page, rows };

  async function readRows(): Promise<Row[]> {
    const { frames } = await tabStatus(own, url);
    return rowsOf(before, await accessibleNames(page, MARK), await reportsByPicture(page, frames));
  }
}

/** Opens the page and scrolls through it once, so that lazy pictures load and the late one is there. */
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
