import { describe, expect, test } from 'vitest';
import { greedy } from '#models/engine/decoding/greedy.ts';
import { randomModel, toyDecoder } from '#tests/support/unit/toy-decoder.ts';

const { signal } = new AbortController();
const END = 1;

describe('greedy', () => {
  test('takes the most probable token until the end', async () => {
    const script = [3, 2, END];
    const decoder = toyDecoder(4, (said, token) => (token === script[said.length] ? -0.25 : -3));
    expect(await greedy(decoder, { maxTokens: 10 }, signal)).toMatchObject({
      tokens: [3, 2],
      logProbabilities: [-0.25, -0.25, -0.25],
    });
  });

  test('stops at the greatest length where no end comes', async () => {
    const decoder = toyDecoder(4, (_, token) => (token === 3 ? -1 : -2));
    expect((await greedy(decoder, { maxTokens: 5 }, signal)).tokens).toEqual([3, 3, 3, 3, 3]);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const decoder = toyDecoder(4, (said, token) => {
      if (said.length === 2) controller.abort();
      return -token;
    });
    await expect(greedy(decoder, { maxTokens: 50 }, controller.signal)).rejects.toThrow('aborted');
    expect(decoder.rowsAsked.length).toBe(3);
  });
});

describe('attention', () => {
  test('of the greedy search is that of its only sentence', async () => {
    const found = await greedy(toyDecoder(6, randomModel(6, 9)), { maxTokens: 6 }, signal);
    expect(found.attention!.map((shares) => shares.indexOf(1))).toEqual(
      [0, ...found.tokens].slice(0, found.logProbabilities.length),
    );
  });
});
