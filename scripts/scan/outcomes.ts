import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { isSpoken } from '#utils/domain/description.ts';
import type { Outcome } from '#utils/domain/outcome.ts';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';
import { countOutcomes, outcomeOf } from '#utils/protocol/outcome.ts';
import { countsInWords } from '#utils/protocol/outcome-words.ts';
import type { Finding } from './scanner.ts';

/** What would become of an image. `missing`: it lacks alt text, and nobody asked what it would get. Null: it does not count. */
export type ScanOutcome = Outcome | 'missing' | null;

const words = messagesFrom(lookUpIn(english));

/** The outcome of every finding of a page, by the rules of the extension's own pages. */
export function outcomesOf(findings: readonly Finding[], isDescribed: boolean): ScanOutcome[] {
  return findings.map((finding) => {
    const { verdict, skipped, suggestion } = finding;
    if (verdict === 'inapplicable') return null;
    if (verdict !== 'needs-alt') return outcomeOf(finding);
    if (!isDescribed) return 'missing';
    if (suggestion === null && (skipped === null || skipped === 'mode')) return 'failed';
    const written = suggestion && isSpoken(suggestion) ? suggestion.text : null;
    return outcomeOf({ ...finding, state: 'silent', description: suggestion, written });
  });
}

/** "4 images: 2 described, 1 could not be described, 1 has alt text". The counts add up. */
export function sumOf(findings: readonly Finding[], isDescribed: boolean): string {
  const counted = outcomesOf(findings, isDescribed).filter((outcome) => outcome !== null);
  const known = counted.filter((outcome) => outcome !== 'missing');
  const missing = counted.length - known.length;
  const [, ...others] = countsInWords(countOutcomes(known), words);
  const parts = others.map(({ number, label }) => `${number} ${label}`);
  if (missing > 0) parts.unshift(`${missing} missing alt text`);
  const found = `${counted.length} ${words.plural('found', counted.length)}`;
  return parts.length === 0 ? found : `${found}: ${words.list(parts)}`;
}
