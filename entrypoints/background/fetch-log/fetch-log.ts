import { storage } from 'wxt/utils/storage';
import { log } from '#utils/log/log.ts';
import type { FailedAnswer } from '#utils/protocol/host-contract.ts';
import type { AskMessage } from '#utils/protocol/page-protocol.ts';
import type { Fetched } from '#utils/protocol/studio-protocol.ts';

/** Only the newest are kept: enough to see what is going on, and the list stays small. */
const MOST = 500;
const LONGEST_ADDRESS = 500;
/** Many pictures are loaded at once: what comes within this time, in ms, is written together. */
const PAUSE_MS = 200;

/** In memory until the browser is closed: it outlives this service worker. */
const stored = storage.defineItem<Fetched[]>('session:fetched', { fallback: [] });

let fresh: Fetched[] = [];
let writing: Promise<void> | null = null;

/** Writes down that a picture which a page asked about was loaded, by the host or by the page. Never called for private windows. */
export function logFetch(
  { source, key }: Pick<AskMessage, 'source' | 'key'>,
  page: string,
  answer: { ok: true } | FailedAnswer,
  way: 'omit' | 'include' | 'page',
): void {
  const byHost = way === 'include' ? 'host-with-cookies' : 'host';
  const address = source.by === 'host' ? source.url : key;
  // What is inside the page itself is not loaded from anywhere.
  if (!/^https?:/i.test(address)) return;
  logAddress(address, page, source.by === 'page' || way === 'page' ? 'page' : byHost, answer);
}

/** Writes down that an address was loaded, or that it was tried. Never called for private windows. */
export function logAddress(
  address: string,
  page: string,
  by: Fetched['by'],
  answer: { ok: true } | FailedAnswer,
): void {
  fresh.push({
    address: address.slice(0, LONGEST_ADDRESS),
    page: page.slice(0, LONGEST_ADDRESS),
    at: Date.now(),
    by,
    outcome: answer.ok ? 'loaded' : answer.failure.reason,
  });
  writing ??= writeSoon();
}

/** Newest first. */
export async function fetchedList(): Promise<Fetched[]> {
  await writing;
  return (await stored.getValue()).toReversed();
}

export async function forgetFetched(): Promise<void> {
  await writing;
  await stored.setValue([]);
}

async function writeSoon(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const added = fresh;
  fresh = [];
  // Where the browser has no room for it, these are missing in the list; those that come later need not be.
  await keep(added).catch(log.swallowed('fetch log: not written'));
  writing = fresh.length > 0 ? writeSoon() : null;
}

async function keep(added: Fetched[]): Promise<void> {
  await stored.setValue([...(await stored.getValue()), ...added].slice(-MOST));
}
