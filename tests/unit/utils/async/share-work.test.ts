import { describe, expect, test, vi } from 'vitest';
import { keepLatest } from '#models/engine/keep-latest.ts';
import { loadOnce } from '#models/engine/load-once.ts';
import { shareWork } from '#utils/async/share-work.ts';
import { createTurns } from '#utils/async/turns.ts';

const { signal } = new AbortController();

describe('work in flight', () => {
  test('is done once for all who ask with the same key', async () => {
    const share = shareWork<string>();
    const work = vi.fn(() => Promise.resolve('done'));
    const answers = [share('a', signal, work), share('a', signal, work), share('b', signal, work)];
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done']);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is done again once it has ended', async () => {
    const share = shareWork<string>();
    const work = vi.fn(() => Promise.reject(new Error('no')));
    await expect(share('a', signal, work)).rejects.toThrow('no');
    await expect(share('a', signal, work)).rejects.toThrow('no');
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('goes on while somebody waits, and stops when nobody does', async () => {
    const share = shareWork<string>();
    const stopped = vi.fn();
    const work = (working: AbortSignal) => {
      working.addEventListener('abort', stopped);
      return new Promise<string>(() => {});
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [share('a', first.signal, work), share('a', second.signal, work)];
    first.abort();
    await expect(answers[0]).rejects.toThrow('aborted');
    expect(stopped).not.toHaveBeenCalled();
    second.abort();
    await expect(answers[1]).rejects.toThrow('aborted');
    expect(stopped).toHaveBeenCalledOnce();
  });

  test('that was stopped is not joined by who comes later', async () => {
    const share = shareWork<string>();
    const controller = new AbortController();
    const first = share('a', controller.signal, () => new Promise<string>(() => {}));
    controller.abort();
    await expect(first).rejects.toThrow('aborted');
    expect(await share('a', signal, () => Promise.resolve('new'))).toBe('new');
  });
});

describe('turns', () => {
  test('come one at a time, in order, also after a failure', async () => {
    const takeTurn = createTurns();
    const events: string[] = [];
    const job = (name: string, fails = false) =>
      takeTurn(async () => {
        events.push(`${name} starts`);
        await Promise.resolve();
        events.push(`${name} ends`);
        if (fails) throw new Error(name);
      }, signal);
    const settled = await Promise.allSettled([job('a', true), job('b'), job('c')]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(events).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} starts`, `${name} ends`]));
  });

  test('what is aborted while it waits never starts', async () => {
    const takeTurn = createTurns();
    const controller = new AbortController();
    const start = Promise.withResolvers<undefined>();
    const first = takeTurn(() => start.promise, signal);
    const work = vi.fn(() => Promise.resolve());
    const second = takeTurn(work, controller.signal);
    controller.abort();
    start.resolve(undefined);
    await first;
    await expect(second).rejects.toThrow('aborted');
    expect(work).not.toHaveBeenCalled();
  });
});

describe('loads', () => {
  test('happen once a key', async () => {
    const loads = loadOnce<number>();
    const load = vi.fn(() => Promise.resolve(7));
    expect(await Promise.all([loads.get('a', load), loads.get('a', load)])).toEqual([7, 7]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('that failed are tried again', async () => {
    const loads = loadOnce<number>();
    await expect(loads.get('a', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await loads.get('a', () => Promise.resolve(7))).toBe(7);
  });

  test('are given back when they are no longer wanted', async () => {
    const loads = loadOnce<string>();
    for (const key of ['a', 'b', 'c']) await loads.get(key, () => Promise.resolve(key));
    expect(await loads.retain((key) => key === 'b')).toEqual(['a', 'c']);
    const load = vi.fn(() => Promise.resolve('again'));
    expect([await loads.get('b', load), await loads.get('a', load)]).toEqual(['b', 'again']);
  });
});

describe('the latest values', () => {
  test('are not made again, the older ones are', async () => {
    const keep = keepLatest<string>(2);
    const make = vi.fn((key: string) => Promise.resolve(key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await keep(key, () => make(key))).toBe(key);
    expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  test('that failed are made again', async () => {
    const keep = keepLatest<string>(2);
    await expect(keep('a', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await keep('a', () => Promise.resolve('whole'))).toBe('whole');
  });
});
