import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stopwatch } from '#models/engine/stopwatch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('a stage that comes twice counts twice', async () => {
  const watch = stopwatch();
  const [one, two] = [watch.time('load', () => wait(30)), watch.time('load', () => wait(50))];
  await vi.runAllTimersAsync();
  await Promise.all([one, two]);
  expect(watch.timings).toEqual({ load: 80 });
});
