import { expect, test } from 'vitest';
import { imagesAround } from '#entrypoints/background/tabs/images-around.ts';
import type { FrameImages } from '#utils/protocol/frame-images.ts';

/** Two images, a frame, one image, a frame, three images. */
const top: FrameImages = { path: [], images: 6, beforeChild: [2, 3] };
const first: FrameImages = { path: [0], images: 10, beforeChild: [4] };
const inFirst: FrameImages = { path: [0, 0], images: 100, beforeChild: [] };
const second: FrameImages = { path: [1], images: 1_000, beforeChild: [] };
const ALL = [second, inFirst, top, first];

test.each([
  ['the page itself', top, 0, [110, 1_000]],
  ['its first frame', first, 2, [100]],
  ['a frame inside that', inFirst, 2 + 4, []],
  ['its second frame', second, 3 + 110, []],
])('%s counts what comes before it, in document order', (_, own, before, inside) => {
  expect(imagesAround(own, ALL)).toEqual({ before, inside, total: 1_116 });
});

test('frames whose place cannot be told come last', () => {
  const lost: FrameImages = { path: [-1], images: 5, beforeChild: [] };
  expect(imagesAround(lost, [...ALL, lost])).toEqual({ before: 1_116, inside: [], total: 1_121 });
  expect(imagesAround(second, [...ALL, lost]).before).toBe(113);
});

test('a frame that does not answer counts nothing', () => {
  expect(imagesAround(inFirst, [inFirst, top])).toEqual({ before: 2, inside: [], total: 106 });
  expect(imagesAround(top, [top, second])).toEqual({ before: 0, inside: [0, 1_000], total: 1_006 });
});
