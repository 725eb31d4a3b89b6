import { expect, test, vi } from 'vitest';
import type { Broker } from '#entrypoints/background/broker/broker.ts';

const offer = vi.fn<() => unknown>();
const asked: unknown[] = [];

vi.mock('wxt/browser', () => ({
  browser: { tabs: { get: async () => ({ url: 'https://news.example/today', incognito: false }) } },
}));
vi.mock('#utils/protocol/messages.ts', () => ({ sendMessage: async () => offer() }));
vi.mock('#entrypoints/background/fetch-log/fetch-log.ts', () => ({ logAddress: () => {} }));
vi.mock('#entrypoints/background/word/word-answer.ts', () => ({ wordAnswer: () => 'told' }));
vi.mock('#entrypoints/background/word/style/current-style.ts', () => ({ currentStyle: async () => ({}) }));
vi.mock('#entrypoints/background/tabs/frames.ts', () => ({ askFrames: async () => [] }));
vi.mock('#entrypoints/background/host/host-link.ts', () => ({
  openHost: async () => {},
  pictureByHost: async () => ({}),
  describeByHost: async (request: () => unknown) => void asked.push(request()),
}));
const { describeBy } = await import('#entrypoints/background/studio/page-images.ts');

const SPRITE = 'https://news.example/icons.svg#cart';
const broker = {
  request: (job: { start(signal: AbortSignal): unknown }) => job.start(new AbortController().signal),
} as unknown as Broker;

const describe = (given: unknown) => {
  offer.mockReturnValue(given);
  asked.length = 0;
  const image = { tabId: 7, frameId: 0, key: 3 };
  return describeBy(image, 'attention', broker, new AbortController().signal);
};

test('a model that is tried on an image of a page gets what the page shows, as the description did', async () => {
  await describe({ by: 'host', url: SPRITE, shown: [300, 200] });
  expect(asked).toMatchObject([
    { fragment: '#cart', shown: { width: 300, height: 200 }, source: { type: 'url', url: SPRITE } },
  ]);
  await describe({ by: 'page', key: SPRITE });
  expect(asked).toMatchObject([{ fragment: '#cart', source: { type: 'ticket' } }]);
});

test('an offer that no page of ours makes is not followed', async () => {
  expect(await describe({ by: 'host', url: 'file:///etc/hosts' })).toBeNull();
  expect(await describe({ by: 'host', url: SPRITE, shown: ['wide', 2] })).toBeNull();
  expect(asked).toEqual([]);
});
