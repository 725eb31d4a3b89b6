import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { serve, type LocalServer } from '#scripts/lib/serve.ts';
import { mixedPictures } from './mixed-pictures.ts';
import { answersOf, inView, jumpTo, openPage, pageOf, pageOneByOne, type Answer } from './visit-page.ts';

/** After so many answers the page is scrolled. */
const JUMP_AFTER = 3;

/** Milliseconds from opening the page, or from the jump, unless stated otherwise. */
export interface Times {
  first: number;
  lastInView: number;
  all: number;
  /** Pictures out of view that had their text before the last in view. */
  outOfView: number;
  firstAfterJump: number;
  inViewAfterJump: number;
  /** Answers for pictures out of view between the jump and the first in view; and until the last in view. */
  beforeFirst: number;
  outAfterJump: number;
  /** For all, where the page shows each picture only once the one before has its text; null where not measured. */
  oneByOne: number | null;
}

export interface MeasureOptions {
  extension: string;
  count: number;
  /** Milliseconds that the site takes to answer for each picture. */
  delay: number;
  oneByOne: boolean;
}

/** Opens the pages one after the other in a browser whose models are loaded. Each is a site of its own to the cache. */
export async function measure({ extension, count, delay, oneByOne }: MeasureOptions): Promise<Times> {
  const browser = await launchBrowser({ extension });
  const site = await startSite(browser, count, delay);
  const all = Array.from({ length: count }, (_, at) => at);
  try {
    const warm = await openPage(browser, `${site.origin}/warm`);
    await answersOf(warm, [0, 1]);
    await warm.close();

    const still = await openPage(browser, `http://still.localhost:${site.port}/`);
    await still.waitForLoadState('load');
    const seen = await inView(still);
    const answers = await answersOf(still, all);
    await still.close();

    const scrolled = await openPage(browser, `http://scrolled.localhost:${site.port}/`);
    await scrolled.waitForFunction((count) => window.answers.length >= count, JUMP_AFTER, { polling: 20 });
    const jumped = await jumpTo(scrolled, Math.floor(count * 0.7));
    const landed = await inView(scrolled);
    const later = (await answersOf(scrolled, landed)).filter(({ ms }) => ms > jumped);
    await scrolled.close();
    const alone = oneByOne ? await timeOneByOne(browser, site, count) : null;
    return { ...timesOf(answers, seen), ...timesAfter(later, jumped, landed), oneByOne: alone };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function startSite(browser: BrowserContext, count: number, delay: number): Promise<LocalServer> {
  const pictures = new Map((await mixedPictures(browser, count)).map(({ name, bytes }) => [name, bytes]));
  const names = [...pictures.keys()];
  // They load the models, and are no others' pictures.
  const warm = names.slice(0, 2).map((name) => `warm-${name}`);
  for (const name of names.slice(0, 2)) {
    pictures.set(`warm-${name}`, Buffer.concat([pictures.get(name)!, Buffer.from('warm')]));
  }
  const pages: Record<string, string> = {
    '/': pageOf(names),
    '/warm': pageOf(warm),
    '/one-by-one': pageOneByOne(names),
  };
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const picture = pictures.get(pathname.replace('/pictures/', ''));
    if (!picture) return void response.setHeader('content-type', 'text/html').end(pages[pathname] ?? '');
    setTimeout(() => response.setHeader('cache-control', 'max-age=600').end(picture), delay);
  });
}

async function timeOneByOne(browser: BrowserContext, site: LocalServer, count: number): Promise<number> {
  const page = await openPage(browser, `http://one.localhost:${site.port}/one-by-one`);
  await page.waitForFunction((count) => window.answers.length >= count, count, {
    polling: 50,
    timeout: 240_000,
  });
  return page.evaluate(() => window.answers.at(-1)!.ms);
}

function timesOf(answers: readonly Answer[], seen: readonly number[]) {
  const lastInView = Math.max(...answers.filter(({ at }) => seen.includes(at)).map(({ ms }) => ms));
  return {
    first: answers[0]!.ms,
    lastInView,
    all: answers.at(-1)!.ms,
    outOfView: answers.filter(({ at, ms }) => ms < lastInView && !seen.includes(at)).length,
  };
}

function timesAfter(answers: readonly Answer[], jumped: number, landed: readonly number[]) {
  const seen = answers.filter(({ at }) => landed.includes(at));
  const last = seen.at(-1)!;
  return {
    firstAfterJump: seen[0]!.ms - jumped,
    inViewAfterJump: last.ms - jumped,
    beforeFirst: answers.indexOf(seen[0]!),
    outAfterJump: answers.filter(({ at, ms }) => ms < last.ms && !landed.includes(at)).length,
  };
}
