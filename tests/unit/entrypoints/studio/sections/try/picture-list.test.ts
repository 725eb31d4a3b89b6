import { expect, test, vi } from 'vitest';
import { createPictureList } from '#entrypoints/studio/sections/try/picture-list.ts';
import { newPicture, stopPicture } from '#entrypoints/studio/sections/try/try-picture.ts';

const pictures = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    newPicture(from + index, `https://example.org/${index}`, [{ id: 'm', name: 'M' }]),
  );

test('pictures are added a few at a time, in their order, above those that were there', async () => {
  const list = createPictureList();
  const portions: number[] = [];
  await list.add(pictures(0, 2), () => {});
  await list.add(pictures(10, 7), ({ length }) => void portions.push(length));
  expect(portions).toEqual([5, 2]);
  expect(list.pictures.value.map(({ id }) => id)).toEqual([10, 11, 12, 13, 14, 15, 16, 0, 1]);
});

test('emptied while some are still being added, it stays empty; all work is stopped and thumbnails are released', async () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const list = createPictureList();
  const added = pictures(0, 7);
  const adding = list.add(added, () => {});
  added[0]!.thumbnail.value = 'blob:0';
  list.clear();
  await adding;
  expect(list.pictures.value).toEqual([]);
  expect(added[0]!.stop.signal.aborted).toBe(true);
  expect(revoke.mock.calls).toEqual([['blob:0']]);
});

test('it tells how many are finished, how many of those were stopped, and whether it is busy', async () => {
  const list = createPictureList();
  await list.add(pictures(0, 2), () => {});
  expect([list.finished.value, list.stopped.value, list.busy.value]).toEqual([0, 0, true]);
  for (const picture of list.pictures.value) stopPicture(picture);
  expect([list.finished.value, list.stopped.value, list.busy.value]).toEqual([2, 2, false]);
});
