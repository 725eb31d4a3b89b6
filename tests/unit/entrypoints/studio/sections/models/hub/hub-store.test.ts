import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { createHubStore } from '#entrypoints/studio/sections/models/hub/hub-store.ts';
import english from '#public/_locales/en/messages.json';
import { tinyCard } from '#tests/support/hub/tiny-card.ts';
import type { HubDownload, HubStatus } from '#utils/domain/hub-state.ts';
import { speak } from '#utils/language/i18n.ts';

const CARD = tinyCard('vit-gpt2', new Map([['config.json', new Uint8Array(100)]]));
const [VARIANT] = CARD.variants as [(typeof CARD.variants)[0]];

const sendMessage = vi.hoisted(() => vi.fn<(name: string) => Promise<HubStatus>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));
vi.mock('#utils/protocol/messages.ts', () => ({ sendMessage, onMessage: () => () => {} }));
vi.mock('#utils/settings/stored.ts', () => ({
  readSettings: async () => ({ hubMirror: '' }),
  watchSettings: () => {},
}));
vi.mock('#models/catalog/hub/load-hub-catalog.ts', () => ({
  loadHubCatalog: async () => ({ cards: [CARD], problems: [] }),
}));
vi.mock('#entrypoints/studio/sections/models/hub/ask-permission.ts', () => ({
  askPermission: async () => true,
  askToKeep: async () => {},
}));

speak(english);

const statusAt = (download: HubDownload): HubStatus => ({
  allowed: true,
  models: [{ id: CARD.id, dtype: VARIANT.dtype, total: 100, download, learnt: {} }],
  room: null,
});
const answer = (download: HubDownload) => sendMessage.mockResolvedValueOnce(statusAt(download));
const DOWNLOADING: HubDownload = { at: 'downloading', bytes: 10, secondsLeft: null };

beforeEach(() => sendMessage.mockReset());

/** A store that has loaded, and the texts that a screen reader hears, which says one only where it changes. */
async function loaded(download: HubDownload) {
  const store = createHubStore();
  answer(download);
  await store.load(new AbortController().signal);
  const heard: string[] = [];
  effect(() => void (store.said.value && heard.push(store.said.value.trim())));
  return { store, heard };
}

test('a model that is deleted is said to be, and one that could not be deleted is not', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { store, heard } = await loaded({ at: 'ready', bytes: 100 });
  sendMessage.mockRejectedValueOnce(new Error('a file is in use'));
  await store.remove(CARD);
  expect(heard).toEqual([]);
  answer({ at: 'absent' });
  await store.remove(CARD);
  expect(heard).toEqual(['Tiny vit-gpt2 was deleted.']);
});

test('a second pause is read aloud like the first', async () => {
  const { store, heard } = await loaded(DOWNLOADING);
  for (const round of [1, 2, 3]) {
    answer({ at: 'partial', bytes: 12 });
    store.pause(CARD, VARIANT);
    await vi.waitFor(() => expect(heard).toHaveLength(round));
    answer(DOWNLOADING);
    store.download(CARD, VARIANT);
    await vi.waitFor(() => expect(store.stateOf(CARD.id, VARIANT.dtype)?.download.at).toBe('downloading'));
  }
  expect(new Set(heard)).toEqual(new Set(['Tiny vit-gpt2: download paused']));
});
