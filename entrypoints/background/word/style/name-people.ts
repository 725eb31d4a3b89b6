import type { PeopleStyle } from '#utils/settings/options.ts';
import { withoutGender } from './without-gender.ts';

/** An English caption, naming people in the way that the person chose. */
export function namePeople(caption: string, style: PeopleStyle, isSureOfGender: boolean): string {
  const keepsGender = style === 'as-is' || (style === 'when-sure' && isSureOfGender);
  return keepsGender ? caption : withoutGender(caption);
}
