import { describe, expect, test, vi } from 'vitest';
import { callRemotely, createRunningCalls } from '#utils/async/remote-call.ts';

describe('the side that asks', () => {
  test('gets the answer, and cancels nothing', async () => {
    const cancel = vi.fn<() => void>();
    const { signal } = new AbortController();
    expect(await callRemotely(() => Promise.resolve('answer'), cancel, signal)).toBe('answer');
    expect(cancel).not.toHaveBeenCalled();
  });

  test('cancels once, at once, and still hears what became of its question', async () => {
    const cancel = vi.fn<() => void>();
    const controller = new AbortController();
    const { promise, resolve } = Promise.withResolvers<string>();
    const answer = callRemotely(() => promise, cancel, controller.signal);
    controller.abort();
    expect(cancel).toHaveBeenCalledTimes(1);
    resolve('stopped');
    expect(await answer).toBe('stopped');
  });

  test('cancels after it has asked where the answer was unwanted from the start', async () => {
    const said: string[] = [];
    const send = async () => void said.push('ask');
    await callRemotely(send, () => said.push('cancel'), AbortSignal.abort());
    expect(said).toEqual(['ask', 'cancel']);
  });

  test('cancels nothing that is over', async () => {
    const cancel = vi.fn<() => void>();
    const controller = new AbortController();
    await callRemotely(() => Promise.resolve(), cancel, controller.signal);
    await expect(
      callRemotely(() => Promise.reject(new Error('gone')), cancel, controller.signal),
    ).rejects.toThrow('gone');
    controller.abort();
    expect(cancel).not.toHaveBeenCalled();
  });

  test.each<[string, () => unknown]>([
    ['rejects', () => Promise.reject(new Error('nobody there'))],
    [
      'throws',
      () => {
        throw new Error('nobody there');
      },
    ],
  ])('is not disturbed by a cancellation that %s', async (_, cancel) => {
    const controller = new AbortController();
    const { promise, resolve } = Promise.withResolvers<number>();
    const answer = callRemotely(() => promise, cancel, controller.signal);
    controller.abort();
    resolve(1);
    expect(await answer).toBe(1);
  });
});

/** Work that ends when it is cancelled, and says so. */
function untilCancelled(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const onAbort = () => resolve('cancelled');
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
  });
}

describe('the side that answers', () => {
  test('stops the call that is cancelled, and no other', async () => {
    const calls = createRunningCalls();
    const first = calls.run('first', untilCancelled);
    void calls.run('second', untilCancelled);
    calls.cancel('first');
    calls.cancel('never heard of');
    expect(await first).toBe('cancelled');
    expect(calls.size).toBe(1);
  });

  test('stops all', async () => {
    const calls = createRunningCalls<number>();
    const answers = [calls.run(1, untilCancelled), calls.run(2, untilCancelled)];
    calls.cancelAll();
    expect(await Promise.all(answers)).toEqual(['cancelled', 'cancelled']);
    expect(calls.size).toBe(0);
  });

  test('stops all when its own life ends, and whatever comes afterwards', async () => {
    const life = new AbortController();
    const calls = createRunningCalls(life.signal);
    const before = calls.run('before', untilCancelled);
    life.abort();
    expect(await before).toBe('cancelled');
    expect(await calls.run('after', untilCancelled)).toBe('cancelled');
  });

  test('forgets a call that fails, and hands on its error', async () => {
    const calls = createRunningCalls();
    await expect(calls.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(calls.size).toBe(0);
  });

  test('an earlier call of the same id does not take the later one with it when it ends', async () => {
    const calls = createRunningCalls();
    const { promise, resolve } = Promise.withResolvers<void>();
    const earlier = calls.run('a', () => promise);
    const later = calls.run('a', untilCancelled);
    resolve();
    await earlier;
    calls.cancel('a');
    expect(await later).toBe('cancelled');
  });
});
