import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import { nounsIn, parseNouns } from './noun-vocabulary.ts';

/** What is told from the picture alone, beside the captioner. */
export interface ToldNouns {
  /** The nouns among the words, each with the probability that one would use it; 0 for rare ones. */
  of(words: readonly string[]): NonNullable<CaptionFinding['nouns']>;
  /** Probability that people would call somebody in it male, or female. */
  genders: Readonly<Record<Gender, number>>;
}

/**
 * Tells from an encoder's outputs which nouns fit its picture.
 * @returns undefined where the model's card names nothing that tells
 * @throws PictureError where its files cannot be loaded
 */
export async function tellNouns(
  engine: Engine,
  { files, nouns }: CaptionCard,
  encoded: Encoded,
): Promise<ToldNouns | undefined> {
  if (!nouns) return undefined;
  const [session, vocabulary] = await Promise.all([
    engine.session(files[nouns.file]!),
    engine.json(files[nouns.words]!, parseNouns),
  ]);
  const outputs = await session.run(Object.fromEntries(nouns.inputs.map((name) => [name, encoded[name]!])));
  const probabilities = floats(outputs, nouns.output);
  const { male, female } = vocabulary.genders;
  return {
    of: (words) =>
      nounsIn(words, vocabulary).map(({ word, place }) => {
        const probability = place < 0 ? 0 : probabilities[place]!;
        return { word, probability: Math.round(probability * 10_000) / 10_000 };
      }),
    genders: { male: probabilities[male]!, female: probabilities[female]! },
  };
}
