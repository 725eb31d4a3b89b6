import type { Findings } from '#utils/domain/findings.ts';
import type { Kind } from '#utils/domain/kinds.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import { wordText } from './text.ts';
import type { Tools, Words } from './kind-words.ts';

/** A symbol that nobody has a name for: its kind, no more; or what is written in it, where its kind is not sure. */
export function wordSymbol(findings: Findings, tools: Tools): Words {
  const { kind, kinds, sureOfKind, text } = findings;
  const { messages } = tools;
  if (text && !sureOfKind) return wordText(findings, tools);
  if (!kind || !sureOfKind) return { tier: 'refused', reason: 'unsure-kind' };
  return bare(nameOfKind(kind, messages), kinds[kind] ?? 0, messages);
}

/** What sort of picture it is and nothing else. */
export function bare(name: string, confidence: number, messages: Messages): Words {
  return { tier: 'list', text: name, plain: name, lang: messages.lang(), confidence };
}

export function nameOfKind(kind: Kind, messages: Messages): string {
  return messages.t(keyOf('kind', kind));
}
