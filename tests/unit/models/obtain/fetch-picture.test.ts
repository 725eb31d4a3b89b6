import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fetchPicture } from '#models/obtain/fetch-picture.ts';
import { LIMITS } from '#utils/domain/limits.ts';
import { bmpFile } from '#tests/support/pictures/picture-files.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';

const { signal } = new AbortController();
let server: LocalServer;
let sent = 0;

beforeAll(async () => {
  server = await serve((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (path === '/small') response.end('abc');
    else if (path === '/latin')
      response.setHeader('content-type', 'image/svg+xml; charset="iso-8859-1"').end('abc');
    else if (path === '/no-store') response.setHeader('cache-control', 'private, no-store').end('abc');
    else if (path === '/moved') response.writeHead(302, { location: '/small' }).end();
    else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (path.startsWith('/with-picture/')) {
      response.writeHead(Number(path.slice(14))).end(new Uint8Array(bmpFile(40, 30)));
    } else if (path.startsWith('/status/')) response.writeHead(Number(path.slice(8))).end();
    else if (path === '/stated')
      response.writeHead(200, { 'content-length': LIMITS.bytes + 1 }).flushHeaders();
    else if (path === '/endless') {
      const timer = setInterval(() => {
        sent += 4_000_000;
        response.write(Buffer.alloc(4_000_000));
      }, 1);
      response.on('close', () => clearInterval(timer));
    }
    // All others hang.
  });
});
afterAll(() => server.close());

const get = (path: string, privatePage = true, stop = signal) =>
  fetchPicture({ url: server.origin + path, credentials: 'omit', privatePage }, stop);
const text = ({ bytes }: { bytes: ArrayBuffer }) => new TextDecoder().decode(bytes);

test('a picture is fetched, also where it has moved to', async () => {
  expect(text(await get('/small'))).toBe('abc');
  expect(text(await get('/moved'))).toBe('abc');
});

test('what the server wants nobody to store is not kept', async () => {
  expect((await get('/small')).keep).toBe(true);
  expect((await get('/no-store')).keep).toBe(false);
});

test.each([
  ['/status/404', 'not-found', false],
  ['/status/410', 'not-found', false],
  ['/status/401', 'blocked', false],
  ['/status/403', 'blocked', false],
  ['/status/451', 'blocked', false],
  ['/status/429', 'network', true],
  ['/status/503', 'server-error', true],
  ['/loop', 'network', true],
])('%s is answered by %s', async (path, reason, retry) => {
  await expect(get(path)).rejects.toMatchObject({ reason, retry });
});

const shown = (path: string, width: number, height: number) =>
  fetchPicture(
    { url: server.origin + path, credentials: 'omit', privatePage: true, shown: { width, height } },
    signal,
  );

describe('where the page tells how large its picture is', () => {
  test.each([200, 401, 403, 404, 410, 500, 503])(
    'one of that size is taken, also with status %i',
    async (status) => {
      expect((await shown(`/with-picture/${status}`, 40, 30)).bytes.byteLength).toBe(54 + 40 * 30 * 4);
      expect((await shown(`/with-picture/${status}`, 30, 40)).bytes.byteLength).toBe(54 + 40 * 30 * 4);
    },
  );

  test.each([
    [404, 'not-found'],
    [403, 'blocked'],
    [500, 'server-error'],
  ])('one of another size that comes with status %i is none', async (status, reason) => {
    await expect(shown(`/with-picture/${status}`, 80, 60)).rejects.toMatchObject({ reason });
    await expect(shown(`/status/${status}`, 40, 30)).rejects.toMatchObject({ reason });
  });

  test('a picture of another shape is another picture, one that is scaled is not', async () => {
    await expect(shown('/with-picture/200', 40, 40)).rejects.toMatchObject({ reason: 'other-picture' });
    await expect(shown('/with-picture/200', 400, 300)).resolves.toMatchObject({ keep: true });
    await expect(shown('/with-picture/200', 13, 10)).resolves.toMatchObject({ keep: true });
  });

  test('what is no picture is left to those who read it', async () => {
    expect(text(await shown('/small', 40, 30))).toBe('abc');
  });
});

test('what the server says of the encoding is told', async () => {
  expect(await get('/latin')).toMatchObject({ charset: 'iso-8859-1' });
  expect((await get('/small')).charset).toBeUndefined();
});

test('a public page gets nothing from this machine', async () => {
  await expect(get('/small', false)).rejects.toMatchObject({ reason: 'private-address' });
});

test('where a public address leads to this machine, the end of the way counts', async () => {
  const there = Object.defineProperty(new Response('secret'), 'url', { value: 'http://127.0.0.1/' });
  vi.stubGlobal('fetch', () => Promise.resolve(there));
  const request = { url: 'https://example.org/a', credentials: 'omit', privatePage: false } as const;
  await expect(fetchPicture(request, signal)).rejects.toMatchObject({ reason: 'private-address' });
  vi.unstubAllGlobals();
});

test.each([
  'file:///etc/passwd',
  'chrome-extension://abc/a.png',
  'data:image/png;base64,AA',
  'blob:x',
  'a.png',
])('%s is no address to fetch', async (url) => {
  await expect(fetchPicture({ url, credentials: 'omit', privatePage: true }, signal)).rejects.toMatchObject({
    reason: 'bad-address',
  });
});

test('no picture is read further than the limit', async () => {
  await expect(get('/stated')).rejects.toMatchObject({ reason: 'too-many-bytes' });
  await expect(get('/endless')).rejects.toMatchObject({ reason: 'too-many-bytes' });
  expect(sent).toBeLessThan(3 * LIMITS.bytes);
});

test('a server that does not answer is given up', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new DOMException('', 'TimeoutError')));
  await expect(get('/hangs')).rejects.toMatchObject({ reason: 'timeout', retry: true });
  vi.restoreAllMocks();
});

test('a request that is cancelled ends as cancelled', async () => {
  const controller = new AbortController();
  const outcome = expect(get('/hangs', true, controller.signal)).rejects.toThrow('aborted');
  controller.abort();
  await outcome;
});

test('no message repeats the query of an address, which may hold secrets', async () => {
  await expect(get('/status/404?token=secret')).rejects.toThrow(/^(?!.*secret)/);
});
