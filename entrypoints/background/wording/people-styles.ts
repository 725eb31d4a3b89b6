import type { PeopleStyle } from '@/utils/preferences/choices';
import { withoutGender } from './people';

/** How each style calls the people in an English caption. */
export const PEOPLE: Record<PeopleStyle, (caption: string) => string> = {
  neutral: withoutGender,
  'as-is': (caption) => caption,
};
