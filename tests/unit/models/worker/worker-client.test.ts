import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { describeOne, done, job, settle, setUp, signal } from '#tests/support/unit/fake-worker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
describe('the one worker', () => {
  test('is told where the package lies before its first picture', async () => {
    const { client, workers } = setUp();
    const answer = client.describe(job, signal);
    await settle();
    expect(workers[0]!.received).toEqual([
      { type: 'start', base: 'chrome-extension://x/', threads: null },
      { type: 'describe', id: 1, job, idle: 60_000 },
    ]);
    workers[0]!.says(done(1));
    expect(await answer).toEqual(findingsWith({}));
    expect(client.loaded()).toEqual(['attention']);
  });

  test('gets one picture at a time', async () => {
    const { client, workers } = setUp();
    const answers = [client.describe(job, signal), client.describe(job, signal)];
    await settle();
    expect(workers[0]!.received.length).toBe(2);
    workers[0]!.says(done(1));
    await settle();
    expect(workers[0]!.received.at(-1)).toMatchObject({ type: 'describe', id: 2 });
    workers[0]!.says(done(2));
    expect(await Promise.all(answers)).toHaveLength(2);
    expect(workers.length).toBe(1);
  });

  test('reports a failure of one picture and goes on', async () => {
    const { client, workers } = setUp();
    const answer = expect(client.describe(job, signal)).rejects.toMatchObject({ reason: 'unreadable' });
    await settle();
    const failure = { reason: 'unreadable', message: 'no', retry: false } as const;
    workers[0]!.says({ type: 'describe-failed', id: 1, failure });
    await answer;
    expect(workers[0]!.terminated).toBe(false);
  });
});

test('which models are loaded is known again when the worker lets one go', async () => {
  const parts = setUp();
  await describeOne(parts);
  expect(parts.client.loaded()).toEqual(['attention']);
  parts.workers[0]!.says({ type: 'released', loaded: [] });
  expect(parts.client.loaded()).toEqual([]);
});

test('a picture that is no longer wanted is cancelled in the worker', async () => {
  const { client, workers } = setUp();
  const controller = new AbortController();
  const answer = expect(client.describe(job, controller.signal)).rejects.toMatchObject({
    reason: 'cancelled',
  });
  await settle();
  controller.abort();
  expect(workers[0]!.received.at(-1)).toEqual({ type: 'cancel', id: 1 });
  const failure = { reason: 'cancelled', message: 'no longer wanted', retry: true } as const;
  workers[0]!.says({ type: 'describe-failed', id: 1, failure });
  await answer;
  expect(workers[0]!.terminated).toBe(false);
});
