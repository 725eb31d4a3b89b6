import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HostRequest } from '#utils/protocol/host-contract.ts';
import { fakeHost, type FakeHost } from '#tests/support/unit/fake-host.ts';

const ORIGIN = 'chrome-extension://altscribe/';
const background = { id: 'altscribe', url: `${ORIGIN}background.js` };
const popup = { id: 'altscribe', url: `${ORIGIN}popup.html`, tab: { id: 1 } };
const page = { id: 'altscribe', url: 'https://example.org/', tab: { id: 2 } };

type Sender = typeof background | typeof page;
type Listener = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;
let listeners: Listener[];
let host: FakeHost;
let controller: AbortController;

const request = {
  source: { type: 'url', url: 'https://example.org/a.jpg', credentials: 'omit' },
  site: 'example.org',
  keep: true,
  privatePage: false,
  model: 'attention',
} as const;
const byTicket = { ...request, source: { type: 'ticket', ticket: 't1' } };

beforeEach(async () => {
  vi.resetModules();
  listeners = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'altscribe',
      getURL: (path: string) => ORIGIN + path,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => {
          listeners = listeners.filter((other) => other !== listener);
        },
      },
    },
  });
  const { serveHost } = await import('#models/host/serve-host.ts');
  host = fakeHost();
  controller = new AbortController();
  serveHost(host, controller.signal);
});
afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
});

/** What the extension's messaging answers: `res` or `err`; 'left alone' where no listener took the message. */
async function send(sender: Sender, type: string, data?: unknown): Promise<{ res?: unknown; err?: unknown }> {
  const answer = Promise.withResolvers<{ res?: unknown; err?: unknown }>();
  const taken = listeners.some((listener) =>
    listener({ id: 1, type, data, timestamp: 0 }, sender, (value) => answer.resolve(value as object)),
  );
  return taken ? answer.promise : { res: 'left alone' };
}

/** A message of a content script's own protocol, which nobody answers. */
function hear(message: unknown): void {
  const answered = listeners.some((listener) => listener(message, page, () => {}));
  expect(answered).toBe(false);
}

describe('who may ask', () => {
  test.each([
    ['hostDescribe', { id: '1', request }],
    ['hostCancel', { id: '1' }],
    ['hostFree', undefined],
    ['hostStatus', undefined],
    ['hostForget', { site: null }],
    ['hostSettings', { idle: 1, cacheBytes: 0 }],
  ])('%s: the background and our own pages, but no content script', async (type, data) => {
    expect(await send(background, type, data)).not.toHaveProperty('err');
    expect(await send(popup, type, data)).not.toHaveProperty('err');
    expect(await send(page, type, data)).toHaveProperty(
      'err.message',
      expect.stringContaining('Only the extension'),
    );
    expect(await send({ ...background, id: 'other' }, type, data)).toHaveProperty('err');
  });

  test('messages for others are left alone', async () => {
    expect(await send(background, 'hello')).toEqual({ res: 'left alone' });
  });

  test('nobody is heard once the host has ended', async () => {
    controller.abort();
    expect(await send(background, 'hostStatus')).toEqual({ res: 'left alone' });
  });
});

describe('what they may say', () => {
  test.each([
    ['no request', { id: '1' }],
    ['a picture from nowhere', { id: '1', request: { ...request, source: { type: 'file', path: '/etc' } } }],
    ['bytes inside the message', { id: '1', request: { ...request, source: { type: 'bytes', bytes: {} } } }],
    ['a beam of a million', { id: '1', request: { ...request, decoding: { beamSize: 1e6 } } }],
  ])('%s is refused', async (_, data) => {
    expect(await send(background, 'hostDescribe', data)).toHaveProperty('err');
    expect(host.describe).not.toHaveBeenCalled();
  });

  test('bytes that did not survive the journey are ignored', async () => {
    hear({ type: 'supply', ticket: 't1', supplied: { bytes: {}, keep: true } });
    const answer = send(background, 'hostDescribe', { id: '1', request: byTicket });
    hear({ type: 'supply', ticket: 't1', supplied: { bytes: new ArrayBuffer(5), keep: true } });
    await answer;
    expect(host.describe.mock.calls[0]![0].source).toMatchObject({ bytes: { byteLength: 5 } });
  });
});

