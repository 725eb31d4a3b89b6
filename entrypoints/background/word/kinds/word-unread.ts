import type { Unread } from '#utils/domain/findings.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { Draft } from './draft.ts';

/** "Text in another script", "Formula": that there is something to read, and why its words are missing. */
export function wordUnread({ what, confidence }: Unread, messages: Messages): Draft {
  const text = messages.t(keyOf('unread', what));
  return { state: 'list', text, plain: text, lang: messages.lang(), confidence };
}
