import { beforeEach, expect, test, vi } from 'vitest';
import type { Edit } from '#utils/protocol/studio-protocol.ts';
import type { Mode } from '#utils/settings/page-settings.ts';
import { frameWith } from '#tests/support/unit/asking.ts';

const PAGE = 'https://news.example/today';
const SENDER = { id: 'altscribe', frameId: 0, url: PAGE, tab: { id: 7, url: PAGE, incognito: false } };

let edits: Edit[];
let mode: Mode;
let answer: (message: { sender: unknown }) => Promise<unknown>;
const prepare = vi.fn<(tabId: number, frameId: number) => Promise<void>>(async () => {});

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'altscribe' } } }));
vi.mock('#utils/protocol/messages.ts', () => ({
  onMessage: (_: string, handle: typeof answer) => (answer = handle),
}));
vi.mock('#entrypoints/background/edits/edits.ts', () => ({
  editsOf: async (wanted: string) => edits.filter(({ site }) => site === wanted),
}));
vi.mock('#entrypoints/background/settings/tell-pages.ts', () => ({ settingsFor: async () => ({ mode }) }));
vi.mock('#entrypoints/background/tabs/frames.ts', () => ({
  prepareFrame: (...where: Parameters<typeof prepare>) => prepare(...where),
}));
const { answerKeptWords, returnKeptWords } = await import('#entrypoints/background/ask/kept-words.ts');
answerKeptWords();

const edit = (address: string, more: Partial<Edit> = {}): Edit => ({
  site: 'news.example',
  address,
  text: `Words for ${address}`,
  at: 1,
  ...more,
});
const addresses = async (sender: object = SENDER) =>
  ((await answer({ sender })) as { address: string }[]).map(({ address }) => address);

beforeEach(() => {
  prepare.mockClear();
  mode = 'automatic';
  edits = [
    edit('lacks a text'),
    edit('has a name', { over: 'IMG 7' }),
    edit('rejected', { text: null }),
    edit('decoration', { text: '', over: 'IMG 8' }),
    edit('elsewhere', { site: 'other.example', over: 'IMG 9' }),
  ];
});

test.each<[Mode, string[]]>([
  ['automatic', ['has a name']],
  ['request', ['lacks a text', 'has a name']],
  ['off', []],
])('in the mode %s, words are put back where no question would bring them', async (chosen, expected) => {
  mode = chosen;
  expect(await addresses()).toEqual(expected);
});

test('a frame of another site learns of none', async () => {
  mode = 'request';
  expect(await addresses({ ...SENDER, frameId: 3, url: 'https://ads.example/' })).toEqual([]);
  expect(await addresses({ ...SENDER, frameId: 3 })).toHaveLength(2);
  expect(await addresses({ ...SENDER, id: 'other' })).toEqual([]);
});

test('a page gets the script for it only where there are such words', async () => {
  const frame = { ...frameWith(), address: PAGE, site: 'news.example' };
  edits = edits.slice(0, 1);
  await returnKeptWords(frame, 'automatic');
  expect(prepare).not.toHaveBeenCalled();
  await returnKeptWords(frame, 'request');
  expect(prepare).toHaveBeenCalledTimes(1);
});
