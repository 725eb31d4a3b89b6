import { judgeReading } from '#models/judge/judge-reading.ts';
import { headingOf } from '#utils/domain/text/heading.ts';
import { readable } from '#utils/domain/text/readable.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { beginning } from '#entrypoints/background/word/style/shorten.ts';
import { bare, nameOfKind } from './symbol.ts';
import { wordText } from './text.ts';
import type { Tools, Words } from './kind-words.ts';

/** Longer ones are lines of running text, and would leave no room for how much there is. */
const LONGEST_HEADING = 80;

/** A picture of a screen: that it is one, its heading, and how much text there is. */
export function wordScreenshot(findings: Findings, tools: Tools): Words {
  if (!findings.sureOfKind) return wordText(findings, tools);
  const { rules, messages } = tools;
  const ofKind = findings.kinds.screenshot ?? 0;
  const reading = judgeReading(findings.text, rules.reading);
  if (!reading) return bare(nameOfKind('screenshot', messages), ofKind, messages);
  const whole = readable(headingOf(reading.lines, ({ box }) => box[3]).text.trim()).replace(/\.+$/, '');
  // The sentence goes on after it, so no ellipsis: that there is more is what the number of words says.
  const heading = whole.length <= LONGEST_HEADING ? whole : beginning(whole, LONGEST_HEADING);
  const count = reading.lines.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const amount = messages.plural(reading.cut ? 'more_than_words' : 'words', count);
  const key = reading.tier === 'said' ? 'screenshot_of' : 'screenshot_of_hedged';
  const confidence = Math.min(ofKind, reading.confidence);
  const text = withoutStopAfter(heading, messages.t(key, heading, amount));
  const plain = withoutStopAfter(heading, messages.t('screenshot_of', heading, amount));
  return { tier: reading.tier, text, plain, lang: '', confidence };
}

/** Without the template's full stop where the heading has a mark of its own. */
function withoutStopAfter(heading: string, text: string): string {
  if (!/[?!？！]$/u.test(heading)) return text;
  const end = text.indexOf(heading) + heading.length;
  return text.slice(0, end) + text.slice(end).replace(/^[.。]/u, '');
}
