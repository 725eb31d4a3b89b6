import { OUTCOMES, type Outcome } from '#utils/domain/outcome.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { OutcomeCounts } from './outcome.ts';

/** One count with its words: "3", "could not be described". */
export interface CountInWords {
  of: 'found' | Outcome;
  number: string;
  label: string;
}

/** The number of images found, then every outcome that occurs. The others add up to the first. */
export function countsInWords(counts: OutcomeCounts, messages: Messages): CountInWords[] {
  const found = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const inWords = (of: CountInWords['of'], count: number): CountInWords => ({
    of,
    number: messages.number(count),
    label: messages.plural(of, count),
  });
  const occurring = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return [inWords('found', found), ...occurring.map((outcome) => inWords(outcome, counts[outcome]))];
}

/** The same as one sentence: "5 images: 3 described, 1 could not be described, 1 skipped." */
export function sumUp(counts: OutcomeCounts, messages: Messages): string {
  const [found, ...parts] = countsInWords(counts, messages).map(({ number, label }) => `${number} ${label}`);
  return parts.length === 0
    ? messages.t('popup_none')
    : messages.t('outcome_sum', found!, messages.list(parts));
}
