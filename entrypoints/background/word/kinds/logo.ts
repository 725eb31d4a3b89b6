import { judgeReading } from '#models/judge/judge-reading.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { nameOfKind, wordSymbol } from './symbol.ts';
import type { Tools, Words } from './kind-words.ts';
import { runningText } from './written.ts';

/** More is no name. */
const MOST_WORDS = 8;

/**
 * A logo, by the name that is set in it: "Logo: Acme". Letters that were drawn are easily misread, so what is not sure
 * is not told.
 */
export function wordLogo(findings: Findings, tools: Tools): Words {
  const { kinds, sureOfKind, text } = findings;
  const { rules, messages } = tools;
  const reading = sureOfKind ? judgeReading(text, rules.reading) : null;
  const name = reading?.tier === 'said' ? runningText(reading.lines) : '';
  if (!reading || name === '' || name.split(' ').length > MOST_WORDS) return wordSymbol(findings, tools);
  const words = messages.t('figure', nameOfKind('logo', messages), name);
  const confidence = Math.min(kinds.logo ?? 0, reading.confidence);
  return { tier: 'said', text: words, plain: words, lang: '', confidence };
}
