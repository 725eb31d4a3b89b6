import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { table } from '#scripts/lib/table.ts';
import { outcomesOf, sumOf } from './outcomes.ts';
import type { ScannedPage } from './pages.ts';
import type { Finding } from './scanner.ts';

/** The width, in characters, up to which selectors and names are not wrapped. */
const WIDEST = 100;

/** One JSON object on each line: an image, or the page that could not be scanned. */
export function asJson(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [JSON.stringify(scanned)];
  const outcomes = outcomesOf(scanned.frames.flatMap(({ candidates }) => candidates)).values();
  return scanned.frames.flatMap(({ url, candidates }) =>
    candidates.map(({ selector, verdict, reason, skipped, name, src, suggestion }) => {
      const flag = verdict === 'needs-alt';
      const outcome = outcomes.next().value;
      const found = { selector, verdict, reason, skipped, flag, outcome, name, src, suggestion };
      return JSON.stringify({ page: scanned.page, frame: url, ...found, why: whyOf(reason) });
    }),
  );
}

/** A table for people, one for each frame, below the counts of the page. */
export function asTable(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [`${scanned.page}: ${scanned.error}\n`];
  const frames = scanned.frames.filter(({ candidates }) => candidates.length > 0);
  const tables = frames.map(({ url, candidates }) => {
    const rows = candidates.map((finding) => [
      finding.verdict,
      whyOf(finding.reason),
      finding.name,
      suggestionOf(finding),
      finding.selector,
    ]);
    const frame = url === scanned.frames[0]?.url ? '' : `In the frame ${url}\n`;
    return `${frame}${table(['verdict', 'why', 'name', 'suggestion', 'selector'], rows, WIDEST)}\n`;
  });
  const all = frames.flatMap(({ candidates }) => candidates);
  return [`${scanned.page}: ${sumOf(all)}\n`, ...tables];
}

/** The text that would be written, or why there is none; '' if none was asked for. */
function suggestionOf({ suggestion, skipped }: Finding): string {
  if (suggestion) return 'message' in suggestion ? `(${suggestion.message})` : suggestion.text;
  return skipped === null || skipped === 'mode' ? '' : `(${wordsFor('skipped', skipped)})`;
}

const WORDS: Readonly<Record<string, { message: string }>> = english;

/** The reason for a verdict, in the words of the extension's popup. */
function whyOf(reason: string): string {
  return wordsFor('reason', reason);
}

function wordsFor(prefix: string, code: string): string {
  return WORDS[`${prefix}_${code.replaceAll('-', '_')}`]?.message ?? code;
}
