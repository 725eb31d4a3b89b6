import { expect, test } from 'vitest';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import { isLikelyPhoto, neededForPhoto } from '#models/worker/needed-for-photo.ts';

const file = (mime: string, bytes: number) =>
  ({ type: 'file', mime, bytes: new ArrayBuffer(bytes) }) as const;

test.each([
  ['image/jpeg', 20_000, true],
  ['image/webp', 20_000, true],
  ['image/png', 20_000, false],
  ['image/gif', 20_000, false],
  ['image/jpeg', 900, false],
])('a file of %s with %d bytes is likely a photo: %s', (mime, bytes, is) => {
  expect(isLikelyPhoto(file(mime, bytes))).toBe(is);
});

test('what every picture needs comes first, then the trunk; each file once, and no reader', () => {
  const { first, others } = neededForPhoto(findCardSet('attention'));
  expect(first.map(({ path }) => path)).toEqual(['kinds/router.onnx', 'trunk/trunk.onnx']);
  const paths = [...first, ...others].map(({ path }) => path);
  expect(paths).toContain('attention/decoder_step.onnx');
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.startsWith('reader/'))).toEqual([]);
});
