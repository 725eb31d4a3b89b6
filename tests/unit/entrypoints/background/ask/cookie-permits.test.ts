import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { permitCookiesOnce, takePermit } from '#entrypoints/background/ask/cookie-permits.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => vi.useRealTimers());

test('a permit is for one frame, and for one picture', () => {
  permitCookiesOnce(1, 0);
  expect(takePermit(1, 2)).toBe(false);
  expect(takePermit(1, 0)).toBe(true);
  expect(takePermit(1, 0)).toBe(false);
});

test('a permit lasts half a minute, also where the clock is set back meanwhile', () => {
  permitCookiesOnce(1, 0);
  vi.advanceTimersByTime(31_000);
  vi.setSystemTime('2001-01-01');
  expect(takePermit(1, 0)).toBe(false);
});

test('a clock that is set ahead takes no permit away', () => {
  permitCookiesOnce(1, 0);
  vi.setSystemTime('2099-01-01');
  expect(takePermit(1, 0)).toBe(true);
});
