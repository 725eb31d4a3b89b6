import { expect, test, vi } from 'vitest';
import { createLog } from '#utils/log/log.ts';

function quietLog() {
  const printer = { debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
  return { log: createLog(printer), printer };
}

const failing = () => Promise.reject(new Error('no'));

test('swallowed errors are counted by place, and nothing is printed', () => {
  const { log, printer } = quietLog();
  log.swallow('menu: tab closed', new Error('gone'));
  log.swallow('menu: tab closed', new Error('gone'));
  log.swallow('badge: tab closed', 'text');
  expect(log.counts()).toEqual({ 'menu: tab closed': 2, 'badge: tab closed': 1 });
  expect(printer.debug).not.toHaveBeenCalled();
});

test('a promise goes on with undefined, or with the fallback', async () => {
  const { log } = quietLog();
  expect(await failing().catch(log.swallowed('a'))).toBeUndefined();
  expect(await failing().catch(log.swallowed('b', null))).toBeNull();
  expect(await failing().catch(log.swallowed('c', false))).toBe(false);
  expect(log.counts()).toEqual({ a: 1, b: 1, c: 1 });
});

test('a promise that succeeds is not counted', async () => {
  const { log } = quietLog();
  expect(await Promise.resolve(5).catch(log.swallowed('a'))).toBe(5);
  expect(log.counts()).toEqual({});
});

test('while the log is shown, each error is printed with its place and count', () => {
  const { log, printer } = quietLog();
  const error = new Error('gone');
  log.swallow('a', error);
  log.show(true);
  log.swallow('a', error);
  log.show(false);
  log.swallow('a', error);
  expect(printer.debug.mock.calls).toEqual([['a (swallowed, 2):', error]]);
});

test('warnings and mistakes are always printed', () => {
  const { log, printer } = quietLog();
  const error = new Error('full');
  log.warn('The cache could not be used', error);
  log.error('A picture could not be described', error);
  expect(printer.warn.mock.calls).toEqual([['The cache could not be used:', error]]);
  expect(printer.error.mock.calls).toEqual([['A picture could not be described:', error]]);
});

test('counts are a copy', () => {
  const { log } = quietLog();
  log.counts()['a'] = 9;
  expect(log.counts()).toEqual({});
});
