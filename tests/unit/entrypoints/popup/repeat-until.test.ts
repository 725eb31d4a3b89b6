import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeatUntil } from '#entrypoints/popup/repeat-until.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work is repeated after the pause that it asks for, until the signal aborts', async () => {
  const life = new AbortController();
  const work = vi.fn<() => Promise<number>>().mockResolvedValueOnce(500).mockResolvedValue(2500);
  const repeating = repeatUntil(life.signal, work);
  await vi.advanceTimersByTimeAsync(499);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(2499);
  expect(work).toHaveBeenCalledTimes(2);
  life.abort();
  await repeating;
  expect(work).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('aborted during the work, it does not wait out the pause', async () => {
  const life = new AbortController();
  await repeatUntil(life.signal, async () => {
    life.abort();
    return 2500;
  });
  expect(vi.getTimerCount()).toBe(0);
});