describe('a request', () => {
  test('is queued anew when it comes into view', async () => {
    const place = { take: vi.fn(), reconsider: vi.fn(), leave: vi.fn() };
    host.announce.mockReturnValue(place);
    host.describe.mockReturnValue(new Promise(() => {}));
    void send(background, 'hostDescribe', { id: '1', request, priority: 'rest' });
    await send(background, 'hostUrgency', { id: '1', priority: 'viewport' });
    expect(host.announce.mock.calls[0]![0]).toEqual({ rank: 1 });
    expect(place.reconsider).toHaveBeenCalledOnce();
  });

  test('reaches the host as it was sent', async () => {
    const { res } = await send(background, 'hostDescribe', { id: '1', request });
    expect(res).toMatchObject({ ok: true });
    expect(host.describe.mock.calls[0]![0]).toEqual(request);
  });

  test.each(['before', 'after'])('gets bytes that a page supplied %s it', async (when) => {
    const bytes = new ArrayBuffer(5);
    if (when === 'before') hear({ type: 'supply', ticket: 't1', supplied: { bytes, keep: true } });
    const answer = send(background, 'hostDescribe', { id: '1', request: byTicket });
    if (when === 'after') hear({ type: 'supply', ticket: 't1', supplied: { bytes, keep: true } });
    await answer;
    expect(host.describe.mock.calls[0]![0].source).toEqual({
      type: 'bytes',
      bytes,
    } satisfies HostRequest['source']);
  });

  test('keeps nothing where the server of the page forbade it', async () => {
    hear({ type: 'supply', ticket: 't1', supplied: { bytes: new ArrayBuffer(5), keep: false } });
    await send(background, 'hostDescribe', { id: '1', request: byTicket });
    expect(host.describe.mock.calls[0]![0].keep).toBe(false);
  });

  test.each([
    [null, 'network'],
    ['gone', 'gone'],
  ])('fails where the page could not read its picture: %s means %s', async (supplied, reason) => {
    hear({ type: 'supply', ticket: 't1', supplied: 'no reason' });
    hear({ type: 'supply', ticket: 't1', supplied });
    expect(await send(background, 'hostDescribe', { id: '1', request: byTicket })).toMatchObject({
      res: { ok: false, failure: { reason } },
    });
  });

  test('brings the encoding that the server of the page states', async () => {
    const type = 'image/svg+xml; charset=ISO-8859-1';
    hear({ type: 'supply', ticket: 't1', supplied: { bytes: new ArrayBuffer(5), keep: true, type } });
    await send(background, 'hostDescribe', { id: '1', request: byTicket });
    expect(host.describe.mock.calls[0]![0].source).toMatchObject({ charset: 'ISO-8859-1' });
  });

  test('that waits for bytes can be cancelled', async () => {
    const answer = send(background, 'hostDescribe', { id: '1', request: byTicket });
    await send(background, 'hostCancel', { id: '1' });
    expect(await answer).toMatchObject({ res: { ok: false, failure: { reason: 'cancelled' } } });
  });

  test('that is at work can be cancelled', async () => {
    host.describe.mockImplementation((_, signal) => {
      return new Promise((resolve) => {
        const failure = { reason: 'cancelled', message: '', retry: true } as const;
        signal.addEventListener('abort', () => resolve({ ok: false, failure }));
      });
    });
    const answer = send(background, 'hostDescribe', { id: '1', request });
    await vi.waitFor(() => expect(host.describe).toHaveBeenCalled());
    await send(background, 'hostCancel', { id: '1' });
    expect(await answer).toMatchObject({ res: { failure: { reason: 'cancelled' } } });
  });
});

test('all or one site can be forgotten', async () => {
  await send(background, 'hostForget', { site: null });
  await send(background, 'hostForget', { site: 'example.org' });
  expect(host.forget.mock.calls).toEqual([[undefined], ['example.org']]);
});

test('what it may keep reaches the host, unless it makes no sense', async () => {
  const settings = { idle: 90_000, cacheBytes: 5_000_000 };
  await send(background, 'hostSettings', settings);
  expect(await send(background, 'hostSettings', { ...settings, idle: -1 })).toHaveProperty('err');
  expect(host.applySettings.mock.calls).toEqual([[settings]]);
});
