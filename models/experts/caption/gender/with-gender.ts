import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { NounPredictions } from '#models/experts/nouns/nouns.ts';
import type { CaptionToken } from '#utils/domain/findings.ts';
import type { CaptionWord } from '#models/experts/caption/writer/caption-writer.ts';
import type { GenderShare } from './shares.ts';
import { genderSureness } from './sureness.ts';

/**
 * The words of a caption, with how sure the model is of the gendered ones.
 * @param words with the positions of their tokens
 * @param shares one for each token
 * @param predicted what the picture alone tells, where the model has a head for that
 */
export function withGender(
  tokens: readonly CaptionToken[],
  words: readonly Pick<CaptionWord, 'places'>[],
  shares: readonly (GenderShare | undefined)[],
  predicted: NounPredictions['genders'] | undefined,
  { gender }: Pick<CaptionCard, 'gender'>,
): CaptionToken[] {
  if (!gender) return [...tokens];
  return tokens.map((token, index) => {
    const found = shareOf(words[index]!, shares);
    if (!found) return token;
    return {
      ...token,
      genderSureness: Math.round(genderSureness(found, predicted, gender) * 10_000) / 10_000,
    };
  });
}

/** Nothing is told of a word that consists of several tokens: rivals are whole words. */
function shareOf(
  { places: [first, ...others] }: Pick<CaptionWord, 'places'>,
  shares: readonly (GenderShare | undefined)[],
): GenderShare | undefined {
  return first === undefined || others.length > 0 ? undefined : shares[first];
}
