import type { Decoder } from '#models/engine/decoding/decoder.ts';

/** A decoder whose state is the tokens so far, and whose probabilities are a function of them. */
export function toyDecoder(
  vocabularySize: number,
  logProbability: (said: readonly number[], token: number) => number,
): Decoder<number[][]> & { rowsAsked: number[] } {
  const rowsAsked: number[] = [];
  return {
    rowsAsked,
    startToken: 0,
    endToken: 1,
    start: [[]],
    step(tokens, state) {
      rowsAsked.push(tokens.length);
      const said = state.map((before, row) => [...before, tokens[row]!]);
      return Promise.resolve({
        logProbabilities: said.map((words) =>
          Float32Array.from({ length: vocabularySize }, (_, token) => logProbability(words.slice(1), token)),
        ),
        // All attention is on the one place with the number of the last token.
        attention: said.map((words) =>
          Float32Array.from({ length: vocabularySize }, (_, place) => Number(place === words.at(-1))),
        ),
        state: said,
      });
    },
    select: (state, rows) => rows.map((row) => state[row]!),
  };
}

/** Repeatable pseudo-random log-probabilities, normalised over the vocabulary. The start token never occurs. */
export function randomModel(vocabularySize: number, seed: number) {
  return (said: readonly number[], token: number): number => {
    const weights = Array.from({ length: vocabularySize }, (_, candidate) =>
      candidate === 0 ? 0 : noise([seed, ...said, candidate]) ** 4 + 1e-6,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return token === 0 ? -1e9 : Math.log(weights[token]! / total);
  };
}

function noise(numbers: readonly number[]): number {
  let hash = 2166136261;
  for (const number of numbers) hash = Math.imul(hash ^ (number + 1), 16777619);
  return ((Math.imul(hash ^ (hash >>> 15), 2246822519) ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
