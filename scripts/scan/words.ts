import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { isSpoken } from '#utils/domain/description.ts';
import { keyOf, lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import type { ScanOutcome } from './outcomes.ts';
import type { Finding } from './scanner.ts';

const words = messagesFrom(lookUpIn(english));

/** The reason for a verdict, in the words of the extension's popup. */
export function whyOf(reason: string): string {
  return words.ofCode('reason', reason) ?? reason;
}

/** Why an image that lacks alt text has no suggestion; null if it has one, or needs none. */
export function whyNoSuggestion({ verdict, skipped, suggestion }: Finding): string | null {
  if (verdict !== 'needs-alt') return null;
  if (suggestion) return isSpoken(suggestion) ? null : suggestion.message;
  if (skipped === null || skipped === 'mode') return words.t('announce_unavailable');
  return words.ofCode('skipped', skipped) ?? skipped;
}

/** The outcome of an image, in the words of the extension's popup. */
export function inWords(outcome: ScanOutcome): string {
  if (outcome === null) return 'Not shown';
  return outcome === 'missing' ? 'Missing' : words.t(keyOf('outcome', outcome));
}
