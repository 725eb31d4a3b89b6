import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUrgentTurns, HOLD_MS, type Urgency } from '#utils/async/urgent-turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { signal } = new AbortController();
const settled = () => vi.advanceTimersByTimeAsync(0);

/** Work that ends when the test says so. */
function bench() {
  const announce = createUrgentTurns();
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const take = (name: string, urgency: Urgency, stop = signal) => announce(urgency).take(work(name), stop);
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { announce, take, work, started, end };
}

test('one works at a time, the most urgent first, then in the order of coming', async () => {
  const { take, started, end } = bench();
  for (const [name, rank] of [
    ['first', 2],
    ['rest', 2],
    ['later', 2],
    ['seen', 1],
    ['asked', 0],
  ] as const)
    void take(name, { rank });
  await settled();
  expect(started).toEqual(['first']);
  for (const name of ['first', 'asked', 'seen', 'rest']) await end(name);
  expect(started).toEqual(['first', 'asked', 'seen', 'rest', 'later']);
});

test('what becomes more urgent while it waits overtakes', async () => {
  const { take, started, end } = bench();
  const urgency = { rank: 2 };
  void take('first', { rank: 2 });
  void take('second', { rank: 2 });
  void take('third', urgency);
  urgency.rank = 1;
  await settled();
  await end('first');
  expect(started).toEqual(['first', 'third']);
});

test('a turn is kept free for something more urgent that is on its way, but not for long', async () => {
  const { announce, take, work, started, end } = bench();
  void take('first', { rank: 2 });
  await settled();
  const coming = announce({ rank: 1 });
  void take('rest', { rank: 2 });
  await end('first');
  expect(started).toEqual(['first']);
  void coming.take(work('seen'), signal);
  await settled();
  expect(started).toEqual(['first', 'seen']);

  announce({ rank: 1 });
  await end('seen');
  await vi.advanceTimersByTimeAsync(HOLD_MS - 1);
  expect(started).toEqual(['first', 'seen']);
  await vi.advanceTimersByTimeAsync(1);
  expect(started).toEqual(['first', 'seen', 'rest']);
});

test.each([
  ['is no more urgent', 2],
  ['leaves again', 1],
])('nobody waits for what is on its way and %s', async (_, rank) => {
  const { announce, take, started } = bench();
  const coming = announce({ rank });
  void take('rest', { rank: 2 });
  if (rank === 1) coming.leave();
  await settled();
  expect(started).toEqual(['rest']);
});

test('what is aborted while it waits never starts, and what fails makes room', async () => {
  const { announce, take, started } = bench();
  const gone = new AbortController();
  const failing = Promise.withResolvers<void>();
  const first = announce({ rank: 1 }).take(() => failing.promise, signal);
  const second = take('second', { rank: 1 }, gone.signal);
  void take('third', { rank: 1 });
  gone.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  failing.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await settled();
  expect(started).toEqual(['third']);
});
