import { expect, test } from 'vitest';
import { createWorkQueue } from '#entrypoints/studio/sections/try/work-queue.ts';

/** A queue of two at a time, whose work ends when it is told to. */
function queueOfTwo() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = createWorkQueue<string>(2, (item) => {
    begun.push(item);
    return new Promise<void>((resolve) => ends.set(item, resolve));
  });
  const finish = async (item: string) => {
    ends.get(item)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, begun, finish };
}

test('no more than so many are begun at once, in their order', async () => {
  const { queue, begun, finish } = queueOfTwo();
  queue.add(['a', 'b', 'c']);
  queue.add(['d']);
  expect(begun).toEqual(['a', 'b']);
  await finish('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await finish('a');
  await finish('c');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

test('what has not begun when it is cleared never begins', async () => {
  const { queue, begun, finish } = queueOfTwo();
  queue.add(['a', 'b', 'c']);
  queue.clear();
  await finish('a');
  expect(begun).toEqual(['a', 'b']);
  queue.add(['d']);
  expect(begun).toEqual(['a', 'b', 'd']);
});
