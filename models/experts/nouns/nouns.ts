import type { Card } from '@/models/catalog';
import { floats, type Encoded } from '@/models/engine/encode';
import type { Engine } from '@/models/engine/engine';
import type { CaptionFinding } from '@/utils/findings';
import { nounsIn, parseNouns } from './vocabulary';

/**
 * How well each noun of a caption fits the picture, told from the encoder's outputs alone.
 * @returns undefined where the model's card names nothing that tells
 * @throws PictureError where its files cannot be loaded
 */
export async function fittingNouns(
  engine: Engine,
  { files, nouns }: Card,
  encoded: Encoded,
  words: readonly string[],
): Promise<CaptionFinding['nouns']> {
  if (!nouns) return undefined;
  const [session, vocabulary] = await Promise.all([
    engine.session(files[nouns.file]!),
    engine.json(files[nouns.words]!, parseNouns),
  ]);
  const outputs = await session.run(Object.fromEntries(nouns.inputs.map((name) => [name, encoded[name]!])));
  const probabilities = floats(outputs, nouns.output);
  return nounsIn(words, vocabulary).map(({ word, place }) => {
    const probability = place < 0 ? 0 : probabilities[place]!;
    return { word, probability: Math.round(probability * 10_000) / 10_000 };
  });
}
