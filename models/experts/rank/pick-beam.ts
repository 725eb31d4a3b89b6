import type { RankerCard } from '#models/catalog/ranker-card.ts';
import { normalised } from '#models/engine/decoding/beam.ts';
import type { Decoded } from '#models/engine/decoding/decoder.ts';
import type { Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import { similarities } from './similarity.ts';

export interface PickOptions {
  /** Exponent of the length, as in the search. */
  lengthAlpha: number;
  /** Weight of the similarity, beside the length-normalised log-probability. */
  weight: number;
}

export interface Picked {
  beam: Decoded;
  /** Similarity of sentence and picture; null where there is no ranker. */
  similarity: number | null;
}

/**
 * Picks the sentence that fits the picture best among those that a search ends with.
 * @param beams the one of highest rank first: that one is taken where there is no ranker
 */
export async function pickBeam(
  engine: Engine,
  ranker: RankerCard | null,
  encoded: Encoded,
  beams: readonly Decoded[],
  wordsOf: (beam: Decoded) => string[],
  options: PickOptions,
): Promise<Picked> {
  const choice = options.weight > 0 ? beams : beams.slice(0, 1);
  const alike = ranker && (await similarities(engine, ranker, encoded, choice.map(wordsOf)));
  if (!alike) return { beam: beams[0]!, similarity: null };
  const best = bestOf(choice, alike, options);
  return { beam: choice[best]!, similarity: alike[best]! };
}

/** The position of the best sentence; of equals, the first. */
export function bestOf(
  beams: readonly Pick<Decoded, 'logProbabilities'>[],
  alike: readonly number[],
  { lengthAlpha, weight }: PickOptions,
): number {
  const scores = beams.map(({ logProbabilities }, index) => {
    const sum = logProbabilities.reduce((total, logProbability) => total + logProbability, 0);
    return normalised(sum, logProbabilities.length, lengthAlpha) + weight * alike[index]!;
  });
  return scores.indexOf(Math.max(...scores));
}
