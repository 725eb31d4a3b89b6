import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ToldNouns } from '#models/experts/nouns/nouns.ts';
import type { CaptionToken } from '#utils/domain/findings.ts';
import type { CaptionWord } from '#models/experts/caption/writer/caption-writer.ts';
import type { GenderShare } from './shares.ts';
import { genderSureness } from './sureness.ts';

/**
 * A caption's words, the gendered ones with how sure of them the model may be.
 * @param words with the places of their tokens
 * @param shares one a token
 * @param told what the picture alone tells, where the model has that
 */
export function withGender(
  tokens: readonly CaptionToken[],
  words: readonly Pick<CaptionWord, 'places'>[],
  shares: readonly (GenderShare | undefined)[],
  told: ToldNouns['genders'] | undefined,
  { gender }: Pick<CaptionCard, 'gender'>,
): CaptionToken[] {
  if (!gender) return [...tokens];
  return tokens.map((token, index) => {
    const found = shareOf(words[index]!, shares);
    if (!found) return token;
    return { ...token, genderSureness: Math.round(genderSureness(found, told, gender) * 10_000) / 10_000 };
  });
}

/** Of a word that several tokens make up nothing is told: rivals are whole words. */
function shareOf(
  { places: [first, ...others] }: Pick<CaptionWord, 'places'>,
  shares: readonly (GenderShare | undefined)[],
): GenderShare | undefined {
  return first === undefined || others.length > 0 ? undefined : shares[first];
}
