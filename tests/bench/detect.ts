import type { Page } from 'playwright-core';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { bundleForPage } from '#scripts/lib/bundle.ts';
import { serve } from '#scripts/lib/serve.ts';
import { table } from '#scripts/lib/table.ts';
import { WITHOUT_NETWORK } from '#scripts/scan/detection-cases.ts';
import type * as InPage from './detect/in-page.ts';
import { generatedPage, savedPages, type BenchPage } from './detect/pages.ts';

/** How often each page is loaded. The fastest time counts, for both: other programs can only slow them down. */
const LOADS = 4;
const ADDED = [1, 1000];

interface Row {
  page: string;
  images: number;
  first: Pair;
  updates: Pair[];
}

/** Milliseconds that our detection and axe-core's image rules take for the same work. */
interface Pair {
  ours: number;
  axe: number;
}

const pages = [...savedPages(), ...[100, 1000, 10_000].map(generatedPage)];
const script = await bundleForPage('tests/bench/detect/in-page.ts', 'bench');
let html = '';
const server = await serve((request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  return response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
});
const browser = await launchBrowser({ args: WITHOUT_NETWORK });
try {
  const tab = await browser.newPage();
  const rows: Row[] = [];
  for (const page of pages) {
    console.error(`Measuring ${page.name} ...`);
    rows.push(await measure(tab, page));
  }
  print(rows);
} finally {
  await browser.close();
  await server.close();
}

async function measure(tab: Page, page: BenchPage): Promise<Row> {
  const firsts: (InPage.ScanTime & { axe: number })[] = [];
  const updates: Pair[][] = [];
  for (let load = 0; load < LOADS; load++) {
    await open(tab, page);
    const ours = await run<InPage.ScanTime>(tab, 'timeOurs()');
    await open(tab, page);
    firsts.push({ ...ours, axe: await run<number>(tab, 'timeAxe()') });
    const added: Pair[] = [];
    for (const count of ADDED) added.push(await run<Pair>(tab, `timeUpdate(${count})`));
    updates.push(added);
  }
  return {
    page: page.name,
    images: firsts[0]?.images ?? 0,
    first: { ours: fastest(firsts.map(({ ms }) => ms)), axe: fastest(firsts.map(({ axe }) => axe)) },
    updates: ADDED.map((_, index) => ({
      ours: fastest(updates.map((pairs) => pairs[index]?.ours ?? NaN)),
      axe: fastest(updates.map((pairs) => pairs[index]?.axe ?? NaN)),
    })),
  };
}

async function open(tab: Page, page: BenchPage): Promise<void> {
  html = page.html;
  await tab.goto(server.origin, { waitUntil: 'domcontentloaded' });
  // So that the page's own start-up is not counted as ours.
  await tab.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
  await tab.evaluate(script.replace(/^var bench/, 'globalThis.bench'));
}

function run<T>(tab: Page, call: string): Promise<T> {
  return tab.evaluate<T>(`globalThis.bench.${call}`);
}

function fastest(values: number[]): number {
  return Math.min(...values);
}

function print(rows: Row[]): void {
  const header = ['page', 'images', 'first scan', 'axe-core', 'ratio', 'µs/image'];
  for (const count of ADDED) header.push(`+${count}`, 'ratio');
  const lines = rows.map(({ page, images, first, updates }) => [
    page,
    String(images),
    ms(first.ours),
    ms(first.axe),
    ratio(first),
    ((first.ours / images) * 1000).toFixed(1),
    ...updates.flatMap((pair) => [ms(pair.ours), ratio(pair)]),
  ]);
  console.log(table(header, lines));
  const saved = rows.slice(0, -3).map(({ first }) => first);
  if (saved.length === 0) return;
  const ours = saved.reduce((sum, pair) => sum + pair.ours, 0);
  const axe = saved.reduce((sum, pair) => sum + pair.axe, 0);
  console.log(
    `\nFirst scan of all saved pages: ${ratio({ ours, axe })} times as fast as axe-core's image rules.`,
  );
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function ratio({ ours, axe }: Pair): string {
  return (axe / Math.max(ours, 0.05)).toFixed(0);
}
