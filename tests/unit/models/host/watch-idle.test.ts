import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host, HostAnswer, HostRequest } from '#utils/protocol/host-contract.ts';
import { watchIdle } from '#models/host/watch-idle.ts';
import { fakeHost } from '#tests/support/unit/fake-host.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

const request = {} as HostRequest;
const { signal } = new AbortController();
const answer: HostAnswer = { ok: true, findings: findingsWith({}), cached: false };
let onIdle: ReturnType<typeof vi.fn<() => void>>;
let work: PromiseWithResolvers<HostAnswer>[];
let host: Host;

beforeEach(() => {
  vi.useFakeTimers();
  onIdle = vi.fn<() => void>();
  work = [];
  const describe = () => {
    const job = Promise.withResolvers<HostAnswer>();
    work.push(job);
    return job.promise;
  };
  host = watchIdle({ describe, applySettings: async () => {} } as unknown as Host, 1000, onIdle);
});
afterEach(() => {
  vi.useRealTimers();
});

test('a host that nobody asks is idle', async () => {
  await vi.advanceTimersByTimeAsync(1000);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a host at work is not idle, however long it takes', async () => {
  const [first, second] = [host.describe(request, signal), host.describe(request, signal)];
  await vi.advanceTimersByTimeAsync(5000);
  work[0]!.resolve(answer);
  await first;
  await vi.advanceTimersByTimeAsync(5000);
  expect(onIdle).not.toHaveBeenCalled();

  work[1]!.resolve(answer);
  expect(await second).toBe(answer);
  await vi.advanceTimersByTimeAsync(999);
  expect(onIdle).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('a new request starts the wait anew', async () => {
  await vi.advanceTimersByTimeAsync(900);
  const asked = host.describe(request, signal);
  work[0]!.resolve(answer);
  await asked;
  await vi.advanceTimersByTimeAsync(900);
  expect(onIdle).not.toHaveBeenCalled();
});

test('a person may allow it to wait longer, from that moment on', async () => {
  await vi.advanceTimersByTimeAsync(900);
  await host.applySettings({ idle: 5000, cacheBytes: 0 });
  await vi.advanceTimersByTimeAsync(4999);
  expect(onIdle).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('allowed to wait less while at work, it waits for the work first', async () => {
  const asked = host.describe(request, signal);
  await host.applySettings({ idle: 10, cacheBytes: 0 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(onIdle).not.toHaveBeenCalled();
  work[0]!.resolve(answer);
  await asked;
  await vi.advanceTimersByTimeAsync(10);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('while something is downloaded it is not idle, and once that has ended it is', async () => {
  let isBusy = true;
  const whenIdle = vi.fn<() => void>();
  watchIdle(fakeHost(), 1000, whenIdle, () => isBusy);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(whenIdle).not.toHaveBeenCalled();
  isBusy = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(whenIdle).toHaveBeenCalledOnce();
});
