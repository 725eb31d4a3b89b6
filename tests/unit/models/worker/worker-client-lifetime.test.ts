import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findingsWith } from '#tests/support/unit/findings.ts';
import {
  describeOne,
  done,
  job,
  settle,
  setUp,
  signal,
  type FakeWorker,
} from '#tests/support/unit/fake-worker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
describe('a worker that hangs or crashes is replaced, and the next picture goes on', () => {
  test.each([
    ['hangs', 'timeout', () => vi.advanceTimersByTimeAsync(60_000)],
    ['crashes', 'engine-crashed', (worker: FakeWorker) => Promise.resolve(worker.crashes())],
    [
      'reports that its engine failed',
      'engine-crashed',
      (worker: FakeWorker) =>
        Promise.resolve(
          worker.says({
            type: 'describe-failed',
            id: 1,
            failure: { reason: 'engine-crashed', message: 'aborted()', retry: true },
          }),
        ),
    ],
  ])('it %s', async (_, reason, happen) => {
    const { client, workers } = setUp();
    const first = expect(client.describe(job, signal)).rejects.toMatchObject({ reason, retry: true });
    const second = client.describe(job, signal);
    await settle();
    await happen(workers[0]!);
    await first;
    await settle();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[1]!.says(done(2));
    expect(await second).toEqual(findingsWith({}));
  });
});

describe('the worker ends', () => {
  test('after a minute without work', async () => {
    const parts = setUp();
    await describeOne(parts);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(parts.workers[0]!.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(parts.workers[0]!.terminated).toBe(true);
    expect(parts.client.loaded()).toEqual([]);
  });

  test('after as long as the person allows it to wait', async () => {
    const parts = setUp();
    parts.client.allow(300_000);
    await describeOne(parts);
    expect(parts.workers[0]!.received.at(-1)).toMatchObject({ type: 'describe', idle: 300_000 });
    await vi.advanceTimersByTimeAsync(299_999);
    expect(parts.workers[0]!.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(parts.workers[0]!.terminated).toBe(true);
  });

  test('when its memory is wanted, after the picture at work', async () => {
    const { client, workers } = setUp();
    const answer = client.describe(job, signal);
    const released = client.release();
    await settle();
    expect(workers[0]!.terminated).toBe(false);
    workers[0]!.says(done(1));
    await answer;
    await released;
    expect(workers[0]!.terminated).toBe(true);
  });

  test('when the host ends, and the picture at work with it', async () => {
    const { client, workers, closing } = setUp();
    const answer = expect(client.describe(job, signal)).rejects.toThrow('aborted');
    await settle();
    closing.abort();
    await answer;
    expect(workers[0]!.terminated).toBe(true);
  });
});
