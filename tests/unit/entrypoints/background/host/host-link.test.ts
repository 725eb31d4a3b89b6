import { beforeEach, expect, test, vi } from 'vitest';
import type { HostAnswer } from '#utils/protocol/host-contract.ts';
import type { HostRequestByTicket } from '#utils/protocol/messages.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

const isOpen = vi.fn<() => Promise<boolean>>();
const open = vi.fn<() => Promise<void>>();
const sendToHost = vi.fn<(type: string, data?: unknown) => Promise<unknown>>();
vi.mock('#entrypoints/background/host/host-frame.ts', () => ({ hostFrame: { isOpen, open } }));
vi.mock('#entrypoints/background/host/host-settings.ts', () => ({ tellHostItsSettings: async () => {} }));
vi.mock('#utils/protocol/host-messages.ts', () => ({ sendToHost }));
vi.mock('wxt/browser', () => ({ browser: {} }));
const { describeByHost, stopHostFetches } = await import('#entrypoints/background/host/host-link.ts');

const ANSWER: HostAnswer = { ok: true, findings: findingsWith({}), cached: false };
const request = vi.fn(() => ({ site: 'a.example' }) as HostRequestByTicket);
const { signal } = new AbortController();

/** What Chromium says where the document of the host has gone before it answered. */
const GONE = new Error('A listener indicated an asynchronous response, but the message channel closed.');

beforeEach(() => {
  vi.clearAllMocks();
  isOpen.mockResolvedValue(false);
  open.mockResolvedValue(undefined);
});

test('a host that dies with a picture is opened again and asked for it once more, with fresh bytes', async () => {
  sendToHost.mockRejectedValueOnce(GONE).mockResolvedValueOnce(ANSWER);
  expect(await describeByHost(request, signal)).toEqual(ANSWER);
  expect(open).toHaveBeenCalledTimes(2);
  expect(request).toHaveBeenCalledTimes(2);
});

test('a host that dies of a picture twice is not asked a third time', async () => {
  sendToHost.mockRejectedValue(GONE);
  await expect(describeByHost(request, signal)).rejects.toBe(GONE);
  expect(request).toHaveBeenCalledTimes(2);
});

test('a host that cannot be opened at first is tried once more', async () => {
  open.mockRejectedValueOnce(new Error('Only a single offscreen document may be created.'));
  sendToHost.mockResolvedValue(ANSWER);
  expect(await describeByHost(request, signal)).toEqual(ANSWER);
});

test('where nobody wants the picture any more, no host is opened for it', async () => {
  const answer = await describeByHost(request, AbortSignal.abort());
  expect(answer).toMatchObject({ ok: false, failure: { reason: 'cancelled', retry: true } });
  expect(open).not.toHaveBeenCalled();
});

test('a new life of the background stops what an earlier one had fetched, and a host that is gone fetches nothing', async () => {
  await stopHostFetches();
  expect(sendToHost).not.toHaveBeenCalled();
  isOpen.mockResolvedValue(true);
  sendToHost.mockRejectedValue(GONE);
  await expect(stopHostFetches()).resolves.toBeUndefined();
  expect(sendToHost).toHaveBeenCalledWith('hostStopFetches');
});
