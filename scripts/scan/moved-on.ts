import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Scripts that lead elsewhere mostly do so within this time after the page has loaded. */
const WATCH_MS = 2_000;
/** The longest delay of a meta refresh that is waited for. Pages that renew themselves every minute are scanned as they are. */
const LONGEST_DELAY_MS = 10_000;
const MARGIN_MS = 500;
/** Work in the old document fails a little before the new one is announced. */
const GRACE_MS = 3_000;
const BY_NAVIGATION = /navigat|execution context|ERR_ABORTED/i;

/** The page put another document in its place, so what was found does not belong to what it shows now. */
export class MovedOn extends Error {}

export interface Watch {
  /** Waits until a page that is about to move on has had the time to do so. @throws MovedOn */
  settle(): Promise<void>;
  /** The result of `work`, which ends at once when the page moves on. @throws MovedOn */
  whileItStays<Result>(work: Promise<Result>): Promise<Result>;
}

/**
 * Watches a tab in which nothing has been loaded yet. The second document in it means that the page moved on. Pages of a single
 * script change only their address: they stay.
 */
export async function watchForMoves(tab: Page): Promise<Watch> {
  const session = await tab.context().newCDPSession(tab);
  const { promise: moved, reject } = Promise.withResolvers<never>();
  // Nobody may be waiting for it.
  moved.catch(() => {});
  const shown: string[] = [];
  let error: MovedOn | null = null;
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined || error) return;
    shown.push(frame.url + (frame.urlFragment ?? ''));
    if (shown.length < 2) return;
    error = new MovedOn(sentenceFor(shown));
    reject(error);
  });
  await session.send('Page.enable');

  async function whileItStays<Result>(work: Promise<Result>): Promise<Result> {
    try {
      const result = await Promise.race([work, moved]);
      // The event of a move comes before the answer to whatever is asked after it.
      await session.send('Page.getNavigationHistory');
      if (!error) return result;
    } catch (cause) {
      // Whatever else went wrong: the move is why.
      if (BY_NAVIGATION.test(String(cause))) await Promise.race([moved.catch(() => {}), sleep(GRACE_MS)]);
      if (!error) throw cause;
    }
    throw error;
  }

  return {
    whileItStays,
    settle: () => whileItStays(tab.evaluate(refreshDelay).then((delay) => sleep(waitFor(delay)))),
  };
}

function waitFor(refreshDelay: number): number {
  return refreshDelay > LONGEST_DELAY_MS ? WATCH_MS : Math.max(WATCH_MS, refreshDelay + MARGIN_MS);
}

function sentenceFor([from = '', to = '']: readonly string[]): string {
  return from === to
    ? `The page reloaded itself while it was being scanned, so the report is incomplete.`
    : `The page moved on to ${to} while it was being scanned. Scan that address instead.`;
}

/** Runs in the page: milliseconds after which it says that it will show another document; 0 if it says nothing. */
function refreshDelay(): number {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="refresh" i]');
  const seconds = Number.parseFloat(meta?.content ?? '');
  return seconds > 0 ? seconds * 1000 : 0;
}
