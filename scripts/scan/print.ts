import english from '#public/_locales/en/messages.json' with { type: 'json' };
import { table } from '#scripts/lib/table.ts';
import type { ScannedPage } from './pages.ts';
import type { Finding } from './scanner.ts';

/** The width, in characters, up to which selectors and names are not wrapped. */
const WIDEST = 100;

/** One JSON object on each line: an image, or the page that could not be scanned. */
export function asJson(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [JSON.stringify(scanned)];
  return scanned.frames.flatMap(({ url, candidates }) =>
    candidates.map(({ selector, verdict, reason, skipped, name, src, suggestion }) => {
      const flag = verdict === 'needs-alt';
      const image = { selector, verdict, reason, skipped, flag, name, src, suggestion, why: whyOf(reason) };
      return JSON.stringify({ page: scanned.page, frame: url, ...image });
    }),
  );
}

/** A table for people, one for each frame, below the number of images and of those without a text. */
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
  const missing = all.filter(({ verdict }) => verdict === 'needs-alt').length;
  return [`${scanned.page}: ${all.length} images, ${missing} without a text alternative\n`, ...tables];
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
