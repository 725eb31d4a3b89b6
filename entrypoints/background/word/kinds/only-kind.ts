import type { Kind } from '#utils/domain/kinds.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';

/** The name of the picture's kind and nothing else: "Icon", "Bar chart". */
export function onlyKind(name: string, confidence: number, messages: Messages): Draft {
  return { state: 'list', text: name, plain: name, lang: messages.lang(), confidence };
}

export function nameOfKind(kind: Kind, messages: Messages): string {
  return messages.t(keyOf('kind', kind));
}
