/**
 * What happens as work grows: images on a page, tabs that open at once, entries in the cache. Each row says how long one image,
 * tab or answer takes; where that stays the same, or falls, the work grows linearly or better.
 */
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { parseCommandLine, runCommand } from '#scripts/lib/command.ts';
import { openEnginePage } from '#scripts/lib/engine-page.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { table } from '#scripts/lib/table.ts';
import { mixedPictures } from './page/mixed-pictures.ts';
import { answersOf, openPage, pageOf } from './page/visit-page.ts';

const USAGE = `node tests/bench/growth.ts [--quick] [--only images|tabs|cache]
  --quick  without the largest of each`;
/** Different pictures. All are described before anything is timed: what grows is the work for a page, not for the models. */
const PICTURES = 10;
const IMAGES = [10, 100, 1_000];
const TABS = [1, 10, 50];
const IMAGES_IN_TAB = 10;
const ENTRIES = [10, 10_000, 100_000];
const ANSWERS = 200;
/** One answer of the largest may take so many times as long as one of the smallest. */
const MOST_GROWTH = 2;

type Row = [what: string, count: number, ms: number];

await runCommand(async () => {
  const { values } = parseCommandLine(
    { options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } },
    USAGE,
  );
  const sizesOf = (all: number[]) => (values.quick ? all.slice(0, -1) : all);
  const wants = (name: string) => values.only === undefined || values.only === name;
  const rows: Row[] = [];
  if (wants('images') || wants('tabs')) {
    const browser = await launchBrowser({ extension: await buildIfStale() });
    const site = await startSite(browser);
    try {
      await timePage(browser, `${site.origin}/${PICTURES}`, PICTURES);
      for (const count of wants('images') ? sizesOf(IMAGES) : []) {
        rows.push(['image on a page', count, await timePage(browser, `${site.origin}/${count}`, count)]);
      }
      for (const count of wants('tabs') ? sizesOf(TABS) : []) {
        rows.push(['tab', count, await timeTabs(browser, `${site.origin}/${IMAGES_IN_TAB}`, count)]);
      }
    } finally {
      await browser.close();
      await site.close();
    }
  }
  if (wants('cache'))
    for (const [count, ms] of await timeCache(sizesOf(ENTRIES)))
      rows.push(['answer from a cache', count, ms]);
  console.log(
    table(
      ['What', 'How many', 'Each, ms'],
      rows.map(([what, count, ms]) => [what, String(count), ms.toFixed(1)]),
    ),
  );
  const grows = growing(rows);
  for (const what of grows)
    console.log(`Missed: a ${what} takes more than ${MOST_GROWTH} times as long where there are many.`);
  return grows.length > 0 ? 1 : 0;
});

/** Pages with as many images as their path says. Equal images come again and again, under other addresses. */
async function startSite(browser: BrowserContext): Promise<LocalServer> {
  const pictures = await mixedPictures(browser, PICTURES);
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const at = /^\/pictures\/(\d+)$/.exec(pathname)?.[1];
    if (at !== undefined)
      return void response
        .setHeader('cache-control', 'max-age=600')
        .end(pictures[Number(at) % PICTURES]!.bytes);
    const count = Number(pathname.slice(1));
    response
      .setHeader('content-type', 'text/html')
      .end(pageOf(Array.from({ length: count }, (_, at) => String(at))));
  });
}

/** Milliseconds for each image, from opening the page until all have their text. */
async function timePage(browser: BrowserContext, address: string, count: number): Promise<number> {
  const page = await openPage(browser, address);
  try {
    const answers = await answersOf(
      page,
      Array.from({ length: count }, (_, at) => at),
    );
    return Math.max(...answers.map(({ ms }) => ms)) / count;
  } finally {
    await page.close();
  }
}

/** Milliseconds for each tab, from opening them all until all images in all of them have their text. */
async function timeTabs(browser: BrowserContext, address: string, count: number): Promise<number> {
  const start = performance.now();
  const pages = await Promise.all(Array.from({ length: count }, () => openPage(browser, address)));
  const images = Array.from({ length: IMAGES_IN_TAB }, (_, at) => at);
  await Promise.all(pages.map((page) => answersOf(page, images)));
  const ms = performance.now() - start;
  await Promise.all(pages.map((page) => page.close()));
  return ms / count;
}

/** Milliseconds for each answer that is found, with so many entries. */
async function timeCache(sizes: readonly number[]): Promise<[entries: number, ms: number][]> {
  const engine = await openEnginePage();
  try {
    return await engine.page.evaluate(
      async ({ sizes, answers }) => {
        const cache = globalThis.engine.createCache({ name: 'growth', mostBytes: 1e9 });
        const findings = { kind: 'icon' } as unknown as Parameters<typeof cache.put>[1];
        const keys = Array.from({ length: Math.max(...sizes) }, (_, at) => ({
          site: `site-${at % 100}`,
          sha256: String(at),
          model: 'm',
          version: '1',
          decoding: '',
        }));
        const rows: [number, number][] = [];
        let filled = 0;
        for (const size of sizes) {
          for (; filled < size; filled += 1000) {
            const batch = keys.slice(filled, Math.min(filled + 1000, size));
            await Promise.all(batch.map((key) => cache.put(key, findings)));
          }
          filled = size;
          const start = performance.now();
          for (let answer = 0; answer < answers; answer++) {
            const found = await cache.get(keys[Math.floor((answer * size) / answers)]!);
            if (!found) throw new Error('The cache does not find what was put into it.');
          }
          rows.push([size, (performance.now() - start) / answers]);
        }
        return rows;
      },
      { sizes: [...sizes], answers: ANSWERS },
    );
  } finally {
    await engine.close();
  }
}

function growing(rows: readonly Row[]): string[] {
  const whats = [...new Set(rows.map(([what]) => what))];
  return whats.filter((what) => {
    const times = rows.filter(([other]) => other === what).map(([, , ms]) => ms);
    return times.at(-1)! > MOST_GROWTH * times[0]!;
  });
}
