import { readFile } from 'node:fs/promises';
import { readZoo } from '#models/catalog/read-zoo.ts';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { serve } from '#scripts/lib/serve.ts';
import { table } from '#scripts/lib/table.ts';
import { BEFORE, BEFORE_OPTIONS, buildBefore } from './build-before.ts';
import type { DetectorTimes } from './detector/in-page.ts';
import { mixedPictures } from './page/mixed-pictures.ts';
import { answersOf, openPage, pageOf } from './page/visit-page.ts';
import { median } from './median.ts';

/*
 * How long do charts, screenshots and texts take, warm, from opening their page to their text? Beside it, in turns, the same with
 * the extension as it was before. And the part of it that finds the lines: our kernels and ONNX Runtime, on one thread.
 */

const USAGE = `node tests/bench/reading.ts [--rounds 3] [--before ${BEFORE}] [--alone]
  --alone   without the extension as it was`;
/** The mixed pictures come in tens. The first ten load the models. */
const TEN = 10;
const SORTS = { chart: 1, screenshot: 5, text: 7, diagram: 19 };
type Sort = keyof typeof SORTS;

const SCREENSHOT = 'docs/screenshots/models-light.png';
const DETECTOR_WIDTH = 900;

await runCommand(async () => {
  const { values } = parseCommandLine({ options: BEFORE_OPTIONS }, USAGE);
  const rounds = Number(values.rounds);
  const times = await detectorTimes(rounds);
  const finding = [median(times.kernels), median(times.runtime)] as const;
  console.log(
    `Finding lines in a screenshot ${DETECTOR_WIDTH} pixels wide: kernels ${Math.round(finding[0])} ms, ` +
      `ONNX Runtime ${Math.round(finding[1])} ms (${(finding[1] / finding[0]).toFixed(2)} times).`,
  );
  const before = values.alone ? null : await buildBefore(values.before);
  const builds = { now: await buildIfStale(), ...(before && { before }) };
  const measured: Record<string, Record<Sort, number[]>> = {};
  for (const [name, extension] of Object.entries(builds)) measured[name] = await timeSorts(extension, rounds);
  const rows = (Object.keys(SORTS) as Sort[]).map((sort) => {
    const [now, was] = ['now', 'before'].map((name) => median(measured[name]?.[sort] ?? []));
    return [sort, seconds(now!), seconds(was!), Number.isFinite(was) ? (was! / now!).toFixed(2) : ''];
  });
  console.log(table(['Warm', 'now', 'before', 'before / now'], rows));
  return 0;
});

async function detectorTimes(rounds: number): Promise<DetectorTimes> {
  const engine = await openEnginePage('tests/bench/detector/in-page.ts');
  try {
    const { roles } = await readZoo(ROOT);
    engine.answers.set('/screenshot.png', (_, response) => {
      response.setHeader('content-type', 'image/png');
      void readFile(ROOT + SCREENSHOT).then((bytes) => response.end(bytes));
    });
    const given = JSON.stringify([roles.reader, `${engine.origin}/screenshot.png`, DETECTOR_WIDTH, rounds]);
    return await engine.page.evaluate<DetectorTimes>(`bench.timeDetector(...${given})`);
  } finally {
    await engine.close();
  }
}

/** Milliseconds from opening a page with one picture to its text. Each picture is a new one to the extension. */
async function timeSorts(extension: string, rounds: number): Promise<Record<Sort, number[]>> {
  const browser = await launchBrowser({ extension });
  const pictures = await mixedPictures(browser, (rounds + 1) * 2 * TEN);
  const site = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const picture = pictures.find(({ name }) => pathname === `/pictures/${name}`);
    if (picture) response.setHeader('cache-control', 'max-age=600').end(picture.bytes);
    else response.setHeader('content-type', 'text/html').end(pageOf([pathname.slice(1)]));
  });
  const times: Record<Sort, number[]> = { chart: [], screenshot: [], text: [], diagram: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const [sort, place] of Object.entries(SORTS) as [Sort, number][]) {
        const { name } = pictures[round * 2 * TEN + place]!;
        const page = await openPage(browser, `${site.origin}/${name}`);
        const [answer] = await answersOf(page, [0]);
        await page.close();
        if (round > 0) times[sort].push(answer!.ms);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return times;
}

function seconds(ms: number): string {
  return Number.isFinite(ms) ? `${(ms / 1000).toFixed(2)} s` : '';
}
