import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { shareExtension } from '#tests/support/e2e/extension.ts';
import { startSite, type Site } from '#tests/support/e2e/site.ts';
import { expectAlt, QUIET_MS, SOON, visit } from '#tests/support/e2e/visit.ts';

const extension = shareExtension();

const html = (body: string) => `<!doctype html><html lang="en"><title>Living page</title>${body}`;

/** Same server, another origin: there the host fetches. */
const elsewhere = (site: Site) => `http://localhost:${site.port}`;

const loads = (site: Site, path: string) => site.requests.filter((url) => url.startsWith(path)).length;

/** Counts the pictures that the service worker hands to the host: every page of ours hears its messages. */
async function countJobs(): Promise<() => Promise<number>> {
  const listener = await visit(extension(), extension().url('/studio.html'));
  await listener.evaluate(() => {
    document.body.dataset.jobs = '0';
    chrome.runtime.onMessage.addListener(({ type }: { type?: string }) => {
      if (type === 'hostDescribe')
        document.body.dataset.jobs = String(Number(document.body.dataset.jobs) + 1);
    });
  });
  return () => listener.evaluate(() => Number(document.body.dataset.jobs));
}

test('one picture shown a hundred times is one job, from the page or from elsewhere', async () => {
  const cat = await readFile(join(ROOT, 'scripts/demo/page/pictures/cat.jpg'));
  const site = await startSite({
    '/': html(''),
    // Work is shared while it lasts: it lasts until all hundred have asked.
    '/late-cat.jpg': (_request, response) => {
      response.setHeader('cache-control', 'max-age=600');
      setTimeout(() => response.end(cat), 2_000);
    },
  });
  const jobs = await countJobs();
  const page = await visit(extension(), site.origin);
  const fill = (address: string, count: number) =>
    page.evaluate(
      ([src, times]) => {
        const images = Array.from({ length: times }, () => Object.assign(new Image(60), { src }));
        document.body.replaceChildren(...images);
      },
      [address, count] as const,
    );
  const described = () => page.locator('img[alt*=cat]').count();

  await fill('/pictures/cat.jpg', 100);
  await expect.poll(described, SOON).toBe(100);
  expect(await jobs()).toBe(1);
  expect(loads(site, '/pictures/cat.jpg')).toBe(1);

  await fill(`${elsewhere(site)}/late-cat.jpg`, 100);
  await expect.poll(described, SOON).toBe(100);
  expect(await jobs()).toBe(2);
  // The page's own load, and ours without cookies.
  expect(loads(site, '/late-cat.jpg')).toBeLessThanOrEqual(2);
});

test('tracking pixels and spacers are never fetched by us', async () => {
  const site = await startSite({ '/': html('<p>Pixels</p>') });
  const page = await visit(extension(), site.origin);
  await page.evaluate((origin) => {
    for (const [i, size] of [1, 2, 40].entries()) {
      document.body.append(
        Object.assign(new Image(size, size), { src: `${origin}/pictures/tracker.gif?${i}` }),
      );
    }
    document.body.append(Object.assign(new Image(200), { id: 'cat', src: '/pictures/cat.jpg' }));
  }, elsewhere(site));
  await expectAlt(page, '#cat', /cat/);
  await page.waitForTimeout(QUIET_MS);
  expect(loads(site, '/pictures/tracker.gif')).toBe(3);
});

const BATCH = 250;
const BATCHES = 20;

test('five thousand images in an endless list are looked at without one long task of ours', async () => {
  const site = await startSite({ '/': html('<main style="line-height: 0"></main>') });
  const page = await visit(extension(), site.origin);
  const session = await page.context().newCDPSession(page);
  const trace = await startTrace(session);
  for (let batch = 0; batch < BATCHES; batch++) {
    await page.evaluate(
      ([from, count]) => {
        const items = Array.from({ length: count }, (_, i) => {
          const figure = document.createElement('figure');
          // A few avatars over and over, and many small flat pictures: cheap for the model.
          const file = i % 5 ? `envelope.png?${from + i}` : `cat-small.jpg?${i % 3}`;
          figure.innerHTML = `<a href="/plots/rose-garden?plot=${from + i}"><img src="/pictures/${file}" width="48" height="48"></a>`;
          return figure;
        });
        document.querySelector('main')?.append(...items);
        scrollTo(0, document.body.scrollHeight);
      },
      [batch * BATCH, BATCH] as const,
    );
    await page.waitForTimeout(200);
  }
  await expect.poll(() => page.locator('img').count()).toBe(BATCH * BATCHES);
  await expect.poll(() => page.locator('img[alt]').count(), SOON).toBeGreaterThan(BATCH);
  await page.waitForTimeout(2 * QUIET_MS);

  const ours = longestRuns(await trace.stop(), new URL(extension().url('/')).host);
  console.log(`Longest runs of our script, in ms of thread time: ${ours.slice(0, 8).join(', ')}`);
  expect(ours.length).toBeGreaterThan(0);
  expect(ours[0]).toBeLessThan(50);
});

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Thread time, which a busy machine does not stretch, in microseconds. */
  tdur?: number;
  dur?: number;
  args?: { data?: { url?: string; functionName?: string } };
}

/** Records what runs in the page's process. */
async function startTrace(session: CDPSession): Promise<{ stop(): Promise<TraceEvent[]> }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      return events;
    },
  };
}

/** Thread times, in ms and longest first, of the calls into scripts of the extension `host`. */
function longestRuns(events: TraceEvent[], host: string): number[] {
  return events
    .filter(({ name, ph, args }) => name === 'FunctionCall' && ph === 'X' && args?.data?.url?.includes(host))
    .map(({ tdur, dur }) => Math.round((tdur ?? dur ?? 0) / 100) / 10)
    .sort((a, b) => b - a);
}
