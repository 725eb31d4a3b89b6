import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Firefox ends an event page after so long without a sign of life. */
const IDLE_MS = 30_000;

const getPlatformInfo = vi.fn<() => Promise<object>>();
let wakefulness: ReturnType<
  (typeof import('#entrypoints/background/event-page/wakefulness.ts'))['createWakefulness']
>;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  getPlatformInfo.mockReset().mockResolvedValue({});
  vi.stubGlobal('chrome', { runtime: { id: 'altscribe', getPlatformInfo } });
  const { createWakefulness } = await import('#entrypoints/background/event-page/wakefulness.ts');
  wakefulness = createWakefulness();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('work that no event tells of gives a sign of life before the browser would end the page', () => {
  wakefulness.begin();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(getPlatformInfo).toHaveBeenCalled();
});

test('work that begins while other work goes on gives no more signs', () => {
  wakefulness.begin();
  wakefulness.begin();
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(getPlatformInfo).toHaveBeenCalledOnce();
});

test('after the work, the browser may end the page', () => {
  wakefulness.begin();
  wakefulness.end();
  vi.advanceTimersByTime(IDLE_MS * 10);
  expect(getPlatformInfo).not.toHaveBeenCalled();
});
