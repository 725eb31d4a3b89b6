import { judgeReading, type ReadingJudgement } from '#models/judge/judge-reading.ts';
import type { Findings } from '#utils/domain/findings.ts';
import type { Messages } from '#utils/language/i18n.ts';
import type { Tools, Words } from './kind-words.ts';
import { runningText } from './written.ts';

/** A picture of words: the words. "Text: Closed on Mondays", or "May say: ..." where the reader is not sure. */
export function wordText({ text, sureOfKind }: Findings, { rules, messages }: Tools): Words {
  const reading = judgeReading(text, rules.reading);
  if (!reading) return { tier: 'refused', reason: sureOfKind ? 'nothing-read' : 'unsure-kind' };
  const words = readingOf(reading, messages);
  const plain = messages.t('text_read', words);
  return {
    tier: reading.tier,
    plain,
    text: reading.tier === 'said' ? plain : messages.t('text_hedged', words),
    lang: '',
    confidence: reading.confidence,
  };
}

/** The words that were read, with a note where there were more. */
export function readingOf(reading: ReadingJudgement, messages: Messages): string {
  return noted(runningText(reading.lines), reading, messages);
}

/** Words of a reading, with a note where there were more. */
export function noted(words: string, { cut }: ReadingJudgement, messages: Messages): string {
  return cut ? messages.t('text_cut', words) : words;
}
