import { expect, test } from 'vitest';
import { eachOf } from '#entrypoints/studio/sections/page/each-of.ts';

test('all items are done, so many at once', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = async (item: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve));
    running--;
    done.push(item);
  };
  await eachOf([1, 2, 3, 4, 5], 2, work, new AbortController().signal);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('once it is stopped, no more are begun', async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) stop.abort();
  };
  await eachOf([1, 2, 3, 4], 1, work, stop.signal);
  expect(begun).toEqual([1, 2]);
});
