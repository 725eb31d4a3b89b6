import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Findings } from '#utils/domain/findings.ts';

export interface CacheEntry {
  key: string[];
  site: string;
  findings: Findings;
  /** Characters of the findings as JSON: near enough to what they take on disk. */
  size: number;
  /** Milliseconds since 1970: when it was made, and when last used. */
  made: number;
  used: number;
}

interface Schema extends DBSchema {
  findings: { key: string[]; value: CacheEntry; indexes: { site: string; made: number; used: number } };
}

export type CacheDatabase = IDBPDatabase<Schema>;

const INDEXES = ['site', 'made', 'used'] as const;

/** A later version of the extension has left it, or the browser cannot read it any more. */
const UNREADABLE: ReadonlySet<string> = new Set(['VersionError', 'UnknownError']);

/**
 * Opens the database of the cache. One that cannot be read is replaced: what lies in it would help nobody, and nobody could
 * delete it from here either.
 * @param onClosed the browser has closed it
 * @throws where there can be no database, as on a full disk
 */
export async function openCache(name: string, onClosed: () => void): Promise<CacheDatabase> {
  try {
    const database = await openDatabase(name, onClosed);
    if (isWhole(database)) return database;
    database.close();
  } catch (error) {
    if (!(error instanceof DOMException && UNREADABLE.has(error.name))) throw error;
  }
  await deleteDB(name);
  return openDatabase(name, onClosed);
}

function openDatabase(name: string, onClosed: () => void): Promise<CacheDatabase> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      const store = database.createObjectStore('findings', { keyPath: 'key' });
      for (const index of INDEXES) store.createIndex(index, index);
    },
    // One that stayed open would keep another from replacing it, and whoever waits for that would wait for ever.
    blocking: (_version, _wanted, { target }) => {
      (target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Our version number alone proves nothing: a profile that was repaired or copied may have lost a store. */
function isWhole(database: CacheDatabase): boolean {
  if (!database.objectStoreNames.contains('findings')) return false;
  const { indexNames } = database.transaction('findings').store;
  return INDEXES.every((index) => indexNames.contains(index));
}
