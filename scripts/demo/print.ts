import { table } from '#scripts/lib/table.ts';
import type { DemoRow } from './rows.ts';

const HEADER = ['', 'Image', 'Said before', 'Says now', 'Kind', 'State', 'Conf.', 'ms'];

/** Prints the rows as a table, and below it what is wrong. */
export function printRows(rows: readonly DemoRow[]): void {
  console.log(table(HEADER, rows.map(cells)));
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  console.log(`\n${rows.length - wrong.length} of ${rows.length} images are as they should be.`);
  for (const { title, problems } of wrong) console.log(`${title}: ${problems.join('; ')}.`);
}

function cells({ title, before, now, kind, state, why, confidence, ms, problems }: DemoRow): string[] {
  return [
    problems.length > 0 ? '✗' : '✓',
    title,
    before.trim() || '–',
    now.trim() || '–',
    kind || '–',
    why ? `${state}: ${why}` : state,
    confidence?.toFixed(2) ?? '–',
    ms?.toString() ?? '–',
  ];
}
