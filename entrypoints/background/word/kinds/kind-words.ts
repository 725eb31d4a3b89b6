import type { CaptionCard } from '#models/catalog/caption-card.ts';
import type { ReadingThresholds } from '#models/judge/reading.ts';
import type { Refusal } from '#utils/domain/findings.ts';
import type { Style } from '#entrypoints/background/word/style/style.ts';

/** What a kind's wording needs beside the findings. */
export interface Tools extends Style {
  rules: Rules;
}

/** How sure findings must be, from the cards of the models that found them. */
export interface Rules {
  caption: Pick<CaptionCard, 'thresholds' | 'confidence' | 'gender'>;
  reading: ReadingThresholds;
}

/** What one kind's wording made of the findings. */
export type Words =
  | {
      tier: 'said' | 'hedged' | 'list';
      text: string;
      plain: string;
      /** What follows the person's own phrase of doubt, where it is not `plain`. */
      doubtful?: string;
      /** The whole of it, where `text` had to be cut. */
      full?: string;
      /** BCP 47; '' for words that are likely in the page's language. */
      lang: string;
      confidence: number;
    }
  | { tier: 'refused'; reason: Refusal };

export type SpokenWords = Exclude<Words, { tier: 'refused' }>;
