import { expect, test, vi } from 'vitest';
import type { AskingFrame } from '#entrypoints/background/ask/asking-frame.ts';

const offer = vi.fn<() => unknown>();

vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('#utils/protocol/messages.ts', () => ({ sendMessage: async () => offer() }));
vi.mock('#entrypoints/background/host/host-link.ts', () => ({
  openHost: async () => {},
  describeByHost: () => {},
}));
const { lentBy } = await import('#entrypoints/background/more/lent-picture.ts');

const frame = { tabId: 7, frameId: 0, site: 'news.example', keep: true, privatePage: false } as AskingFrame;
const SPRITE = 'https://news.example/icons.svg#cart';

const lent = (given: unknown) => {
  offer.mockReturnValue(given);
  return lentBy(frame);
};

test('of a sprite that the page hands over, the end of its address says what shows', async () => {
  expect(await lent({ by: 'page', key: SPRITE })).toMatchObject({
    fragment: '#cart',
    source: { type: 'ticket' },
  });
});

test('what the host fetches has the end of its address, and the size that the page shows', async () => {
  expect(await lent({ by: 'host', url: SPRITE, shown: [300, 200] })).toMatchObject({
    fragment: '#cart',
    shown: { width: 300, height: 200 },
    source: { type: 'url', url: SPRITE, credentials: 'omit' },
  });
});

test.each([
  ['did not load', [0, 0]],
  ['does not tell its size', [undefined, undefined]],
  ['does not tell its size, as JSON says it', [null, null]],
])('no size is asked of a picture whose element %s', async (_, shown) => {
  expect(await lent({ by: 'host', url: SPRITE, shown })).toMatchObject({ shown: undefined });
});

test.each([
  ['no picture', null],
  ['a file of this computer', { by: 'host', url: 'file:///etc/hosts' }],
  ['a size that is none', { by: 'host', url: SPRITE, shown: ['wide', 2] }],
  ['anything else', { by: 'nobody' }],
])('a page that offers %s lends nothing', async (_, given) => {
  expect(await lent(given)).toBeNull();
});
