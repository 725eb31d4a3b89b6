import { beforeEach, expect, test, vi } from 'vitest';

const PAGE = 'https://news.example/today';
const SENDER = { id: 'altscribe', frameId: 3, url: PAGE, tab: { id: 7, url: PAGE, incognito: false } };

type Listener = (message: unknown, sender: unknown, respond: () => void) => true | undefined;
let listener: Listener;
const lookCloser = vi.fn<(tabId: number, frameId: number) => Promise<void>>(async () => {});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'altscribe', onMessage: { addListener: (given: Listener) => (listener = given) } },
  },
}));
vi.mock('#entrypoints/background/tabs/frames.ts', () => ({
  lookCloser: (tabId: number, frameId: number) => lookCloser(tabId, frameId),
}));
const { serveCloserLook } = await import('#entrypoints/background/ask/closer-look.ts');
serveCloserLook();

beforeEach(() => vi.clearAllMocks());

const ask = (message: unknown, sender: unknown = SENDER) =>
  new Promise<'answered' | 'ignored'>((resolve) => {
    if (!listener(message, sender, () => resolve('answered'))) resolve('ignored');
  });

test('a frame that needs a closer look gets the script, and hears when it is there', async () => {
  expect(await ask({ type: 'look-closer' })).toBe('answered');
  expect(lookCloser.mock.calls).toEqual([[7, 3]]);
});

test('a frame that takes no script hears that too, and may ask again', async () => {
  lookCloser.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
  expect(await ask({ type: 'look-closer' })).toBe('answered');
});

test.each([
  ['another message', { type: 'hello' }, SENDER],
  ['no message at all', null, SENDER],
  ['another extension', { type: 'look-closer' }, { ...SENDER, id: 'other' }],
  [
    'a page of the extension, which has no tab',
    { type: 'look-closer' },
    { id: 'altscribe', url: 'chrome-extension://x/' },
  ],
])('%s is left to others', async (_, message, sender) => {
  expect(await ask(message, sender)).toBe('ignored');
  expect(lookCloser).not.toHaveBeenCalled();
});
