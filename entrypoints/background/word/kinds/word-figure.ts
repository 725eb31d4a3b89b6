import type { KindAndText } from '#models/judge/picture-judgement.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';
import { partsOf } from './figure-parts.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { withNoteOfMore } from './word-text.ts';

/** Marks that end a sentence, so that no full stop follows them. The bracket after a unit is not one of them. */
const ENDED = /[.?!…:。？！]$/u;

/** A chart, a diagram or a map: its type, its title and its labels. "Bar chart: Rainfall by month. January, February." */
export function wordFigure(judgement: KindAndText, messages: Messages): Draft {
  const { kind, chart, reading, unread } = judgement;
  const name = chart ? messages.t(keyOf('chart', chart)) : nameOfKind(kind, messages);
  const { title, labels } = partsOf(reading?.lines ?? []);
  const separator = ENDED.test(title ?? '') ? ' ' : '. ';
  const parts = [title, messages.list(labels)].filter(Boolean).join(separator);
  if (!reading || !parts) {
    const known = unread ? messages.t(keyOf('figure_and', unread.what), name) : name;
    return onlyKind(known, judgement.confidence, messages);
  }
  const words = withNoteOfMore(parts, reading, messages);
  const plain = messages.t('figure', name, words);
  const text = reading.tier === 'said' ? plain : messages.t('figure_hedged', name, words);
  const confidence = Math.min(judgement.confidence, reading.confidence);
  return { state: reading.tier, text, plain, lang: '', confidence };
}
