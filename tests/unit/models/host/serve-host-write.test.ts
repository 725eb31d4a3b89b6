import { expect, test, vi } from 'vitest';
import { fakeHost } from '#tests/support/unit/fake-host.ts';

type Handle = (data: unknown) => Promise<unknown>;
const handlers = new Map<string, Handle>();

vi.stubGlobal('chrome', { runtime: { onMessage: { addListener() {}, removeListener() {} } } });
vi.mock('#utils/protocol/host-messages.ts', () => ({
  onHostMessage: (type: string, handle: Handle) => void handlers.set(type, handle),
}));
vi.mock('#utils/protocol/growing-text.ts', () => ({ reportText: () => () => {} }));
const { serveHost } = await import('#models/host/serve-host.ts');

const host = fakeHost();
serveHost(host, new AbortController().signal);
const send = (type: string, data?: unknown) => handlers.get(type)!(data);

const request = {
  source: { type: 'url', url: 'https://example.org/a.jpg', credentials: 'omit' },
  site: 'example.org',
  keep: true,
  privatePage: false,
  model: 'large',
};

test('where fetches are stopped, a model goes on writing about what was fetched before', async () => {
  const stopped = new Map<string, boolean>();
  const end = Promise.withResolvers<void>();
  host.write.mockImplementation(async ({ task }, onText, signal) => {
    if (task.type === 'detail') onText('');
    await end.promise;
    stopped.set(task.type, signal.aborted);
    return { ok: true, text: '', lang: 'en', model: 'large', stopped: false, ms: 1 };
  });
  const asked = ['detail', 'read'].map((type) =>
    send('hostWrite', { id: type, request: { ...request, task: { type } } }),
  );
  await vi.waitFor(() => expect(host.write).toHaveBeenCalledTimes(2));
  await send('hostStopFetches');
  end.resolve();
  await Promise.all(asked);
  expect(Object.fromEntries(stopped)).toEqual({ detail: false, read: true });
});
