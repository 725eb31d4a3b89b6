import type { Gender } from '#utils/domain/text/gendered-words.ts';
import gendered from '#utils/domain/text/gendered.json' with { type: 'json' };

/**
 * The tokens that state the same gender as a given one, itself included, and those that state the other in its place.
 */
export interface Rivals {
  gender: Gender;
  own: readonly number[];
  other: readonly number[];
}

/**
 * The rivals of every token that is a gendered word: "man" has "woman" and "girl", "his" has "her".
 * @param words the tokens of a vocabulary as words; undefined for those that are not whole words
 */
export function rivalsOf(words: readonly (string | undefined)[]): ReadonlyMap<number, Rivals> {
  const found = new Map<number, Rivals>();
  for (const group of gendered.rivals) {
    const male = tokensOf(Object.keys(group.male), words);
    const female = tokensOf(Object.keys(group.female), words);
    for (const token of male) found.set(token, { gender: 'male', own: male, other: female });
    for (const token of female) found.set(token, { gender: 'female', own: female, other: male });
  }
  return found;
}

function tokensOf(sought: readonly string[], words: readonly (string | undefined)[]): number[] {
  return sought.map((word) => words.indexOf(word)).filter((token) => token >= 0);
}
