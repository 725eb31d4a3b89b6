import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const sent = vi.fn<(message: { type: string; data: unknown }, answer: (value: unknown) => void) => void>();
let messages: typeof import('#utils/protocol/host-messages.ts');

beforeEach(async () => {
  vi.resetModules();
  sent.mockReset().mockImplementation((_, answer) => answer({ res: 'from elsewhere' }));
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'altscribe',
      getURL: (path: string) => `chrome-extension://altscribe${path}`,
      onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
      sendMessage: sent,
    },
  });
  messages = await import('#utils/protocol/host-messages.ts');
});
afterEach(() => vi.unstubAllGlobals());

test('a context without the host asks it by a message', async () => {
  expect(await messages.sendToHost('hostForget', { site: 'a.example' })).toBe('from elsewhere');
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ type: 'hostForget', data: { site: 'a.example' } });
});

test('a context with the host asks it directly, since no browser delivers a message to its sender', async () => {
  const forget = vi.fn<(data: unknown) => void>();
  messages.onHostMessage('hostForget', forget);
  await messages.sendToHost('hostForget', { site: null });
  expect(forget).toHaveBeenCalledExactlyOnceWith({ site: null });
  expect(sent).not.toHaveBeenCalled();
});

test('what the host throws reaches whoever asked in the same context', async () => {
  messages.onHostMessage('hostForget', () => {
    throw new TypeError('no such site');
  });
  await expect(messages.sendToHost('hostForget', { site: '?' })).rejects.toThrow('no such site');
});

test('once the host has stopped answering here, it is looked for elsewhere', async () => {
  const stop = messages.onHostMessage('hostFree', () => undefined);
  stop();
  await messages.sendToHost('hostFree');
  expect(sent).toHaveBeenCalledOnce();
});
