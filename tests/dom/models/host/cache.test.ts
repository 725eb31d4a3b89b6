import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CacheKey, CacheOptions } from '#models/host/cache.ts';
import { openEnginePage, type EnginePage } from '#scripts/lib/engine-page.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

let engine: EnginePage;
beforeAll(async () => {
  engine = await openEnginePage();
});
afterAll(() => engine.close());

const KEY: CacheKey = { site: 's', sha256: 'x', model: 'm', version: '1', decoding: '3' };

/** Findings of about a thousand characters. */
const THOUSAND = findingsWith({ model: { id: '.'.repeat(800), version: '1' } });

function put(options: CacheOptions, change: Partial<CacheKey>, findings = THOUSAND): Promise<void> {
  return engine.page.evaluate(
    async ([how, key, what]) => {
      await globalThis.engine.createCache(how).put(key, what);
      // The next entry is younger by at least a millisecond.
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    [options, { ...KEY, ...change }, findings] as const,
  );
}

function isFound(options: CacheOptions, change: Partial<CacheKey>): Promise<boolean> {
  return engine.page.evaluate(
    async ([how, key]) => {
      const found = (await globalThis.engine.createCache(how).get(key)) !== undefined;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return found;
    },
    [options, { ...KEY, ...change }] as const,
  );
}

function status(options: CacheOptions) {
  return engine.page.evaluate((how) => globalThis.engine.createCache(how).status(), options);
}

test('when it is full, what was used longest ago goes first', async () => {
  const small = { name: 'small', mostBytes: 3_500 };
  for (const sha256 of ['a', 'b', 'c']) await put(small, { sha256 });
  expect(await isFound(small, { sha256: 'a' })).toBe(true);
  await put(small, { sha256: 'd' });
  expect(await isFound(small, { sha256: 'b' })).toBe(false);
  for (const sha256 of ['a', 'c', 'd']) expect(await isFound(small, { sha256 })).toBe(true);
  const { bytes, entries } = await status(small);
  expect(entries).toBe(3);
  expect(bytes).toBeLessThanOrEqual(3_500);
});

test('what is too old is not found, and goes when something else comes', async () => {
  await put({ name: 'ageing' }, { sha256: 'old' });
  const ageing = { name: 'ageing', mostAge: 1 };
  expect(await isFound(ageing, { sha256: 'old' })).toBe(false);
  expect((await status(ageing)).entries).toBe(1);
  await put(ageing, { sha256: 'new' });
  expect((await status(ageing)).entries).toBe(1);
});

test('another site, file, model, version or decoding finds nothing', async () => {
  const cache = { name: 'keys' };
  await put(cache, {});
  expect(await isFound(cache, {})).toBe(true);
  const changes = [{ site: 't' }, { sha256: 'y' }, { model: 'n' }, { version: '2' }, { decoding: '1' }];
  for (const change of changes) expect(await isFound(cache, change)).toBe(false);
});

test('allowed less, it drops what is beyond at once; allowed nothing, it keeps nothing', async () => {
  const name = 'resized';
  for (const sha256 of ['a', 'b', 'c']) await put({ name }, { sha256 });
  const counts = await engine.page.evaluate(
    async ([how, key, what]) => {
      const cache = globalThis.engine.createCache(how);
      const entries = async () => (await cache.status()).entries;
      await cache.resize(2_500);
      const less = await entries();
      await cache.resize(0);
      await cache.put(key, what);
      return [less, await entries()];
    },
    [{ name }, KEY, THOUSAND] as const,
  );
  expect(counts).toEqual([2, 0]);
});

/** Leaves a database of that name behind, as something else may have made it. */
function leaveDatabase(name: string, version: number, store: string): Promise<void> {
  return engine.page.evaluate(
    ([name, version, store]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
    [name, version, store] as const,
  );
}

test.each([
  ['what a later version of the extension has left', 99, 'secrets'],
  ['a database that has lost its store', 1, 'secrets'],
  ['a database that has lost its indexes', 1, 'findings'],
])('%s is replaced, and so deleted', async (_, version, store) => {
  const name = `replaced-${version}-${store}`;
  await leaveDatabase(name, version, store);
  await put({ name }, {});
  expect(await isFound({ name }, {})).toBe(true);
  const stores = await engine.page.evaluate(
    (name) =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          resolve([...opening.result.objectStoreNames]);
          opening.result.close();
        });
      }),
    name,
  );
  expect(stores).toEqual(['findings']);
});

test('on a full disk nothing is kept, what is there is still found, and once there is room all is as before', async () => {
  const name = 'full';
  await put({ name }, { sha256: 'earlier' });
  const found = await engine.page.evaluate(
    async ([how, key, what]) => {
      const { put } = IDBObjectStore.prototype;
      const cache = globalThis.engine.createCache(how);
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
      await cache.put(key, what);
      const whileFull = [await cache.get(key), await cache.get({ ...key, sha256: 'earlier' })];
      IDBObjectStore.prototype.put = put;
      await cache.put(key, what);
      return [...whileFull, await cache.get(key)].map((one) => one !== undefined);
    },
    [{ name }, KEY, THOUSAND] as const,
  );
  expect(found).toEqual([false, true, true]);
});

test('what a clock that was wrong has dated years ahead is not found, and goes when something else comes', async () => {
  const name = 'clock';
  await engine.page.evaluate(
    async ([how, key, what]) => {
      const { now } = Date;
      Date.now = () => now() + 10 * 365 * 24 * 60 * 60 * 1000;
      await globalThis.engine.createCache(how).put(key, what);
      Date.now = now;
    },
    [{ name }, KEY, THOUSAND] as const,
  );
  expect(await isFound({ name }, {})).toBe(false);
  await put({ name }, { sha256: 'new' });
  expect((await status({ name })).entries).toBe(1);
  expect(await isFound({ name }, { sha256: 'new' })).toBe(true);
});
