import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './kinds/draft.ts';
import { messagesIn } from './style/messages-in.ts';
import { beginning, fit } from './style/shorten.ts';
import type { WordingSettings, WordingStyle } from './style/wording-style.ts';

/** A draft in its final form; `full` is `plain` in full length, where `plain` had to be shortened. */
export type FinishedText = Omit<Draft, 'afterHedge'> & { full?: string };

/** Longest text in characters for a person who asks for all of it: a longer one is too long to listen to. */
const LONGEST_FULL = 4000;

/**
 * Gives a draft the form that the person chose: the phrase of doubt, the marker and the length. The marker and the
 * phrase of doubt stay out of `plain`, which is what "Copy" gives.
 */
export function finish(draft: Draft, { messages, wording }: WordingStyle): FinishedText {
  const { afterHedge: _, ...rest } = draft;
  const { longest } = wording;
  const [before, after] = marksAround(wording, messages);
  const room = longest - before.length - after.length;
  const text = before + fit(hedged(draft, wording, messages), room) + after;
  const finished = { ...rest, text, plain: fit(draft.plain, longest) };
  return draft.plain.length > longest ? { ...finished, full: fullText(draft, messages) } : finished;
}

/** Where even the full text is too long, room is left for the note that there is more. */
function fullText({ plain, lang }: Draft, messages: Messages): string {
  if (plain.length <= LONGEST_FULL) return plain;
  const { t } = messagesIn(lang, messages);
  return t('text_cut', beginning(plain, LONGEST_FULL - t('text_cut', '').length));
}

/** The draft's own phrase of doubt, or the one that the person chose for every kind of picture. */
function hedged(
  { text, plain, lang, afterHedge = plain }: Draft,
  { hedge }: WordingSettings,
  messages: Messages,
): string {
  const isSure = text === plain;
  return isSure || hedge === 'default'
    ? text
    : messagesIn(lang, messages).t(keyOf('hedge', hedge), afterHedge);
}

/** The marker, as what stands before and what stands after them. */
function marksAround({ marker, markerText }: WordingSettings, messages: Messages): [string, string] {
  if (marker === 'none') return ['', ''];
  const mark = markerText || messages.t('marker_default');
  return marker === 'before' ? [`${mark} `, ''] : ['', ` ${mark}`];
}
