/**
 * A long session: generated pages in tabs that open and close, with pictures that no cache knows and some that it does. Tells the
 * memory of our processes over time, and how much it grows for each hundred pages once everything is warm.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, serviceWorkerOf } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { FLAG, parseCommandLine, runCommand, UsageError } from '#scripts/lib/command.ts';
import { ROOT } from '#scripts/lib/paths.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { table } from '#scripts/lib/table.ts';
import { mixedPictures } from './page/mixed-pictures.ts';
import { soakPage } from './soak/page.ts';
import { plotOf, slopeOf, type Sample } from './soak/samples.ts';
import { takeSample } from './soak/take-sample.ts';

const USAGE = `npm run soak -- [--minutes N] [--write]
  --minutes N  how long (default: 30)
  --write      writes the plot to docs/soak.svg`;

/** Different pictures, of all kinds. Of every third image the bytes are its page's own. */
const PICTURES = 40;
/** Tabs open at once, the oldest of which goes when the next comes. */
const TABS = 3;
/** Pages between two samples. */
const EVERY = 5;
/** So often nothing new has to come, in turns of so many ms, before a page counts as done; and the most turns. */
const QUIET_TURNS = 6;
const TURN_MS = 250;
const MOST_TURNS = 120;
/** The first part of the pages loads models and fills caches. */
const WARM_UP = 0.3;
/** Megabytes that a hundred pages may add. */
const MOST_GROWTH = 1;

await runCommand(async () => {
  const { values } = parseCommandLine(
    { options: { minutes: { type: 'string', default: '30' }, write: FLAG } },
    USAGE,
  );
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new UsageError(`--minutes takes a number above 0, not "${values.minutes}".`);
  const browser = await launchBrowser({ extension: await buildIfStale() });
  const site = await startSite(browser);
  const samples: Sample[] = [];
  let images = 0;
  let described = 0;
  try {
    for await (const visited of visitPages(browser, site, Date.now() + minutes * 60_000)) {
      images += visited.images;
      described += visited.described;
      if (visited.page % EVERY > 0) continue;
      samples.push(await takeSample(browser, visited.page));
      const { page, extension, scripts } = samples.at(-1)!;
      console.log(`${page} pages, ${images} images: extension ${mb(extension)}, its scripts ${mb(scripts)}`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return report(samples, minutes, { images, described, write: values.write });
});

interface Visited {
  page: number;
  images: number;
  /** Images that got a text. Of some nothing is said: what is beside them says it already, or nothing is sure. */
  described: number;
}

async function* visitPages(browser: BrowserContext, site: LocalServer, end: number): AsyncGenerator<Visited> {
  await serviceWorkerOf(browser);
  const open: Page[] = [];
  for (let number = 1; Date.now() < end; number++) {
    const page = await browser.newPage();
    open.push(page);
    await page.goto(`${site.origin}/page/${number}`, { waitUntil: 'commit' });
    await untilQuiet(page);
    const images = await page.locator('img').count();
    yield { page: number, images, described: await page.locator('img[alt]').count() };
    if (open.length >= TABS) await open.shift()!.close();
  }
}

/** Waits until no more texts come. */
async function untilQuiet(page: Page): Promise<void> {
  let last = -1;
  for (let quiet = 0, waited = 0; quiet < QUIET_TURNS && waited < MOST_TURNS; waited++) {
    await page.waitForTimeout(TURN_MS);
    const now = await page.locator('img[alt]').count();
    quiet = now === last && now > 0 ? quiet + 1 : 0;
    last = now;
  }
}

async function startSite(browser: BrowserContext): Promise<LocalServer> {
  const pictures = await mixedPictures(browser, PICTURES);
  return serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const number = Number(/\d+$/.exec(pathname)?.[0] ?? 0);
    if (pathname.startsWith('/page/')) {
      return void response.setHeader('content-type', 'text/html').end(soakPage(number));
    }
    const bytes = pictures[number % PICTURES]!.bytes;
    // What follows the picture in its file makes it another one.
    response.end(Buffer.concat([bytes, Buffer.from(searchParams.get('own') ?? '')]));
  });
}

async function report(
  samples: readonly Sample[],
  minutes: number,
  { images, described, write }: { images: number; described: number; write: boolean },
): Promise<number> {
  if (samples.length < 4) {
    console.log('Too few pages were opened to tell anything: give it more minutes.');
    return 1;
  }
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const rows = [samples[0]!, warm[0]!, warm[Math.floor(warm.length / 2)]!, samples.at(-1)!];
  console.log(
    table(
      ['Pages', 'Minutes', 'Extension', 'Its scripts', 'Pages of the web', 'Browser and the rest'],
      rows.map(({ page, minutes, extension, scripts, pages, rest }) => [
        String(page),
        minutes.toFixed(1),
        mb(extension),
        mb(scripts),
        mb(pages),
        mb(rest),
      ]),
    ),
  );
  const grows = slopeOf(warm, 'extension');
  console.log(
    `${samples.at(-1)!.page} pages with ${images} images in ${minutes} minutes, ${described} described. After the first ${warm[0]!.page} pages:`,
  );
  for (const which of ['extension', 'scripts', 'pages', 'rest'] as const) {
    console.log(`  ${which}: ${(slopeOf(warm, which) / 1e6).toFixed(2)} MB for each hundred pages`);
  }
  if (write) await writeFile(join(ROOT, 'docs/soak.svg'), plotOf(samples));
  const isGood = grows < MOST_GROWTH * 1e6;
  if (!isGood)
    console.log(`Missed: our processes grow by more than ${MOST_GROWTH} MB for each hundred pages.`);
  return isGood ? 0 : 1;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
