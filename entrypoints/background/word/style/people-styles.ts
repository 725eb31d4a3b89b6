import type { CaptionFinding } from '#utils/domain/findings.ts';
import type { PeopleStyle } from '#utils/settings/options.ts';
import { gendersOf } from '#utils/domain/text/gendered-words.ts';
import { withoutGender } from './people.ts';

/** What is needed of a caption to word it. */
type Written = Pick<CaptionFinding, 'text' | 'tokens'>;

/**
 * How each style calls the people in an English caption.
 * @param sureFrom probability that a word's gender is right from which the model's card lets it stand; null: never
 */
export const PEOPLE: Record<PeopleStyle, (caption: Written, sureFrom: number | null) => string> = {
  neutral: ({ text }) => withoutGender(text),
  'when-sure': (caption, sureFrom) =>
    isSure(caption, sureFrom) ? caption.text : withoutGender(caption.text),
  'as-is': ({ text }) => text,
};

/** All or nothing: "a man and a person" would say that the other is none. */
function isSure({ tokens }: Written, sureFrom: number | null): boolean {
  if (sureFrom === null) return false;
  const genders = gendersOf(tokens.map(({ text }) => text));
  return tokens.every(({ genderSureness = 0 }, at) => !genders[at] || genderSureness >= sureFrom);
}
