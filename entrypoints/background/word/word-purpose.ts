import type { Spoken } from '#utils/domain/description.ts';
import { finish } from './finish.ts';
import type { Purpose } from './purpose/purpose.ts';
import type { WordingStyle } from './style/wording-style.ts';

/**
 * How far each source of a purpose is trusted. These numbers were not measured: they only choose between a text with
 * and without a phrase of doubt.
 */
const CONFIDENCE: Record<Purpose['by'], number> = {
  scheme: 0.95,
  download: 0.95,
  host: 0.9,
  home: 0.9,
  label: 0.85,
  search: 0.85,
  path: 0.7,
  hint: 0.7,
  glyph: 0.85,
  'glyph-shows': 0.7,
  file: 0.6,
};
/**
 * From here on a purpose counts as said; below, as hedged. A phrase of doubt is never written out: in a text of a word or
 * two it would cost the listener more than it tells.
 */
const SAID = 0.8;
/** Names a link or button by its purpose, without looking at the picture. */
export function wordPurpose(
  { text: plain, by, inPageLanguage }: Purpose,
  style: WordingStyle,
  ms: number,
): Spoken {
  const { messages } = style;
  const confidence = CONFIDENCE[by];
  const state = confidence >= SAID ? 'said' : 'hedged';
  const lang = inPageLanguage ? '' : messages.lang();
  const finished = finish({ state, text: plain, plain, lang, confidence }, style);
  return { ...finished, kind: null, model: '', ms, panelOnly: false };
}
