import type { Thresholds } from '@/models/catalog';
import type { ReadingThresholds } from '@/models/describe/judge/reading';
import type { Refusal } from '@/utils/findings';
import type { Messages } from '@/utils/i18n';
import { fit } from '../text';

/** Longest text in characters: every word costs in speech and Braille. */
export const LONGEST_TEXT = 125;

/** Longest text in characters where a person asked to read it all. */
const LONGEST_FULL = 4000;

/** What a kind's wording needs beside the findings. */
export interface Tools {
  rules: Rules;
  messages: Messages;
}

/** How sure findings must be, from the cards of the models that found them. */
export interface Rules {
  caption: Thresholds;
  reading: ReadingThresholds;
}

/** What one kind's wording made of the findings. */
export type Words =
  | {
      tier: 'said' | 'hedged' | 'list';
      text: string;
      plain: string;
      /** The whole of it, where `text` had to be cut. */
      full?: string;
      /** BCP 47; '' for words that are likely in the page's language. */
      lang: string;
      confidence: number;
    }
  | { tier: 'refused'; reason: Refusal };

type Spoken = Exclude<Words, { tier: 'refused' }>;

/** Cuts what is said to its length and keeps the whole for those who want to read on. */
export function within({ text, plain, ...rest }: Spoken): Spoken {
  const words = { ...rest, text: fit(text, LONGEST_TEXT), plain: fit(plain, LONGEST_TEXT) };
  return plain.length > LONGEST_TEXT ? { ...words, full: fit(plain, LONGEST_FULL) } : words;
}
