import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from '#utils/async/paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work is done at once, then once at the end of the pace, however often it is asked for', async () => {
  let done = 0;
  const work = paced(async () => done++, 1000, new AbortController().signal);
  const first = work();
  await vi.advanceTimersByTimeAsync(0);
  await first;
  expect(done).toBe(1);
  void work();
  void work();
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(2);
});

test('nothing is done after an abort', async () => {
  const stop = new AbortController();
  let done = 0;
  const work = paced(async () => done++, 1000, stop.signal);
  const asked = work();
  stop.abort();
  await vi.advanceTimersByTimeAsync(2000);
  await asked;
  expect(done).toBe(0);
});
