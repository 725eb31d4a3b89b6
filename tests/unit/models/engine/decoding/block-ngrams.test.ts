import { expect, test } from 'vitest';
import { beamSearch } from '#models/engine/decoding/beam.ts';
import { unblocked } from '#models/engine/decoding/block-ngrams.ts';
import { greedy } from '#models/engine/decoding/greedy.ts';
import { toyDecoder } from '#tests/support/unit/toy-decoder.ts';

/** It wants to say the same for ever. */
const stutter = () => toyDecoder(5, (_, token) => (token === 3 ? -0.1 : -1 - token));

const ROW = Float32Array.of(-1, -2, -3, -4);
const blockedIn = (row: Float32Array) => [...row.keys()].filter((token) => row[token] === -Infinity);

test('a token that would repeat a run of tokens is blocked, and no other', () => {
  expect(blockedIn(unblocked(ROW, [2, 3, 1, 2], 2))).toEqual([3]);
  expect(blockedIn(unblocked(ROW, [2, 3, 1, 2, 3], 3))).toEqual([1]);
  expect(blockedIn(unblocked(ROW, [2, 3], 1))).toEqual([2, 3]);
});

test('nothing is blocked where nothing repeats, or where any run is let', () => {
  expect(unblocked(ROW, [2, 3, 1], 2)).toBe(ROW);
  expect(unblocked(ROW, [2, 2, 2], 0)).toBe(ROW);
  expect(unblocked(ROW, [2], 3)).toBe(ROW);
});

test('the row that was given stays as it is', () => {
  unblocked(ROW, [2, 3, 2], 2);
  expect([...ROW]).toEqual([-1, -2, -3, -4]);
});

test('a decoder that would say the same for ever is made to say something else', async () => {
  const { signal } = new AbortController();
  const options = { beamSize: 2, lengthAlpha: 0.7, maxTokens: 8, blockedNgram: 2 };
  for (const { tokens } of [
    await greedy(stutter(), options, signal),
    ...(await beamSearch(stutter(), options, signal)),
  ]) {
    const pairs = tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  }
});
