import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const POLL_MS = 200;
/** How long a page must show no progress bar before it counts as finished. */
const STEADY_MS = 1_200;
const PATIENCE_MS = 120_000;
/** How long to wait for progress bars to go. */
const WORK_MS = 90_000;

/**
 * Waits until `ready` is in the page and there is no progress bar. Prints a message if one stays.
 * @throws if `ready` does not appear
 */
export async function settle(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor({ timeout: PATIENCE_MS });
  let quietSince = Date.now();
  for (const end = Date.now() + WORK_MS; Date.now() < end; await sleep(POLL_MS)) {
    if ((await page.locator('progress').count()) > 0) quietSince = Date.now();
    if (Date.now() - quietSince >= STEADY_MS) return;
  }
  console.error(`${page.url()} was still at work after ${WORK_MS / 1000} s, and is shown so.`);
}

/** How long no image must get a text before all of them count as described. */
const DESCRIBED_MS = 12_000;

/** Waits until no more images of a page get a text. */
export async function described(page: Page): Promise<void> {
  let count = 0;
  let since = Date.now();
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    const now = await page.locator('img[alt]:not([alt=""])').count();
    if (now !== count) since = Date.now();
    count = now;
    if (count > 0 && Date.now() - since >= DESCRIBED_MS) return;
  }
}
