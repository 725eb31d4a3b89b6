import type { Findings } from '#utils/domain/findings.ts';
import { log } from '#utils/log/log.ts';
import { openCache, type CacheDatabase } from './open-cache.ts';

/** What an entry is found by: nothing that one site had described is seen by another. */
export interface CacheKey {
  site: string;
  /** SHA-256 of the file. */
  sha256: string;
  model: string;
  /** Of the model and of what describes with it. */
  version: string;
  /** The decoding in use, as text. */
  decoding: string;
}

export interface CacheOptions {
  name?: string;
  mostBytes?: number;
  /** Milliseconds after which an entry is deleted, used or not. */
  mostAge?: number;
}

/** Findings kept between visits. Where the disk is full or the database fails, everything is simply not found. */
export interface Cache {
  get(key: CacheKey): Promise<Findings | undefined>;
  put(key: CacheKey, findings: Findings): Promise<void>;
  /** Whether anything of a site is kept. */
  knows(site: string): Promise<boolean>;
  /** Deletes the entries of one site, or all. */
  forget(site?: string): Promise<void>;
  status(): Promise<{ bytes: number; entries: number }>;
  /** Sets how many bytes may be kept, and deletes what is beyond. */
  resize(mostBytes: number): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

export function createCache(options: CacheOptions = {}): Cache {
  const { name = 'findings', mostAge = 30 * DAY } = options;
  let { mostBytes = 20_000_000 } = options;
  let opened: Promise<CacheDatabase> | null = null;
  /** Bytes put since the last look at what must go: to look is to read everything. */
  let unchecked = Infinity;

  const open = () => {
    opened ??= openCache(name, () => (opened = null)).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };

  return {
    get: (key) =>
      orElse(undefined, async () => {
        const database = await open();
        const entry = await database.get('findings', pathOf(key));
        if (!entry || !isOfTime(entry.made, Date.now(), mostAge)) return undefined;
        await orElse<unknown>(null, () => database.put('findings', { ...entry, used: Date.now() }));
        return entry.findings;
      }),

    put: (key, findings) =>
      orElse(undefined, async () => {
        const database = await open();
        const now = Date.now();
        const size = JSON.stringify(findings).length;
        await database.put('findings', {
          key: pathOf(key),
          site: key.site,
          findings,
          size,
          made: now,
          used: now,
        });
        unchecked += size;
        if (unchecked < mostBytes / 20) return;
        unchecked = 0;
        await deleteOlder(database, now - mostAge);
        await deleteFuture(database, now);
        await deleteLeastUsed(database, mostBytes);
      }),

    knows: (site) =>
      orElse(false, async () => {
        const database = await open();
        return (await database.countFromIndex('findings', 'site', site)) > 0;
      }),

    forget: (site) =>
      orElse(undefined, async () => {
        const database = await open();
        if (site === undefined) await database.clear('findings');
        else await deleteSite(database, site);
      }),

    resize: (bytes) =>
      orElse(undefined, async () => {
        const grows = bytes >= mostBytes;
        mostBytes = bytes;
        if (!grows) await deleteLeastUsed(await open(), bytes);
      }),

    status: () =>
      orElse({ bytes: 0, entries: 0 }, async () => {
        const sizes = (await (await open()).getAll('findings')).map((entry) => entry.size);
        return { bytes: sizes.reduce((sum, size) => sum + size, 0), entries: sizes.length };
      }),
  };
}

async function deleteSite(database: CacheDatabase, site: string): Promise<void> {
  const { store } = database.transaction('findings', 'readwrite');
  for await (const cursor of store.index('site').iterate(site)) await cursor.delete();
}

async function deleteOlder(database: CacheDatabase, before: number): Promise<void> {
  const { store } = database.transaction('findings', 'readwrite');
  for await (const cursor of store.index('made').iterate(IDBKeyRange.upperBound(before, true))) {
    await cursor.delete();
  }
}

/** A clock that was wrong has dated these: they would outlive their time by as much. */
async function deleteFuture(database: CacheDatabase, now: number): Promise<void> {
  const { store } = database.transaction('findings', 'readwrite');
  for await (const cursor of store.index('made').iterate(IDBKeyRange.lowerBound(now + DAY, true))) {
    await cursor.delete();
  }
}

async function deleteLeastUsed(database: CacheDatabase, mostBytes: number): Promise<void> {
  const { store } = database.transaction('findings', 'readwrite');
  let bytes = (await store.getAll()).reduce((sum, entry) => sum + entry.size, 0);
  if (bytes <= mostBytes) return;
  for await (const cursor of store.index('used').iterate()) {
    if (bytes <= mostBytes) return;
    bytes -= cursor.value.size;
    await cursor.delete();
  }
}

/** Clocks are set back by some seconds all the time; a day is no correction. */
function isOfTime(made: number, now: number, mostAge: number): boolean {
  return made >= now - mostAge && made <= now + DAY;
}

function pathOf({ site, sha256, model, version, decoding }: CacheKey): string[] {
  return [site, sha256, model, version, decoding];
}

/** The cache is a convenience: without it everything still works, only slower. */
async function orElse<T>(fallback: T, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    log.warn('The cache could not be used', error);
    return fallback;
  }
}
