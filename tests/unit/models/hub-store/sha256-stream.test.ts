import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Sha256Stream } from '#models/hub-store/sha256-stream.ts';

function hashInPieces(bytes: Uint8Array, pieces: readonly number[]): string {
  const hash = new Sha256Stream();
  let at = 0;
  for (const length of pieces) {
    hash.update(bytes.subarray(at, at + length));
    at += length;
  }
  hash.update(bytes.subarray(at));
  return hash.digest();
}

test('the hash of nothing and of "abc" are those of the standard', () => {
  expect(new Sha256Stream().digest()).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  const abc = hashInPieces(new TextEncoder().encode('abc'), []);
  expect(abc).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000, 100_003])(
  '%i bytes have the hash that Node gives them, however they are cut',
  (length) => {
    const bytes = randomBytes(length);
    const expected = createHash('sha256').update(bytes).digest('hex');
    for (const pieces of [[], [1], [63, 1], [64, 64], [7, 57, 3], [0, 0, 200, 0], [length]]) {
      expect(hashInPieces(bytes, pieces), pieces.join(' ')).toBe(expected);
    }
  },
);
