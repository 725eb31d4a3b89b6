import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser, serviceWorkerOf } from '#scripts/lib/browser.ts';
import { buildIfStale } from '#scripts/lib/build-if-stale.ts';
import { table } from '#scripts/lib/table.ts';
import { browserMemory } from '#tests/support/browser/browser-memory.ts';
import { watchMainThread } from '#tests/support/browser/main-thread.ts';
import { manyPictures } from '#tests/support/pictures/many-pictures.ts';

const COUNT = 100;
/** By how much the memory may grow, as a share of that at the start. */
const MOST_GROWTH = 0.2;
/** Milliseconds of processor time that a task of the page's main thread may take at most. */
const LONGEST_TASK = 100;
const IDLE_SECONDS = 10;
const SETTLE_MS = 30_000;

// Photos, because every model describes those.
const pictures = await manyPictures(COUNT, ['cat.jpg', 'coffee.jpg', 'astronaut.jpg', 'rocket.jpg']);
const browser = await launchBrowser({ extension: await buildIfStale() });
const rows: string[][] = [];
try {
  const worker = await serviceWorkerOf(browser);
  await worker.evaluate((idleSeconds) => chrome.storage.local.set({ idleSeconds }), IDLE_SECONDS);
  const hasHost = () => worker.evaluate(() => chrome.offscreen.hasDocument());
  const note = async (when: string) => {
    const memory = await browserMemory();
    rows.push([when, megabytes(memory?.extension), megabytes(memory?.whole)]);
    return memory;
  };
  await sleep(5_000);
  const start = await note('start');

  const studio = await browser.newPage();
  await studio.goto(new URL('/studio.html#try', worker.url()).href);
  const input = studio.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await note('Studio open');
  const endTrace = await watchMainThread(browser, studio);
  const dropped = performance.now();
  await input.setInputFiles(pictures.paths);
  await studio.locator('.result:is(.said, .hedged, .list, .refused)').first().waitFor({ timeout: 60_000 });
  const first = performance.now() - dropped;
  await studio.getByText(`${COUNT} images done.`).waitFor({ timeout: 900_000 });
  const all = performance.now() - dropped;
  const tasks = (await endTrace()).toSorted((a, b) => b - a);
  await note(`${COUNT} done`);
  await studio.close();
  for (const end = Date.now() + 60_000; (await hasHost()) && Date.now() < end;) await sleep(500);
  // The memory of a closed page and a closed host is freed only some time later.
  await sleep(SETTLE_MS);
  const after = await note('closed and idle');

  console.log(table(['', 'Extension, MB', 'Browser, MB'], rows));
  console.log(`First result after ${Math.round(first)} ms, the last after ${Math.round(all)} ms.`);
  const longest = tasks.slice(0, 5).map((ms) => ms.toFixed(0));
  console.log(
    `${tasks.length} tasks of the page's thread; the longest, in ms of the processor: ${longest.join(', ')}.`,
  );
  const growth = start && after ? after.whole / start.whole - 1 : 0;
  console.log(`Memory of the browser: ${(100 * growth).toFixed(1)} % above its start.`);
  if (growth > MOST_GROWTH || (tasks[0] ?? 0) > LONGEST_TASK) process.exitCode = 1;
} finally {
  await browser.close();
  await pictures.remove();
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '-' : (bytes / 1e6).toFixed(0);
}
