import { gendersOf } from '#utils/domain/text/gendered-words.ts';
import type { Gender } from '#utils/domain/text/gendered-words.ts';
import { tokensOf } from './tokens.ts';

/** The gender that a text states; null if it states none or both. */
export function genderOf(text: string): Gender | null {
  const genders = new Set(gendersOf(tokensOf(text)).filter((gender) => gender !== undefined));
  const [only] = genders;
  return genders.size === 1 ? (only ?? null) : null;
}

/** The gender of the people in a picture, if all references state the same one; else null. */
export function knownGender(references: readonly string[]): Gender | null {
  const genders = new Set(references.map(genderOf));
  const [only] = genders;
  return genders.size === 1 ? (only ?? null) : null;
}

export interface GenderScore {
  /** Pictures whose references agree on one gender. */
  pictures: number;
  /** Share of them whose caption states a gender, 0..1. */
  stated: number;
  /** Share of them whose caption states the wrong one, 0..1. */
  wrong: number;
}

export function genderScore(set: readonly { caption: string; references: readonly string[] }[]): GenderScore {
  const known = set.flatMap(({ caption, references }) => {
    const gender = knownGender(references);
    return gender ? [{ gender, said: genderOf(caption) }] : [];
  });
  const share = (part: readonly unknown[]) => part.length / Math.max(1, known.length);
  return {
    pictures: known.length,
    stated: share(known.filter(({ said }) => said !== null)),
    wrong: share(known.filter(({ gender, said }) => said !== null && said !== gender)),
  };
}
