import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import type { FromWorker, WorkerJob } from '#models/worker/worker-messages.ts';
import { createWorkerClient } from '#models/worker/worker-client.ts';
import { FakeWorker } from '#tests/support/unit/fake-worker.ts';
import { findingsWith } from '#tests/support/unit/findings.ts';

const job: WorkerJob = {
  picture: { type: 'file', bytes: new ArrayBuffer(1), mime: 'image/png' },
  pictureId: null,
  cards: findCardSet('attention'),
  decoding: {},
  raw: false,
};
const { signal } = new AbortController();
const done = (id: number): FromWorker => ({
  type: 'describe-done',
  id,
  findings: findingsWith({}),
  loaded: ['attention'],
});

function setUp() {
  const workers: FakeWorker[] = [];
  const closing = new AbortController();
  const client = createWorkerClient({
    base: 'chrome-extension://x/',
    signal: closing.signal,
    spawn() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    limit: 60_000,
    idle: 60_000,
  });
  return { client, workers, closing };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
/** Lets promises that are ready run. */
const settle = () => vi.advanceTimersByTimeAsync(0);

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

async function describeOne({ client, workers }: ReturnType<typeof setUp>) {
  const answer = client.describe(job, signal);
  await settle();
  workers.at(-1)!.says(done(Number((workers.at(-1)!.received.at(-1) as { id: number }).id)));
  await answer;
}
