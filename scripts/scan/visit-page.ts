import type { BrowserContext } from 'playwright-core';
import { watchForMoves } from './moved-on.ts';
import type { ScannedFrame, Scanner } from './scanner.ts';
import { scrollThrough } from './scroll.ts';

/** Some pages never finish loading. After this time a page is scanned as it is. */
const LOAD_MS = 15_000;

/**
 * Opens an address in a tab of its own, scrolls through it and scans it.
 * @throws MovedOn if another document takes the page's place
 */
export async function scanAddress(
  address: string,
  describe: boolean,
  context: BrowserContext,
  scanner: Scanner,
): Promise<ScannedFrame[]> {
  const tab = await context.newPage();
  try {
    const watch = await watchForMoves(tab);
    const response = await watch.whileItStays(
      tab.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_MS }),
    );
    if (response && !response.ok()) throw new Error(`The server answered ${response.status()}.`);
    await tab.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined);
    await watch.settle();
    await watch.whileItStays(scrollThrough(tab));
    return await watch.whileItStays(scanner.scan(tab, describe));
  } finally {
    // Closing a tab that keeps loading itself again never ends; a blank one closes at once.
    await tab.goto('about:blank').catch(() => undefined);
    await tab.close();
  }
}
