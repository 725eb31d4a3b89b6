import { describe, expect, test } from 'vitest';
import { beamSearch } from '#models/engine/decoding/beam.ts';
import { greedy } from '#models/engine/decoding/greedy.ts';
import { randomModel, toyDecoder } from '#tests/support/unit/toy-decoder.ts';

const { signal } = new AbortController();
const END = 1;

describe('attention', () => {
  test('goes with the sentence: each token has the places that were looked at before it, through every change of rank', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const [found] = await beamSearch(
        toyDecoder(6, randomModel(6, seed)),
        { beamSize: 4, lengthAlpha: 0.7, maxTokens: 6 },
        signal,
      );
      // The toy looks at its last token, the start token first.
      const looked = found.attention!.map((shares) => shares.indexOf(1));
      expect(looked).toHaveLength(found.logProbabilities.length);
      expect(looked.slice(0, found.tokens.length)).toEqual(
        [0, ...found.tokens].slice(0, found.tokens.length),
      );
    }
  });
});

describe('beam search', () => {
  test.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'as wide as the tree, it finds the best of all sentences (model %i)',
    async (seed) => {
      const model = randomModel(4, seed);
      const options = { beamSize: 300, lengthAlpha: 0.7, maxTokens: 5 };
      const [found] = await beamSearch(toyDecoder(4, model), options, signal);
      const best = allSentences(model, 4, 5).reduce((a, b) => (rank(b, 0.7) > rank(a, 0.7) ? b : a));
      expect(found.tokens).toEqual(best.tokens);
      expect(sum(found.logProbabilities)).toBeCloseTo(sum(best.logProbabilities), 5);
    },
  );

  test.each([0, 1, 2, 3])(
    'of width one and without length normalisation it is greedy (model %i)',
    async (seed) => {
      const model = randomModel(6, seed);
      const options = { beamSize: 1, lengthAlpha: 0, maxTokens: 8 };
      const [one, other] = await Promise.all([
        beamSearch(toyDecoder(6, model), options, signal).then(([best]) => best),
        greedy(toyDecoder(6, model), { maxTokens: 8 }, signal),
      ]);
      expect(one.tokens).toEqual(other.tokens);
    },
  );

  test('finds a sentence whose first word is not the most probable', async () => {
    // 2 looks better at first (0.6), but what follows 3 is sure: 0.4 x 1 beats 0.6 x 0.5.
    const decoder = toyDecoder(4, (said, token) => {
      if (said.length === 0) return Math.log([1e-9, 1e-9, 0.6, 0.4][token]!);
      if (said[0] === 2) return Math.log([1e-9, 0.5, 0.25, 0.25][token]!);
      return Math.log([1e-9, 1, 1e-9, 1e-9][token]!);
    });
    const options = { beamSize: 2, lengthAlpha: 0, maxTokens: 6 };
    const [best] = await beamSearch(decoder, options, signal);
    expect(best.tokens).toEqual([3]);
  });

  test('prefers longer sentences the more, the larger the exponent', async () => {
    // One word at -1 and the end at -1, or four tokens at -0.75 each.
    const long = [3, 3, 3, END];
    const decoder = () =>
      toyDecoder(4, (said, token) => {
        if (said.length === 0) return token === 2 ? -1 : token === 3 ? -0.75 : -50;
        if (said[0] === 2) return token === END ? -1 : -50;
        return token === long[said.length] ? -0.75 : -50;
      });
    const lengthOf = async (lengthAlpha: number) =>
      (await beamSearch(decoder(), { beamSize: 3, lengthAlpha, maxTokens: 8 }, signal))[0].tokens.length;
    expect(await lengthOf(0)).toBe(1);
    expect(await lengthOf(1)).toBe(3);
  });
});

describe('what beam search does on the way', () => {
  test('gives the other sentences it ends with too, best first, each once', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const options = { beamSize: 4, lengthAlpha: 0.7, maxTokens: 6 };
      const found = await beamSearch(toyDecoder(5, randomModel(5, seed)), options, signal);
      const ranks = found.map((sentence) => rank(sentence, 0.7));
      expect(ranks).toHaveLength(4);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      const sentences = found.map(
        ({ tokens, logProbabilities }) => `${tokens} in ${logProbabilities.length}`,
      );
      expect(new Set(sentences).size).toBe(4);
    }
  });

  test('runs the model for live beams only', async () => {
    const decoder = toyDecoder(5, randomModel(5, 7));
    await beamSearch(decoder, { beamSize: 3, lengthAlpha: 0.7, maxTokens: 6 }, signal);
    expect(decoder.rowsAsked[0]).toBe(1);
    expect(Math.max(...decoder.rowsAsked)).toBeLessThanOrEqual(3);
  });

  test('stops when it is cancelled', async () => {
    const decoder = toyDecoder(4, randomModel(4, 1));
    const options = { beamSize: 3, lengthAlpha: 0.7, maxTokens: 5 };
    await expect(beamSearch(decoder, options, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(decoder.rowsAsked).toEqual([]);
  });
});

interface Sentence {
  tokens: number[];
  logProbabilities: number[];
}

/** Every sentence that ends, or is cut at the greatest length. */
function allSentences(model: ReturnType<typeof randomModel>, vocabulary: number, length: number): Sentence[] {
  const grow = (sentence: Sentence): Sentence[] => {
    if (sentence.logProbabilities.length === length) return [sentence];
    return Array.from({ length: vocabulary - 1 }, (_, index) => index + 1).flatMap((token) => {
      const logProbabilities = [...sentence.logProbabilities, model(sentence.tokens, token)];
      if (token === END) return [{ tokens: sentence.tokens, logProbabilities }];
      return grow({ tokens: [...sentence.tokens, token], logProbabilities });
    });
  };
  return grow({ tokens: [], logProbabilities: [] });
}

function rank({ logProbabilities }: Sentence, alpha: number): number {
  return sum(logProbabilities) / logProbabilities.length ** alpha;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
