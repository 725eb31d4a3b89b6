import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/unit/fake-storage.ts';
import { log } from '#utils/log/log.ts';
import type { SettingsMessage } from '#utils/protocol/page-protocol.ts';

const { values, storage } = fakeStorage();
const TABS = [
  { id: 1, url: 'https://a.example/' },
  { id: 2, url: 'https://b.example/' },
  { id: 3, url: 'chrome://settings/' },
];
let told: [number, SettingsMessage][];
const sendMessage = async (id: number, message: SettingsMessage) => {
  if (id === 3) throw new Error('Receiving end does not exist');
  told.push([id, message]);
};
const heard = new Map<string, (message: unknown) => unknown>();
vi.mock('#utils/protocol/messages.ts', () => ({
  onMessage: (name: string, listener: (message: unknown) => unknown) => heard.set(name, listener),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage,
    tabs: { query: async () => TABS, sendMessage },
    runtime: { id: 'ours', getURL: () => 'chrome-extension://ours/' },
  },
}));
const { settingsFor, tellPagesTheirSettings } =
  await import('#entrypoints/background/settings/tell-pages.ts');
const { saveSettings } = await import('#utils/settings/stored.ts');
tellPagesTheirSettings();

const modes = () => told.map(([id, { settings }]) => [id, settings.mode]);

beforeEach(() => {
  values.clear();
  told = [];
});

test('a page is told its own settings, and nothing of other sites', async () => {
  await saveSettings({ siteModes: { 'a.example': 'off' }, smallestSide: 40 });
  expect(await settingsFor('https://a.example/page')).toEqual({
    mode: 'off',
    smallestSide: 40,
    junkAlt: true,
  });
});

test('when a mode changes, every page is told once', async () => {
  await saveSettings({ siteModes: { 'a.example': 'off' } });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(modes()).toEqual([
    [1, 'off'],
    [2, 'automatic'],
  ]);
});

test('when images are to be judged again, every page is switched off and on', async () => {
  await saveSettings({ smallestSide: 50, defaultMode: 'request' });
  await vi.waitFor(() => expect(told).toHaveLength(4));
  expect(modes()).toEqual([
    [1, 'off'],
    [2, 'off'],
    [1, 'request'],
    [2, 'request'],
  ]);
  expect(told.at(-1)?.[1].settings.smallestSide).toBe(50);
});

test('settings that do not concern pages are kept from them', async () => {
  await saveSettings({ language: 'fr', longest: 90, idleSeconds: 30 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([]);
});

test('a tab that does not listen is counted and stops nobody', async () => {
  const before = log.counts()['settings: tab does not listen'] ?? 0;
  await saveSettings({ defaultMode: 'off' });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  await vi.waitFor(() => expect(log.counts()['settings: tab does not listen']).toBe(before + 1));
});

const OURS = { id: 'ours', url: 'chrome-extension://ours/offscreen.html' };
const tellBattery = (isLow: boolean, sender = OURS) => heard.get('battery')?.({ data: { isLow }, sender });
const sparing = () => told.map(([id, { settings }]) => [id, settings.isFrugal ?? false]);

test('when the battery gets low, and when it no longer is, every page is told once', async () => {
  tellBattery(true);
  tellBattery(true);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  tellBattery(false);
  await vi.waitFor(() => expect(told).toHaveLength(4));
  expect(sparing()).toEqual([
    [1, true],
    [2, true],
    [1, false],
    [2, false],
  ]);
});

test('a page cannot claim that the battery is low', async () => {
  expect(() => tellBattery(true, { id: 'ours', url: 'https://a.example/' })).toThrow(/own pages/);
  expect(await settingsFor('https://a.example/')).not.toHaveProperty('isFrugal');
});

test('pages are told to spare data where the browser saves it', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(await settingsFor('https://a.example/')).toMatchObject({ isFrugal: true });
  vi.unstubAllGlobals();
});
