import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubCard } from '#models/catalog/hub/hub-card.ts';
import { createHubDownloads } from '#models/hub-store/hub-downloads.ts';
import { openTop } from '#models/hub-store/folders.ts';
import type { FromStoreWorker, ToStoreWorker } from '#models/hub-store/worker-messages.ts';
import { useMemoryFolders, writeFiles } from '#tests/support/hub/memory-folders.ts';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';

const FILES = new Map([['config.json', new Uint8Array(10)]]);
const WASM = { device: 'wasm', dtype: 'q8', memory: 1 } as const;
const CARD = tinyCard('florence-2', FILES, {
  variants: [WASM, { device: 'webgpu', dtype: 'q4f16', memory: 1 }],
});
const KEY = { id: CARD.id, dtype: 'q8' };

const cards = vi.hoisted(() => [] as HubCard[]);
vi.mock('#models/catalog/hub/load-hub-catalog.ts', () => ({
  loadHubCatalog: async () => ({ cards, problems: [] }),
  findHubCard: async (_: string, id: string) => cards.find((card) => card.id === id),
}));

/** Every worker that was made, and what each was told. */
const workers: { told: ToStoreWorker['type'][] }[] = [];

class StandingWorker extends EventTarget {
  told: ToStoreWorker['type'][] = [];
  terminate = () => {};
  constructor() {
    super();
    workers.push(this);
  }
  postMessage({ type }: ToStoreWorker): void {
    this.told.push(type);
    const stopped: FromStoreWorker = { type: 'stopped' };
    if (type === 'stop') this.dispatchEvent(new MessageEvent('message', { data: stopped }));
  }
}

beforeEach(() => {
  useMemoryFolders();
  vi.stubGlobal('Worker', StandingWorker);
  workers.length = 0;
  cards.splice(0, Infinity, CARD);
});
afterEach(() => vi.unstubAllGlobals());

const openFrame = () => ({ port: new MessageChannel().port1, close: () => {} });
const downloads = () => createHubDownloads({ base: 'package/', openFrame, changed: () => {} });

test('two clicks on Download begin one download, which can be paused', async () => {
  const hub = downloads();
  await Promise.all([hub.download(KEY, null), hub.download(KEY, null)]);
  expect(workers.map(({ told }) => told)).toEqual([['download']]);
  expect(hub.isBusy()).toBe(true);
  await hub.pause(KEY);
  expect(workers.map(({ told }) => told)).toEqual([['download', 'stop']]);
  expect(hub.isBusy()).toBe(false);
});

test('only variants that can run here are offered and downloaded', async () => {
  const hub = downloads();
  const { models } = await hub.status();
  expect(models.map(({ dtype }) => dtype)).toEqual(['q8']);
  await expect(hub.download({ ...KEY, dtype: 'q4f16' }, null)).rejects.toThrow('that can run here');
  expect(workers).toEqual([]);
});

test('deleting everything also deletes a model whose card is no longer in the package', async () => {
  const top = await navigator.storage.getDirectory();
  await writeFiles(await openTop('hub'), new Map([['withdrawn/main/config.json', new Uint8Array(3)]]));
  const hub = downloads();
  await hub.download(KEY, null);
  await hub.removeAll();
  expect(workers.map(({ told }) => told)).toEqual([['download', 'stop']]);
  expect(await Array.fromAsync(top.keys())).toEqual([]);
});
