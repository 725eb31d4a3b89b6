import { expect, onTestFinished, test } from 'vitest';
import { browserMemory } from '../../support/browser-memory.ts';
import { manyPictures } from '../../support/many-pictures.ts';
import { shareExtension } from '../support/browser.ts';
import { visit } from '../support/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const COUNT = 100;

async function openTry() {
  const studio = await visit(extension(), extension().url('/studio.html#try'));
  const input = studio.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  return { studio, input };
}

test('a hundred pictures at once: each has its place, results stream in, and Stop stops', async () => {
  const { studio, input } = await openTry();
  const pictures = await manyPictures(COUNT);
  onTestFinished(pictures.remove);
  await input.setInputFiles(pictures.paths);
  await studio.getByRole('progressbar', { name: /^5 of 100 done/ }).waitFor({ timeout: 60_000 });
  expect(await studio.locator('.card').count()).toBe(COUNT);
  await studio.getByRole('button', { name: 'Stop' }).click();
  await studio
    .getByRole('progressbar', { name: /of 100 done/ })
    .waitFor({ state: 'detached', timeout: 5_000 });
  expect(await studio.getByText('Stopped before its turn came.').count()).toBeGreaterThan(80);
});

/** How much more than at the start may be held once all is closed and idle. */
const MOST_GROWTH = 1.2;

// Silhouettes are told by their kind alone, which is quick; the cat in each ten gets a caption.
const MIX = ['cat.jpg', ...Array.from({ length: 9 }, () => 'horse.png')];

test('once the Studio is closed and idle, a hundred pictures leave nothing in memory', async (context) => {
  const { worker } = extension();
  await worker.evaluate(() => chrome.storage.local.set({ idleSeconds: 10 }));
  const hasHost = () => worker.evaluate(() => chrome.offscreen.hasDocument());
  await expect.poll(hasHost, { timeout: 60_000, interval: 500 }).toBe(false);
  const start = await browserMemory();
  if (!start) return context.skip('The memory of processes is read from /proc.');

  const { studio, input } = await openTry();
  const pictures = await manyPictures(COUNT, MIX);
  onTestFinished(pictures.remove);
  await input.setInputFiles(pictures.paths);
  await studio.getByText(`${COUNT} pictures are done.`).waitFor({ timeout: 500_000 });
  const most = await browserMemory();
  await studio.close();
  await expect.poll(hasHost, { timeout: 60_000, interval: 500 }).toBe(false);

  // The browser gives back what is free when it has nothing else to do.
  await expect
    .poll(async () => (await browserMemory())!.whole / start.whole, { timeout: 60_000, interval: 2_000 })
    .toBeLessThan(MOST_GROWTH);
  // Or there was nothing to give back, and this would tell nothing.
  expect(most!.whole / start.whole).toBeGreaterThan(MOST_GROWTH);
}, 800_000);
