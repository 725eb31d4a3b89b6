import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenPanel } from '#entrypoints/background/ask/open-panels.ts';
import type { Edit } from '#utils/protocol/studio-protocol.ts';

const PAGE = 'https://news.example/today';
const IMAGE = 'https://pictures.example/kite.jpg';
const SENDER = { id: 'altscribe', frameId: 0, url: PAGE, tab: { id: 7, url: PAGE, incognito: false } };

let panels: OpenPanel[];
let edits: Record<string, Edit>;
let tab: { url: string; incognito: boolean };
let answer: (message: { data: unknown; sender: unknown }) => Promise<boolean>;

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'altscribe' }, tabs: { get: async () => tab } },
}));
vi.mock('wxt/utils/storage', () => ({
  storage: {
    defineItem: (name: string) =>
      name === 'session:panels'
        ? { getValue: async () => panels, setValue: async (value: OpenPanel[]) => void (panels = value) }
        : {
            getValue: async () => edits,
            setValue: async (value: Record<string, Edit>) => void (edits = value),
          },
  },
}));
vi.mock('#utils/protocol/messages.ts', () => ({
  onMessage: (_: string, handle: typeof answer) => (answer = handle),
}));
const { answerPanel } = await import('#entrypoints/background/ask/answer-panel.ts');
const { panelIn, rememberPanel } = await import('#entrypoints/background/ask/open-panels.ts');
answerPanel();

beforeEach(async () => {
  panels = [];
  edits = {};
  tab = { url: PAGE, incognito: false };
  await rememberPanel(7, 0, IMAGE);
  await rememberPanel(7, 3, IMAGE);
});

const KEEP = { type: 'keep', address: IMAGE, text: 'Our kite', over: null };
const decide = (data: unknown, sender: object = SENDER) => answer({ data, sender });
const texts = () => Object.values(edits).map(({ site, address, text }) => [site, address, text]);

describe('for the image that a person opened the panel for', () => {
  test('a text is kept, on this site', async () => {
    expect(await decide(KEEP)).toBe(true);
    expect(texts()).toEqual([['news.example', IMAGE, 'Our kite']]);
  });

  test('a rejection is kept, and replaces the text', async () => {
    await decide(KEEP);
    expect(await decide({ type: 'reject', address: IMAGE })).toBe(true);
    expect(texts()).toEqual([['news.example', IMAGE, null]]);
  });

  test('changed words still replace the name that the first ones replaced', async () => {
    await decide({ ...KEEP, over: 'IMG 7' });
    await decide({ ...KEEP, text: 'Their kite' });
    expect(Object.values(edits)).toMatchObject([{ text: 'Their kite', over: 'IMG 7' }]);
  });

  test('either is taken back', async () => {
    await decide(KEEP);
    expect(await decide({ type: 'undo', address: IMAGE })).toBe(true);
    expect(texts()).toEqual([]);
  });
});

describe('nothing is decided', () => {
  test.each([
    ['about another image', { ...KEEP, address: 'https://pictures.example/other.jpg' }, {}],
    ['in another frame', KEEP, { frameId: 4 }],
    ['in another tab', KEEP, { tab: { ...SENDER.tab, id: 8 } }],
    ['once the tab shows another site', KEEP, { url: 'https://other.example/' }],
    [
      'by a frame for the site round it, once that has changed',
      KEEP,
      { frameId: 3, tab: { ...SENDER.tab, url: 'https://other.example/' } },
    ],
    ['by another extension', KEEP, { id: 'other' }],
    ['by what is in no tab', KEEP, { tab: undefined }],
    ['for a site that the message names', { ...KEEP, site: 'bank.example' }, {}],
    ['for a tab that the message names', { ...KEEP, tabId: 7, frameId: 0 }, {}],
    ['with a text of no words', { ...KEEP, text: ' ' }, {}],
    ['with a text that nobody would listen to', { ...KEEP, text: 'x'.repeat(2_001) }, {}],
    ['with something else than a text', { ...KEEP, text: null }, {}],
    ['with an endless address', { ...KEEP, address: 'x'.repeat(10_000) }, {}],
    ['of another sort', { type: 'forget', address: IMAGE }, {}],
    ['with no data', undefined, {}],
  ])('%s', async (_, data, other) => {
    edits = { kept: { site: 'news.example', address: 'other', text: 'Old', at: 1 } };
    await expect(decide(data, { ...SENDER, ...other })).rejects.toThrow(/person/);
    expect(texts()).toEqual([['news.example', 'other', 'Old']]);
  });

  test('before a person has opened a panel', async () => {
    panels = [];
    await expect(decide(KEEP)).rejects.toThrow(/No person/);
  });

  test('about the image of the panel before this one', async () => {
    await rememberPanel(7, 0, 'https://pictures.example/second.jpg');
    await expect(decide(KEEP)).rejects.toThrow(/No person/);
  });
});

describe('in a private window', () => {
  const PRIVATE = { ...SENDER, tab: { ...SENDER.tab, incognito: true } };

  test.each([KEEP, { type: 'reject', address: IMAGE }, { type: 'undo', address: IMAGE }])(
    'nothing is kept or forgotten: $type',
    async (data) => {
      edits = { kept: { site: 'news.example', address: IMAGE, text: 'Old', at: 1 } };
      expect(await decide(data, PRIVATE)).toBe(false);
      expect(texts()).toEqual([['news.example', IMAGE, 'Old']]);
    },
  );

  test('not even the image of the panel is kept', async () => {
    panels = [];
    tab.incognito = true;
    await rememberPanel(7, 0, IMAGE);
    expect(panels).toEqual([]);
  });
});

test('every frame has a panel of its own, also where they open at the same moment', async () => {
  await Promise.all([1, 2, 3].map((frameId) => rememberPanel(7, frameId, `image ${frameId}`)));
  await rememberPanel(7, 2, null);
  expect(
    (await Promise.all([0, 1, 2, 3].map((id) => panelIn(7, id)))).map((panel) => panel?.address),
  ).toEqual([IMAGE, 'image 1', 'image 2', 'image 3']);
});
