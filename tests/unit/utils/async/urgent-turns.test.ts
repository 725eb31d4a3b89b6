import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
  const announce = createUrgentTurns<'look' | 'read'>();
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const take = async (name: string, urgency: Urgency, stop = signal) => {
    const place = announce(urgency);
    await place.take('look', work(name), stop).finally(() => place.leave());
  };
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
  void coming.take('look', work('seen'), signal).finally(coming.leave);
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
  const place = announce({ rank: 1 });
  const first = place.take('look', () => failing.promise, signal);
  const second = take('second', { rank: 1 }, gone.signal);
  void take('third', { rank: 1 });
  gone.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  failing.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await settled();
  expect(started).toEqual(['third']);
});

/** A chart in view that was looked at, and is read now. */
async function reading() {
  const parts = bench();
  const urgency = { rank: 1 };
  const chart = parts.announce(urgency);
  void chart.take('look', async () => {}, signal).then(() => chart.take('read', parts.work('chart'), signal));
  await settled();
  expect(parts.started).toEqual(['chart']);
  return { ...parts, chart, urgency };
}

describe('what is out of view', () => {
  test('does not begin in any lane before all in view is done', async () => {
    const { take, announce, work, started, end, chart } = await reading();
    void take('rest', { rank: 2 });
    void announce({ rank: 2 }).take('read', work('rest to read'), signal);
    await settled();
    await end('chart');
    expect(started).toEqual(['chart']);
    chart.leave();
    await settled();
    expect(started).toEqual(['chart', 'rest', 'rest to read']);
  });

  test('does not begin between looking at a picture in view and reading it', async () => {
    const { take, announce, work, started, end } = bench();
    void take('rest', { rank: 2 });
    const chart = announce({ rank: 1 });
    void chart
      .take('look', work('looked'), signal)
      .then(() => chart.take('read', work('read'), signal))
      .finally(chart.leave);
    await settled();
    await end('rest');
    void take('later', { rank: 2 });
    for (const name of ['looked', 'read']) await end(name);
    expect(started).toEqual(['rest', 'looked', 'read', 'later']);
  });

  test('begins at once where what was in view is scrolled away', async () => {
    const { take, started, chart, urgency } = await reading();
    void take('rest', { rank: 2 });
    await settled();
    expect(started).toEqual(['chart']);
    urgency.rank = 2;
    chart.reconsider();
    await settled();
    expect(started).toEqual(['chart', 'rest']);
  });

  test('does not wait long for what is in view but does not come', async () => {
    const { announce, take, started } = bench();
    announce({ rank: 1 });
    void take('rest', { rank: 2 });
    await vi.advanceTimersByTimeAsync(HOLD_MS);
    expect(started).toEqual(['rest']);
  });
});

test('what is in view is looked at while something that a person asked for is read', async () => {
  const { announce, take, work, started } = bench();
  void announce({ rank: 0 }).take('read', work('asked'), signal);
  void take('seen', { rank: 1 });
  await settled();
  expect(started).toEqual(['asked', 'seen']);
});
