import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { serve } from '#scripts/lib/serve.ts';
import { table } from '#scripts/lib/table.ts';
import { BEFORE, BEFORE_OPTIONS, buildBefore } from './build-before.ts';
import { mixedPictures } from './page/mixed-pictures.ts';
import { answersOf, openPage, pageOf } from './page/visit-page.ts';
import { median } from './median.ts';

/*
 * The first picture of a browser that has never run: how long from opening its page to its text? Beside it, in turns, the
 * same with the extension as it was before.
 */

const USAGE = `node tests/bench/cold.ts [--rounds 3] [--before ${BEFORE}] [--alone]
  --alone   without the extension as it was`;
/** Of the mixed pictures: the first of each sort. */
const SORTS = { photo: 0, icon: 3, chart: 1 };

type Sort = keyof typeof SORTS;

await runCommand(async () => {
  const { values } = parseCommandLine({ options: BEFORE_OPTIONS }, USAGE);
  const before = values.alone ? null : await buildBefore(values.before);
  const builds = { now: await buildIfStale(), ...(before && { before }) };
  const rows: string[][] = [];
  for (const sort of Object.keys(SORTS) as Sort[]) {
    const measured: Record<string, number[]> = { now: [], before: [] };
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const [name, extension] of Object.entries(builds)) {
        measured[name]!.push(await firstText(extension, sort));
      }
    }
    const medians = Object.values(measured).map(median);
    const ratio = medians.every(Number.isFinite) ? (medians[1]! / medians[0]!).toFixed(2) : '';
    rows.push([
      sort,
      ...medians.map((ms) => (Number.isFinite(ms) ? `${(ms / 1000).toFixed(2)} s` : '')),
      ratio,
    ]);
  }
  console.log(table(['First picture', 'now', 'before', 'before / now'], rows));
  return 0;
});

/** Milliseconds from opening the page to the text. */
async function firstText(extension: string, sort: Sort): Promise<number> {
  const browser = await launchBrowser({ extension });
  const { name, bytes } = (await mixedPictures(browser, 10))[SORTS[sort]]!;
  const site = await serve((request, response) => {
    if (request.url?.startsWith('/pictures/')) return void response.end(bytes);
    response.setHeader('content-type', 'text/html').end(pageOf([name]));
  });
  try {
    const page = await openPage(browser, site.origin);
    return (await answersOf(page, [0]))[0]!.ms;
  } finally {
    await browser.close();
    await site.close();
  }
}
