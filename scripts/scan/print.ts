import { isSpoken } from '#utils/domain/description.ts';
import { shortened } from '#scripts/lib/text-width.ts';
import { table } from '#scripts/lib/table.ts';
import { imageName } from './image-name.ts';
import { outcomesOf, sumOf, type ScanOutcome } from './outcomes.ts';
import type { ScannedPage } from './pages.ts';
import type { Finding } from './scanner.ts';
import { inWords, whyNoSuggestion, whyOf } from './words.ts';

const HEADER = ['image', 'outcome', 'why', 'alt text', 'selector'];
const WIDEST_NAME = 24;

/** One JSON object on each line: an image, or the page that could not be scanned. */
export function asJson(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [JSON.stringify(scanned)];
  return withOutcomes(scanned).flatMap(({ url, images }) =>
    images.map(({ finding, outcome }) => {
      const { selector, verdict, reason, skipped, name, src, suggestion } = finding;
      const flag = verdict === 'needs-alt';
      const found = { selector, verdict, reason, skipped, flag, outcome, name, src, suggestion };
      const whyNot = scanned.described ? whyNoSuggestion(finding) : null;
      return JSON.stringify({ page: scanned.page, frame: url, ...found, why: whyOf(reason), whyNot });
    }),
  );
}

/** A table for people, one for each frame, below the counts of the page. */
export function asTable(scanned: ScannedPage): string[] {
  if ('error' in scanned) return [`${scanned.page}: ${scanned.error}\n`];
  const frames = withOutcomes(scanned).filter(({ images }) => images.length > 0);
  const tables = frames.map(({ url, images }) => {
    const frame = url === scanned.frames[0]?.url ? '' : `In the frame ${url}\n`;
    return `${frame}${table(HEADER, images.map(cells), { firm: 1 })}\n`;
  });
  const all = frames.flatMap(({ images }) => images.map(({ finding }) => finding));
  return [`${scanned.page}: ${sumOf(all, scanned.described)}\n`, ...tables];
}

interface Image {
  finding: Finding;
  outcome: ScanOutcome;
}

function withOutcomes({ frames, described }: Extract<ScannedPage, { frames: unknown }>) {
  const outcomes = outcomesOf(
    frames.flatMap(({ candidates }) => candidates),
    described,
  ).values();
  return frames.map(({ url, candidates }) => ({
    url,
    images: candidates.map((finding): Image => ({ finding, outcome: outcomes.next().value ?? null })),
  }));
}

function cells({ finding, outcome }: Image): string[] {
  const { suggestion, name, reason, selector } = finding;
  const isWithout = outcome === 'failed' || outcome === 'skipped';
  return [
    shortened(imageName(finding), WIDEST_NAME),
    inWords(outcome),
    (isWithout && whyNoSuggestion(finding)) || whyOf(reason),
    suggestion && isSpoken(suggestion) ? suggestion.text : name,
    selector,
  ];
}
