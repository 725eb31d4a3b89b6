import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findingsWith } from '#tests/support/unit/findings.ts';
import { done, job, settle, setUp, signal } from '#tests/support/unit/fake-worker.ts';
import type { FromWorker } from '#models/worker/worker-messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4), naturalWidth: 1, naturalHeight: 1 };
const toRead = { kind: 'chart', sureOfKind: true, text: true, overlay: false } as const;
const withWordsToRead = (id: number): FromWorker => ({
  type: 'describe-done',
  id,
  findings: findingsWith({ kind: 'chart' }),
  toRead: { pixels, toRead },
  loaded: ['kinds'],
});
const line = {
  text: 'Rain',
  confidence: 1,
  box: [0, 0, 1, 1] as [number, number, number, number],
  continues: false,
};
const wasRead = (id: number): FromWorker => ({
  type: 'read-done',
  id,
  words: { text: { lines: [line], cut: false }, overlay: [], ms: 12 },
  loaded: ['reader'],
});

test('a picture that holds words is read by a second worker, while the first looks at the next', async () => {
  const { client, workers } = setUp();
  const chart = client.describe(job, signal);
  const photo = client.describe(job, signal);
  await settle();
  const [looker] = workers;
  looker!.says(withWordsToRead(1));
  await settle();
  expect(workers[1]!.received.at(-1)).toMatchObject({
    type: 'read',
    id: 1,
    job: { toRead, card: { role: 'reader' } },
  });
  expect(looker!.received.at(-1)).toMatchObject({ type: 'describe', id: 2 });
  looker!.says(done(2));
  expect(await photo).toEqual(findingsWith({}));
  workers[1]!.says(wasRead(1));
  expect(await chart).toMatchObject({
    kind: 'chart',
    text: { lines: [{ text: 'Rain' }] },
    timings: { read: 12 },
  });
  expect(client.loaded()).toEqual(['attention', 'reader']);
});

test('a page without words never starts the second worker', async () => {
  const { client, workers } = setUp();
  const answer = client.describe(job, signal);
  await settle();
  workers[0]!.says(done(1));
  await answer;
  expect(workers).toHaveLength(1);
});

test('what is in view is read before anything out of view is looked at or read', async () => {
  const { client, workers } = setUp();
  const [first, rest, seen] = [2, 2, 1].map((rank) => {
    const place = client.announce({ rank });
    return client.describe(job, signal, place).finally(() => place.leave());
  });
  await settle();
  const [looker] = workers;
  // The first was begun before the others came. The second to be looked at is the one in view.
  for (const id of [1, 2]) {
    looker!.says(withWordsToRead(id));
    await settle();
  }
  expect(looker!.received.at(-1)).toMatchObject({ id: 2 });
  const reader = workers[1]!;
  reader.says(wasRead(1));
  await seen;
  await settle();
  expect(looker!.received.at(-1)).toMatchObject({ id: 3 });
  reader.says(wasRead(2));
  await first;
  looker!.says(withWordsToRead(3));
  await settle();
  reader.says(wasRead(3));
  await rest;
});

test('a reader that hangs is replaced, and the first worker goes on', async () => {
  const { client, workers } = setUp();
  const answer = expect(client.describe(job, signal)).rejects.toMatchObject({ reason: 'timeout' });
  await settle();
  workers[0]!.says(withWordsToRead(1));
  await vi.advanceTimersByTimeAsync(30_000);
  const photo = client.describe(job, signal);
  await settle();
  workers[0]!.says(done(2));
  await photo;
  await vi.advanceTimersByTimeAsync(29_999);
  expect(workers.map(({ terminated }) => terminated)).toEqual([false, false]);
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(workers.map(({ terminated }) => terminated)).toEqual([false, true]);
});

test('releasing ends both', async () => {
  const { client, workers } = setUp();
  const answer = client.describe(job, signal);
  await settle();
  workers[0]!.says(withWordsToRead(1));
  await settle();
  workers[1]!.says(wasRead(1));
  await answer;
  await client.release();
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
});
