import type { ReadingJudgement } from '#models/judge/judge-reading.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';
import { runningText } from './running-text.ts';

/** The words in a picture: "Text: Closed on Mondays", or "May say: ..." where the reader is not sure. */
export function wordText(reading: ReadingJudgement, messages: Messages): Draft {
  const words = wordsOf(reading, messages);
  const plain = messages.t('text_read', words);
  return {
    state: reading.tier,
    plain,
    text: reading.tier === 'said' ? plain : messages.t('text_hedged', words),
    lang: '',
    confidence: reading.confidence,
  };
}

/** All words that may be told, with a note where the picture holds more. */
export function wordsOf(reading: ReadingJudgement, messages: Messages): string {
  return withNoteOfMore(runningText(reading.lines), reading, messages);
}

/** `words`, followed by a note where the picture holds more text than was read, or text that cannot be read. */
export function withNoteOfMore(words: string, { cut, unread }: ReadingJudgement, messages: Messages): string {
  const read = cut ? messages.t('text_cut', words) : words;
  return unread ? messages.t(keyOf('text_and', unread), read) : read;
}
