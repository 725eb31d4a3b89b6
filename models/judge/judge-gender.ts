import type { CaptionFinding } from '#utils/domain/findings.ts';
import { gendersOf } from '#utils/domain/text/gendered-words.ts';
import type { CaptionRules } from './judge-caption.ts';

/**
 * Whether the model is sure enough of every word in an English caption that states a gender, by its card. One unsure
 * word makes the whole caption unsure: in "a man and a person" the second would seem to be no man. A model whose card
 * has no threshold is never sure.
 */
export function isSureOfGender(
  { tokens }: Pick<CaptionFinding, 'tokens'>,
  { gender }: Pick<CaptionRules, 'gender'>,
): boolean {
  if (!gender) return false;
  const genders = gendersOf(tokens.map(({ text }) => text));
  return tokens.every(({ genderSureness = 0 }, at) => !genders[at] || genderSureness >= gender.sureFrom);
}
