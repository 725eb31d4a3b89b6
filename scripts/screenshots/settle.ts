import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const POLL_MS = 200;
/** How long nothing may be under way before a page counts as finished. */
const STEADY_MS = 1_200;
const PATIENCE_MS = 120_000;

/**
 * Waits until `ready` is in the page and no progress bar is.
 * @throws where that takes too long; the message names the page.
 */
export async function settle(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor({ timeout: PATIENCE_MS });
  let quietSince = Date.now();
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    if ((await page.locator('progress').count()) > 0) quietSince = Date.now();
    if (Date.now() - quietSince >= STEADY_MS) return;
  }
  throw new Error(`${page.url()} was still at work after ${PATIENCE_MS / 1000} s. Try again with less load.`);
}
