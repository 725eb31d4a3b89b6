import type { Browser } from 'wxt/browser';
import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'altscribe' } } }));
const { askingFrame } = await import('#entrypoints/background/ask/asking-frame.ts');

/** What the browser tells of a frame in a tab that shows `page`. */
function frameIn(page: string, url: string, origin: string | undefined, frameId = 7) {
  const tab = { id: 1, url: page, incognito: false };
  return askingFrame({ id: 'altscribe', tab, frameId, url, origin } as Browser.runtime.MessageSender);
}

const PRIVATE = 'http://192.168.0.7/report';
const PUBLIC = 'https://news.example/today';

describe('what counts as a part of a private page', () => {
  test.each([
    ['the page itself', PRIVATE, PRIVATE, 'http://192.168.0.7', true],
    ['a frame of its network', PRIVATE, 'http://10.0.0.1/a', 'http://10.0.0.1', true],
    ['a frame without an address, of the same origin', PRIVATE, 'about:srcdoc', 'http://192.168.0.7', true],
    ['a frame in a sandbox that was loaded from there', PRIVATE, 'http://192.168.0.7/in', 'null', true],
    ['a file in a sandboxed frame that was made there', PRIVATE, 'blob:http://192.168.0.7/1-2', 'null', true],
    ['a public frame', PRIVATE, PUBLIC, 'https://news.example', false],
    ['a public frame in a sandbox', PRIVATE, PUBLIC, 'null', false],
    ['a sandboxed frame without an address', PRIVATE, 'about:srcdoc', 'null', false],
    ['a private frame of a public page', PUBLIC, PRIVATE, 'http://192.168.0.7', false],
    ['a private frame of a public page, in a sandbox', PUBLIC, PRIVATE, 'null', false],
  ])('%s', (_, page, url, origin, expected) => {
    expect(frameIn(page, url, origin)).toMatchObject({ privatePage: expected });
  });

  test('a page that puts itself into a sandbox', () => {
    expect(frameIn(PRIVATE, PRIVATE, 'null', 0)).toMatchObject({ privatePage: true, hidden: false });
    expect(frameIn(PUBLIC, PUBLIC, 'null', 0)).toMatchObject({ privatePage: false, hidden: false });
  });
});

test('a frame of a private page that does not tell where it is from is known as such', () => {
  expect(frameIn(PRIVATE, 'about:srcdoc', 'null')).toMatchObject({ hidden: true });
  expect(frameIn(PRIVATE, 'data:text/html,a', 'null')).toMatchObject({ hidden: true });
  expect(frameIn(PRIVATE, PUBLIC, 'null')).toMatchObject({ hidden: false });
  expect(frameIn(PUBLIC, 'about:srcdoc', 'null')).toMatchObject({ hidden: false });
});
