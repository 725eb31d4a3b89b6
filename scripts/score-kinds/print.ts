import { table } from '#scripts/lib/table.ts';
import type { Score, Share } from './score.ts';

/** Scores for people to read, each under its name. */
export function reportParts(scores: Record<string, Score>): string {
  return Object.entries(scores)
    .map(([part, score]) => `${part}\n\n${report(score)}`)
    .join('\n\n');
}

/** One score for people to read. */
export function report(score: Score): string {
  const { characterErrorRate } = score;
  const read =
    characterErrorRate === null ? 'no text pictures' : `${(characterErrorRate * 100).toFixed(2)} %`;
  return [
    confusionOf(score),
    `Kind right:                 ${shown(score.right)}`,
    `Character errors in text:   ${read}`,
    `Codes decoded, type right:  ${shown(score.codesDecoded)}`,
    `Blank pictures refused:     ${shown(score.blankRefused)}`,
    `Invented scenes:            ${shown(score.inventedScenes)}`,
    `Things named in no scene:   ${shown(score.objectsNamed)}`,
    `Photos sent elsewhere:      ${shown(score.photosElsewhere)}`,
    `Kind right by source:       ${bySource(score)}`,
  ].join('\n');
}

/** A confusion matrix: true kinds in the rows, the kinds they were taken for in the columns. */
function confusionOf({ confusion, rightByKind, ms }: Score): string {
  const rows = Object.entries(confusion);
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))].sort();
  const time = (kind: string) => ms[kind as keyof typeof ms];
  const cells = rows.map(([kind, row]) => {
    const right = shown(rightByKind[kind as keyof typeof rightByKind]!);
    const times = [String(time(kind)?.whole ?? ''), time(kind)?.route?.toFixed(1) ?? ''];
    return [[kind], columns.map((column) => String(row[column] ?? '')), [right], times].flat();
  });
  return table(['true kind', ...columns, 'right', 'ms', 'route ms'], cells);
}

function bySource({ rightBySource }: Score): string {
  return Object.entries(rightBySource)
    .map(([source, share]) => `${source} ${shown(share)}`)
    .join('\n                            ');
}

function shown({ count, of }: Share): string {
  return of === 0 ? 'none' : `${count} of ${of} (${((100 * count) / of).toFixed(1)} %)`;
}
