import { storage } from 'wxt/utils/storage';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { FromPage } from '#utils/protocol/page-protocol.ts';
import type { Fetched } from '#utils/protocol/studio-protocol.ts';

type Ask = Pick<Extract<FromPage, { type: 'ask' }>, 'source' | 'key'>;

/** The newest are kept: enough to see what is going on, and it stays small. */
const MOST = 500;
const LONGEST_ADDRESS = 500;
/** Pictures come in crowds: they are written down together, in ms. */
const PAUSE_MS = 200;

/** In memory, past the death of this service worker, until the browser is closed. */
const kept = storage.defineItem<Fetched[]>('session:fetched', { fallback: [] });

let fresh: Fetched[] = [];
let writing: Promise<void> | null = null;

/** Writes down that a page's picture was loaded, by the host or by the page. Never called for private windows. */
export function logFetch(
  { source, key }: Ask,
  page: string,
  answer: Pick<HostAnswer, 'ok'>,
  credentials: 'omit' | 'include',
): void {
  const byHost = credentials === 'include' ? 'host-with-cookies' : 'host';
  const address = source.by === 'host' ? source.url : key;
  // What is inside the page itself is not loaded from anywhere.
  if (/^https?:/i.test(address))
    noteFetch(address, page, source.by === 'host' ? byHost : 'page', outcomeOf(answer));
}

export function noteFetch(
  address: string,
  page: string,
  by: Fetched['by'],
  outcome: Fetched['outcome'],
): void {
  fresh.push({
    address: address.slice(0, LONGEST_ADDRESS),
    page: page.slice(0, LONGEST_ADDRESS),
    at: Date.now(),
    by,
    outcome,
  });
  writing ??= writeSoon();
}

/** Newest first. */
export async function fetchedList(): Promise<Fetched[]> {
  await writing;
  return (await kept.getValue()).toReversed();
}

export async function forgetFetched(): Promise<void> {
  await writing;
  await kept.setValue([]);
}

export function outcomeOf(answer: object): Fetched['outcome'] {
  return 'failure' in answer ? (answer as Extract<HostAnswer, { ok: false }>).failure.reason : 'loaded';
}

async function writeSoon(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const added = fresh;
  fresh = [];
  await kept.setValue([...(await kept.getValue()), ...added].slice(-MOST));
  writing = fresh.length > 0 ? writeSoon() : null;
}
