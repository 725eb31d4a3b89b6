import type { CaptionCard } from '#models/catalog/caption-card.ts';
import { floats, type Encoded } from '#models/engine/encode.ts';
import type { Engine } from '#models/engine/engine.ts';
import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import { nounsIn, parseNouns } from './noun-vocabulary.ts';

/** What the picture alone tells, without the captioner. */
export interface NounPredictions {
  /** The nouns among the words, each with the probability that people would use it of the picture; 0 for rare nouns. */
  of(words: readonly string[]): NonNullable<CaptionFinding['nouns']>;
  /** Probability that people would call somebody in the picture male, or female. */
  genders: Readonly<Record<Gender, number>>;
}

/**
 * Predicts which nouns fit a picture, from the outputs of an encoder.
 * @returns undefined where the card of the model names no head for that
 * @throws PictureError where its files cannot be loaded
 */
export async function predictNouns(
  engine: Engine,
  { files, nouns }: CaptionCard,
  encoded: Encoded,
): Promise<NounPredictions | undefined> {
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
