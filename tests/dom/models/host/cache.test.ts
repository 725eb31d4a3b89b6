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

test('what a later version of the extension has left is replaced, and so deleted', async () => {
  const name = 'from-the-future';
  await engine.page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 99);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('secrets'));
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
    name,
  );
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
