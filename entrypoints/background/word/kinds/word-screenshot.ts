import type { KindAndText } from '#models/judge/picture-judgement.ts';
import { headingOf } from '#utils/domain/text/heading.ts';
import { readable } from '#utils/domain/text/readable.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { beginning } from '#entrypoints/background/word/style/shorten.ts';
import type { Draft } from './draft.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';

/** A longer heading is a line of running text, and would leave no room for the number of words. */
const LONGEST_HEADING = 80;

/** A picture of a screen: its heading, and how many words are on it. */
export function wordScreenshot(judgement: KindAndText, messages: Messages): Draft {
  const { reading } = judgement;
  if (!reading) return onlyKind(nameOfKind('screenshot', messages), judgement.confidence, messages);
  const whole = readable(headingOf(reading.lines, ({ box }) => box[3]).text.trim()).replace(/\.+$/, '');
  // No ellipsis where it is cut: the sentence goes on, and the number of words tells that there is more.
  const heading = whole.length <= LONGEST_HEADING ? whole : beginning(whole, LONGEST_HEADING);
  const count = reading.lines.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const amount = messages.plural(reading.cut ? 'more_than_words' : 'words', count);
  const key = reading.tier === 'said' ? 'screenshot_of' : 'screenshot_of_hedged';
  const confidence = Math.min(judgement.confidence, reading.confidence);
  const text = withoutStopAfter(heading, messages.t(key, heading, amount));
  const plain = withoutStopAfter(heading, messages.t('screenshot_of', heading, amount));
  return { state: reading.tier, text, plain, lang: '', confidence };
}

/** Drops the message's full stop after a heading that ends with a question or exclamation mark. */
function withoutStopAfter(heading: string, text: string): string {
  if (!/[?!？！]$/u.test(heading)) return text;
  const end = text.indexOf(heading) + heading.length;
  return text.slice(0, end) + text.slice(end).replace(/^[.。]/u, '');
}
