import type { TextLine } from '#utils/domain/findings.ts';
import type { KindAndText } from '#models/judge/picture-judgement.ts';
import { headingOf } from '#utils/domain/text/heading.ts';
import { sizeOfLine } from '#utils/domain/text/letter-height.ts';
import type { Messages } from '#utils/language/i18n.ts';
import { beginning } from '#entrypoints/background/word/style/shorten.ts';
import type { Draft } from './draft.ts';
import { nameOfKind, onlyKind } from './only-kind.ts';
import { runningText } from './running-text.ts';

/** A longer heading is a line of running text, and would leave no room for the number of words. */
const LONGEST_HEADING = 80;

/** A picture of a screen: its heading, and how many words are on it. */
export function wordScreenshot(judgement: KindAndText, messages: Messages): Draft {
  const { reading } = judgement;
  if (!reading) return onlyKind(nameOfKind('screenshot', messages), judgement.confidence, messages);
  const whole = wholeHeading(reading.lines).replace(/(?<!\.)\.$/, '');
  // With an ellipsis where it is cut: a full stop would end a sentence that goes on.
  const heading = whole.length <= LONGEST_HEADING ? whole : `${beginning(whole, LONGEST_HEADING)}…`;
  const count = reading.lines.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const amount = messages.plural(reading.cut ? 'more_than_words' : 'words', count);
  const key = reading.tier === 'said' ? 'screenshot_of' : 'screenshot_of_hedged';
  const confidence = Math.min(judgement.confidence, reading.confidence);
  const text = withoutStopAfter(heading, messages.t(key, heading, amount));
  const plain = withoutStopAfter(heading, messages.t('screenshot_of', heading, amount));
  return { state: reading.tier, text, plain, lang: '', confidence };
}

/** The largest line, with the others of its paragraph: a heading may take several lines. */
function wholeHeading(lines: readonly TextLine[]): string {
  const largest = headingOf(lines, sizeOfLine);
  const at = lines.indexOf(largest);
  const first = lines.findLastIndex(({ continues }, index) => index <= at && !continues);
  const next = lines.findIndex(({ continues }, index) => index > at && !continues);
  return runningText(lines.slice(Math.max(first, 0), next < 0 ? lines.length : next));
}

/** Drops the message's full stop after a heading that ends with a mark of its own. */
function withoutStopAfter(heading: string, text: string): string {
  if (!/[?!…？！]$/u.test(heading)) return text;
  const end = text.indexOf(heading) + heading.length;
  return text.slice(0, end) + text.slice(end).replace(/^[.。]/u, '');
}
