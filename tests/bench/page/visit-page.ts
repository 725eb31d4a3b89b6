import type { BrowserContext, Page } from 'playwright-core';

/** An answer as it reached the page: which picture, when, and whether it was in view at that moment. */
export interface Answer {
  at: number;
  ms: number;
  inView: boolean;
}

declare global {
  interface Window {
    answers: Answer[];
  }
}

const imageOf = (name: string): string => `<img src="/pictures/${name}" width="320" height="230">`;

/** A page to which the next picture is added once the one before has its alt text. */
export function pageOneByOne(names: readonly string[]): string {
  const later = JSON.stringify(names.slice(1).map(imageOf));
  return `${pageOf(names.slice(0, 1))}<script>
  const later = ${later};
  new MutationObserver(() => document.body.insertAdjacentHTML('afterbegin', later.shift() ?? ''))
    .observe(document, { subtree: true, attributeFilter: ['alt'] });
</script>`;
}

/** A page of pictures in three columns, which notes when each gets its alt text, from the moment it is parsed. */
export function pageOf(names: readonly string[]): string {
  const images = names.map(imageOf).join('\n');
  return `<!doctype html><html lang="en"><title>Mixed pictures</title><style>body{margin:0;width:1000px}</style>
<script>
  window.answers = [];
  new MutationObserver((records) => {
    for (const { target } of records) {
      const { top, bottom } = target.getBoundingClientRect();
      const at = [...document.images].indexOf(target);
      answers.push({ at, ms: performance.now(), inView: bottom > 0 && top < innerHeight });
    }
  }).observe(document, { subtree: true, attributeFilter: ['alt'] });
</script>
${images}`;
}

/** Opens a page in front, in a window of a usual size. */
export async function openPage(browser: BrowserContext, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

/** Numbers of the pictures that are in view. */
export function inView(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.images].flatMap((image, at) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? [at] : [];
    }),
  );
}

/** Runs in the page. */
function unanswered(wanted: readonly number[]): (string | undefined)[] {
  const answered = new Set(window.answers.map(({ at }) => at));
  return wanted.filter((at) => !answered.has(at)).map((at) => document.images[at]?.src);
}

/**
 * Waits until all of these have their text, and gives the answers so far.
 * @throws where some get none, and says which
 */
export async function answersOf(page: Page, wanted: readonly number[], timeout = 240_000): Promise<Answer[]> {
  for (const end = Date.now() + timeout; ; await page.waitForTimeout(50)) {
    const left = await page.evaluate(unanswered, wanted);
    if (left.length === 0) return page.evaluate(() => window.answers);
    if (Date.now() > end) throw new Error(`No text came for ${left.join(', ')}.`);
  }
}

/** Scrolls far down at once and tells when, on the page's own clock. */
export function jumpTo(page: Page, at: number): Promise<number> {
  return page.evaluate((at) => {
    document.images[at]?.scrollIntoView({ behavior: 'instant', block: 'start' });
    return performance.now();
  }, at);
}
