import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { shareExtension } from '../support/browser.ts';
import { visit } from '../support/visit.ts';

const extension = shareExtension({ viewport: { width: 1100, height: 900 } });

const COUNT = 100;

test('a hundred pictures at once: each has its place, results stream in, and Stop stops', async () => {
  const buffer = await readFile('scripts/demo/page/pictures/cat.jpg');
  const studio = await visit(extension(), extension().url('/studio.html#try'));
  await studio.locator('input[type=file]').waitFor({ state: 'attached' });
  await studio.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const files = Array.from({ length: COUNT }, (_, index) => ({
    // Another byte at the end makes it another picture for the cache, and none for the eye.
    buffer: Buffer.concat([buffer, Buffer.from(String(index))]),
    name: `cat-${index}.jpg`,
    mimeType: 'image/jpeg',
  }));
  await studio.locator('input[type=file]').setInputFiles(files);
  await studio.getByRole('progressbar', { name: /^5 of 100 done/ }).waitFor({ timeout: 60_000 });
  expect(await studio.locator('.card').count()).toBe(COUNT);
  await studio.getByRole('button', { name: 'Stop' }).click();
  await studio
    .getByRole('progressbar', { name: /of 100 done/ })
    .waitFor({ state: 'detached', timeout: 5_000 });
  expect(await studio.getByText('Stopped before its turn came.').count()).toBeGreaterThan(80);
  const tasks = await studio.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  // A time of this machine is no test; what it was is for whoever reads.
  console.log('tasks of the Studio of more than 50 ms:', tasks);
});
