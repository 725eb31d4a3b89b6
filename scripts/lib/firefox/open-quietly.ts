import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** The parts of Puppeteer's inside that are used here: it has no public way to navigate without waiting for events. */
interface Inside {
  connection: { send(method: string, params: object): Promise<unknown> };
}

const POLL_MS = 50;
const PATIENCE_MS = 20_000;

/**
 * Opens an address in a tab of its own. Firefox tells WebDriver nothing about how pages of its own, and of extensions, are
 * loaded, so Puppeteer's `goto` would wait for ever: this asks the page itself.
 * @throws if it does not open
 */
export async function openQuietly(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const { connection } = browser as unknown as Inside;
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
    // Between two documents there is nobody to answer.
    const state = await page
      .evaluate(() => ({ href: location.href, ready: document.readyState }))
      .catch(() => null);
    if (state?.ready === 'complete' && state.href.startsWith(url)) return page;
  }
  throw new Error(`Firefox did not open ${url} within ${PATIENCE_MS / 1000} s.`);
}
