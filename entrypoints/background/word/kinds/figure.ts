import { judgeReading } from '#models/judge/judge-reading.ts';
import type { Findings } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { partsOf } from './figure-parts.ts';
import { bare, nameOfKind } from './symbol.ts';
import { noted, wordText } from './text.ts';
import type { Tools, Words } from './kind-words.ts';

/** Marks after which no full stop comes. A unit in brackets is none. */
const ENDED = /[.?!…:。？！]$/u;

/** A chart or a diagram: what sort it is, its title, its labels. "Bar chart: Rainfall by month. January, February." */
export function wordFigure(findings: Findings, tools: Tools): Words {
  if (!findings.sureOfKind) return wordText(findings, tools);
  const { rules, messages } = tools;
  const name = figureName(findings, messages);
  const ofKind = findings.kinds[findings.kind!] ?? 0;
  const reading = judgeReading(findings.text, rules.reading);
  const { title, labels } = partsOf(reading?.lines ?? []);
  const listed = messages.list(labels);
  const parts = [title, listed].filter(Boolean).join(ENDED.test(title ?? '') ? ' ' : '. ');
  if (!reading || !parts) return bare(name, ofKind, messages);
  const words = noted(parts, reading, messages);
  const plain = messages.t('figure', name, words);
  const text = reading.tier === 'said' ? plain : messages.t('figure_hedged', name, words);
  const confidence = Math.min(ofKind, reading.confidence);
  return { tier: reading.tier, text, plain, lang: '', confidence };
}

function figureName({ kind, chart }: Findings, messages: Messages): string {
  return chart ? messages.t(keyOf('chart', chart)) : nameOfKind(kind!, messages);
}
