import { beforeEach, expect, test, vi } from 'vitest';
import type { Fetched } from '#utils/protocol/studio-protocol.ts';

let kept: Fetched[] = [];
let isFull = false;
vi.mock('wxt/utils/storage', () => ({
  storage: {
    defineItem: () => ({
      getValue: async () => kept,
      setValue: async (value: Fetched[]) => {
        if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
        kept = value;
      },
    }),
  },
}));
const { fetchedList, forgetFetched, logFetch } =
  await import('#entrypoints/background/fetch-log/fetch-log.ts');

const byHost = (url: string) => ({ source: { by: 'host' as const, url }, key: url });
const ok = { ok: true } as const;

beforeEach(async () => {
  await forgetFetched();
});

test('each says what was loaded, for which page, by whom and with what outcome; newest first', async () => {
  logFetch(byHost('https://a.example/1.jpg'), 'https://page.example/', ok, 'omit');
  const failed = { ok: false, failure: { reason: 'not-found', message: '', retry: false } } as const;
  logFetch(
    { source: { by: 'page' }, key: 'https://page.example/2.jpg' },
    'https://page.example/',
    failed,
    'omit',
  );
  expect(await fetchedList()).toMatchObject([
    { address: 'https://page.example/2.jpg', by: 'page', outcome: 'not-found' },
    { address: 'https://a.example/1.jpg', page: 'https://page.example/', by: 'host', outcome: 'loaded' },
  ]);
});

test('a picture that was fetched with cookies is said to have been', async () => {
  logFetch(byHost('https://a.example/members.jpg'), 'https://page.example/', ok, 'include');
  expect(await fetchedList()).toMatchObject([{ by: 'host-with-cookies', outcome: 'loaded' }]);
});

test('drawings and pictures inside the page itself were not loaded from anywhere', async () => {
  for (const key of ['svg:abc', 'data:image/png;base64,AAAA', 'blob:https://page.example/x', 'long:9:z']) {
    logFetch({ source: { by: 'page' }, key }, 'https://page.example/', ok, 'omit');
  }
  expect(await fetchedList()).toEqual([]);
});

test('the list stays small: the newest five hundred', async () => {
  for (let i = 0; i < 700; i++) logFetch(byHost(`https://a.example/${i}`), '', ok, 'omit');
  const list = await fetchedList();
  expect(list).toHaveLength(500);
  expect(list[0]?.address).toBe('https://a.example/699');
});

test('where there is no room for the list nothing fails, and what comes later is written down', async () => {
  isFull = true;
  logFetch(byHost('https://a.example/lost.jpg'), 'https://page.example/', ok, 'omit');
  expect(await fetchedList()).toEqual([]);
  isFull = false;
  logFetch(byHost('https://a.example/later.jpg'), 'https://page.example/', ok, 'omit');
  expect((await fetchedList()).map(({ address }) => address)).toEqual(['https://a.example/later.jpg']);
});
