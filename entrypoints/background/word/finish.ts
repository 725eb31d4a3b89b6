import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { SpokenWords } from './kinds/kind-words.ts';
import type { WordingSettings } from './style/style.ts';
import { beginning, fit } from './style/shorten.ts';
import { wordsIn } from './style/words-in.ts';

/** Longest text in characters where a person asked to read it all. */
const LONGEST_FULL = 4000;

/**
 * Gives words the form that the person chose: the phrase of doubt, the marker, the length. The whole is kept beside
 * what had to be cut. Without marker and doubt, `plain` is what "Copy" gives.
 */
export function dress(words: SpokenWords, wording: WordingSettings, messages: Messages): SpokenWords {
  const { doubtful: _, ...rest } = words;
  const { longest } = wording;
  const [before, after] = markOf(wording, messages);
  const room = longest - before.length - after.length;
  const text = before + fit(doubted(words, wording, messages), room) + after;
  const dressed = { ...rest, text, plain: fit(words.plain, longest) };
  return words.plain.length > longest ? { ...dressed, full: wholeOf(words, messages) } : dressed;
}

/** Nobody listens for longer than this; the note that there is more must not be what is lost. */
function wholeOf({ plain, lang }: SpokenWords, messages: Messages): string {
  if (plain.length <= LONGEST_FULL) return plain;
  const own = wordsIn(lang, messages);
  return own.t('text_cut', beginning(plain, LONGEST_FULL - own.t('text_cut', '').length));
}

/** A kind's own words of doubt, or the ones that the person chose for all kinds. */
function doubted(
  { text, plain, lang, doubtful = plain }: SpokenWords,
  { hedge }: WordingSettings,
  messages: Messages,
) {
  return text === plain || hedge === 'default'
    ? text
    : wordsIn(lang, messages).t(keyOf('hedge', hedge), doubtful);
}

/** What stands before and after every text of ours. */
function markOf({ marker, markerText }: WordingSettings, messages: Messages): [string, string] {
  if (marker === 'none') return ['', ''];
  const mark = markerText || messages.t('marker_default');
  return marker === 'before' ? [`${mark} `, ''] : ['', ` ${mark}`];
}
